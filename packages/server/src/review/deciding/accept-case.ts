import type { api, BodyOf, StatementOfReasons } from '@freigabe/contract'
import type { Actor, ApprovalCondition, CaseState, PolicyPack } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import { inRole, type Tx } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { caseSalt } from '../case-salt.ts'
import { renewalStart } from '../clock/renewal-start.ts'
import { decideUnderLease } from '../desk/decide-under-lease.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { saltedDigest } from '../salted-digest.ts'
import { type ApprovedSource, approvedSources } from '../sources/approved-sources.ts'
import { reviewBeyondCap } from '../sources/review-beyond-cap.ts'
import { approvalEnd } from './approval-end.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { type Decided, type Decider, recordDecision } from './record-decision.ts'
import { refuseOddConditions } from './refuse-odd-conditions.ts'
import { writeStatement } from './write-statement.ts'

/** Accepts a case: the approval, the gate, the log and the letters, in one transaction. */
export async function acceptCase(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.acceptCase>,
): Promise<void> {
  const { decisionId, revision } = wish
  const conditions = wish.conditions.map(({ code, limit }) => ({
    code,
    ...(limit === undefined ? {} : { limit }),
  }))
  await inRole(house.database, 'command', account, async (tx) => {
    await caseRevision(tx, account, caseId)
    const policy = await policyOfCase(house, tx, account, caseId)
    refuseOddConditions(policy, conditions)
    const endsAt = wish.endsAt ?? approvalEnd(house, policy)
    const facts = await factsForStatement(tx, account, caseId)
    const sources = approvedSources(policy, facts.sources, wish.sources)
    const outcome = { outcome: 'accepted', endsAt, sources } as const
    const statement = writeStatement(policy, facts, outcome, wish.statement)
    const moved = await decideUnderLease(house, tx, by, account, caseId, wish, {
      type: 'accept',
      decisionId,
      revision,
      conditions,
      endsAt,
      ...(sources.length > 0 && {
        sources: sources.map(({ id, cap, periodDays }) => ({ sourceId: id, cap, periodDays })),
      }),
      policyVersion: policy.version,
      contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
    })
    if (!moved.changed) return
    const decision = { ...outcome, decisionId, revision, conditions }
    await approve(house, tx, by, moved.state, policy, decision, statement)
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}

/** What follows from an acceptance: the approval, the decision on record, and the letters. */
export async function approve(
  house: House,
  tx: Tx,
  by: Decider,
  state: CaseState,
  policy: PolicyPack,
  decision: Decided & { outcome: 'accepted' },
  statement: StatementOfReasons,
): Promise<void> {
  const { decisionId: approvalId, conditions = [], endsAt, sources } = decision
  const renewAt = renewalStart(policy, house.clock.now(), endsAt)
  await storeApproval(house, tx, state, { approvalId, conditions, endsAt, renewAt, sources })
  await recordDecision(house, tx, by, state, policy, decision, statement)
  await reviewBeyondCap(house, tx, state.accountId, state.groupId)
}

/**
 * The approval names each import with the digest that was reviewed, and each source with the form and the
 * cap that were; what changes later is not covered.
 */
async function storeApproval(
  house: House,
  tx: Tx,
  state: CaseState,
  approval: {
    approvalId: string
    conditions: readonly ApprovalCondition[]
    endsAt: string
    renewAt: string
    sources: readonly ApprovedSource[]
  },
) {
  const { approvalId, conditions, endsAt, renewAt } = approval
  await tx
    .insertInto('approval')
    .values({
      account_id: state.accountId,
      approval_id: approvalId,
      case_id: state.caseId,
      group_id: state.groupId,
      conditions: JSON.stringify(conditions),
      starts_at: house.clock.now(),
      ends_at: endsAt,
      revoked_at: null,
      renew_at: renewAt,
    })
    .execute()
  await tx
    .insertInto('approval_batch')
    .columns(['account_id', 'approval_id', 'batch_id', 'digest'])
    .expression((expression) =>
      expression
        .selectFrom('batch')
        .select((column) => [
          'account_id',
          column.val(approvalId).$castTo<string>().as('approval_id'),
          'batch_id',
          column.fn.coalesce('digest', column.val('')).as('digest'),
        ])
        .where('account_id', '=', state.accountId)
        .where('batch_id', '=', anyOf(state.batchIds))
        .where('removed_at', 'is', null),
    )
    .execute()
  await storeSources(tx, state.accountId, approval)
}

async function storeSources(
  tx: Tx,
  account: string,
  { approvalId, sources }: { approvalId: string; sources: readonly ApprovedSource[] },
) {
  if (sources.length === 0) return
  await tx
    .insertInto('approval_source')
    .values(
      sources.map(({ id, version, cap, periodDays, since }) => ({
        account_id: account,
        approval_id: approvalId,
        source_id: id,
        version,
        cap,
        period_days: periodDays,
        since,
      })),
    )
    .execute()
}
