import type { StatementOfReasons } from '@freigabe/contract'
import type { CaseState, PolicyPack } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { Addressee } from '../../notify/queue-mail.ts'
import { tellAboutCase } from '../tell-about-case.ts'
import { conditionWords } from './condition-words.ts'

/** Tells the outcome of a review with its statement of reasons. */
export async function tellDecision(
  house: House,
  tx: Tx,
  state: CaseState,
  policy: PolicyPack,
  outcome: 'accepted' | 'rejected' | 'revoked',
  statement: StatementOfReasons,
): Promise<void> {
  const decided = { decidedAt: house.clock.now(), policyVersion: policy.version }
  const telling = { kind: outcome, audience: 'answerable' } as const
  await tellAboutCase(house, tx, state, telling, (about, reader) =>
    outcome === 'accepted'
      ? {
          template: 'accepted',
          params: { ...about, ...decided, ...acceptance(policy, state, reader), statement },
        }
      : { template: outcome, params: { ...about, ...decided, statement } },
  )
}

function acceptance(policy: PolicyPack, { decision }: CaseState, reader: Addressee) {
  if (decision?.outcome !== 'accepted') throw new Error('Only an accepted case has an acceptance.')
  return {
    decidedBy: decision.by.kind === 'rule' ? ('rule' as const) : ('person' as const),
    endsAt: decision.endsAt,
    conditions: decision.conditions.map((condition) =>
      conditionWords(policy, condition, reader.locale),
    ),
  }
}
