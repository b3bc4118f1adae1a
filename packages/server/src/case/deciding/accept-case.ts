import type { api, BodyOf } from '@freigabe/contract'
import type { Actor, ApprovalCondition, CaseState, PolicyPack } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { decideUnderLease } from '../../desk/lease/decide-under-lease.ts'
import { AppError } from '../../http/app-error.ts'
import { forgetSmallDeliveries } from '../../sources/small-deliveries.ts'
import { reviewBeyondCap } from '../../sources/source-cases.ts'
import { approvedSources } from '../../sources/sources-of-case.ts'
import { caseSalt, saltedDigest } from '../case-salt.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { requireCase } from '../require-case.ts'
import { approvalTerms, storeApproval } from './approval.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { type Decided, type Decider, recordDecision } from './record-decision.ts'
import { writeStatement } from './write-statement.ts'

/**
 * Accepts a case: the approval, the gate, the log and the letters, in one transaction. False where the case
 * had already been accepted like this.
 */
export async function acceptCase(
  unit: Unit,
  by: Actor & { kind: 'staff' },
  caseId: string,
  wish: BodyOf<typeof api.acceptCase>,
): Promise<boolean> {
  await requireCase(unit.tx, unit.account, caseId)
  const { command, ...decided } = await prepareAcceptance(unit, caseId, wish)
  const moved = await decideUnderLease(unit, by, caseId, wish, command)
  if (!moved.changed) return false
  await approve(unit, by, moved.state, decided)
  unit.refreshGate(moved.state.groupId)
  return true
}

/** What follows from an acceptance: the approval, the decision on record, and the letters. */
export async function approve(
  unit: Unit,
  by: Decider,
  state: CaseState,
  decided: Decided & { decision: { outcome: 'accepted' } },
): Promise<void> {
  await storeApproval(unit, state, decided)
  await forgetSmallDeliveries(unit, state.caseId)
  await recordDecision(unit, by, state, decided)
  await reviewBeyondCap(unit, state.groupId)
}

/**
 * The content of an acceptance: until when, under which conditions, and with which reasons. Throws
 * REQUEST_INVALID, SOURCE_UNKNOWN and SOURCE_CAP_TOO_HIGH.
 */
export async function prepareAcceptance(
  { house, tx, account, now }: Unit,
  caseId: string,
  wish: BodyOf<typeof api.acceptCase>,
) {
  const { decisionId, revision } = wish
  const conditions = wish.conditions.map(({ code, limit }) => ({
    code,
    ...(limit === undefined ? {} : { limit }),
  }))
  const policy = await policyOfCase(house, tx, account, caseId)
  const facts = await factsForStatement(house, tx, policy, account, caseId)
  refuseOddConditions(policy, conditions, {
    hasImports: facts.files.length > 0,
    hasSources: facts.sources.length > 0,
  })
  const terms = approvalTerms(policy, now, {
    conditions,
    endsAt: wish.endsAt,
    recipients: facts.recipients,
  })
  const sources = approvedSources(policy, facts.sources, wish.sources)
  const outcome = { outcome: 'accepted', ...terms, sources } as const
  const statement = writeStatement(policy, facts, outcome, wish.statement)
  const command = {
    type: 'accept' as const,
    decisionId,
    revision,
    conditions,
    endsAt: terms.endsAt,
    ...(sources.length > 0 && {
      sources: sources.map(({ id, cap, periodDays }) => ({ sourceId: id, cap, periodDays })),
    }),
    policyVersion: policy.version,
    contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
  }
  return { command, decision: { ...outcome, decisionId, revision }, policy, statement }
}

/**
 * Refuses conditions that the policy does not know, conditions whose number is missing or out of place, the
 * cleaning of a list where there is none, and steps where recipients are yet to arrive.
 *
 * Throws REQUEST_INVALID.
 */
export function refuseOddConditions(
  policy: Pick<PolicyPack, 'conditions'>,
  conditions: readonly ApprovalCondition[],
  { hasImports, hasSources }: { hasImports: boolean; hasSources: boolean },
): void {
  const faults = conditions.flatMap(({ code, limit }, at) => {
    const known = policy.conditions.find((condition) => condition.code === code)
    const pointer = `/body/conditions/${at}`
    if (!known) return [{ pointer: `${pointer}/code`, ...unknown }]
    if (known.kind === 'only_after_cleaned_reimport' && !hasImports) {
      return [{ pointer: `${pointer}/code`, ...nothingToClean }]
    }
    if (known.kind === 'in_steps' && (!hasImports || hasSources)) {
      return [{ pointer: `${pointer}/code`, ...nothingToDraw }]
    }
    if ((known.counts !== null) === (limit !== undefined)) return []
    return [{ pointer: `${pointer}/limit`, ...(known.counts === null ? needless : missing) }]
  })
  if (faults.length > 0) throw new AppError('REQUEST_INVALID', { faults })
}

const unknown = {
  code: 'condition_unknown',
  text: {
    de: 'Diese Bedingung kennt das Regelwerk nicht.',
    en: 'The policy does not know this condition.',
  },
}
const nothingToClean = {
  code: 'nothing_to_clean',
  text: {
    de: 'Hier gibt es keine importierte Liste, die sich bereinigen ließe.',
    en: 'There is no imported list here that could be cleaned.',
  },
}
const nothingToDraw = {
  code: 'nothing_to_draw',
  text: {
    de: 'Über eine Quelle kommen die Empfänger erst noch hinzu. Es gibt keinen Teil, der zuerst frei sein könnte.',
    en: 'The recipients of a source are yet to arrive. There is no part that could open first.',
  },
}
const missing = {
  code: 'limit_missing',
  text: { de: 'Zu dieser Bedingung gehört eine Zahl.', en: 'This condition takes a number.' },
}
const needless = {
  code: 'limit_needless',
  text: { de: 'Zu dieser Bedingung gehört keine Zahl.', en: 'This condition takes no number.' },
}
