import type { StatementOfReasons } from '@freigabe/contract'
import type { CaseState, PolicyPack } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Addressee } from '../../notify/queue-mail.ts'
import { tellAboutCase } from '../telling/tell-about-case.ts'
import { conditionWords } from './condition-words.ts'
import type { Outcome } from './write-statement.ts'

/** Tells the outcome of a review with its statement of reasons. */
export async function tellDecision(
  unit: Unit,
  state: CaseState,
  policy: PolicyPack,
  decided: Outcome,
  statement: StatementOfReasons,
): Promise<void> {
  const { outcome } = decided
  const params = { decidedAt: unit.now, policyVersion: policy.version, statement }
  const telling = { kind: outcome, audience: 'answerable' } as const
  await tellAboutCase(unit, state, telling, (about, reader) =>
    outcome === 'accepted'
      ? {
          template: outcome,
          params: { ...about, ...params, ...acceptance(policy, decided, reader) },
        }
      : { template: outcome, params: { ...about, ...params } },
  )
}

function acceptance(
  policy: PolicyPack,
  { byRule, conditions, endsAt }: Outcome & { outcome: 'accepted' },
  reader: Addressee,
) {
  return {
    decidedBy: byRule ? ('rule' as const) : ('person' as const),
    endsAt,
    conditions: conditions.map((condition) => conditionWords(policy, condition, reader)),
  }
}
