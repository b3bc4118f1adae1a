import type { api, BodyOf, StatementOfReasons } from '@freigabe/contract'
import type { Actor, CaseState, PolicyPack } from '@freigabe/core'
import { inRole, type Tx } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { caseSalt } from '../case-salt.ts'
import { decideUnderLease } from '../desk/decide-under-lease.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { saltedDigest } from '../salted-digest.ts'
import { approvedSources } from '../sources/approved-sources.ts'
import { reviewBeyondCap } from '../sources/review-beyond-cap.ts'
import { approvalTerms } from './approval-terms.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { type Decided, type Decider, recordDecision } from './record-decision.ts'
import { refuseOddConditions } from './refuse-odd-conditions.ts'
import { storeApproval } from './store-approval.ts'
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
    const facts = await factsForStatement(tx, account, caseId)
    refuseOddConditions(policy, conditions, { hasImports: facts.files.length > 0 })
    const terms = approvalTerms(house, policy, { conditions, endsAt: wish.endsAt })
    const sources = approvedSources(policy, facts.sources, wish.sources)
    const outcome = { outcome: 'accepted', ...terms, sources } as const
    const statement = writeStatement(policy, facts, outcome, wish.statement)
    const moved = await decideUnderLease(house, tx, by, account, caseId, wish, {
      type: 'accept',
      decisionId,
      revision,
      conditions,
      endsAt: terms.endsAt,
      ...(sources.length > 0 && {
        sources: sources.map(({ id, cap, periodDays }) => ({ sourceId: id, cap, periodDays })),
      }),
      policyVersion: policy.version,
      contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
    })
    if (!moved.changed) return
    const decision = { ...outcome, decisionId, revision }
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
  await storeApproval(house, tx, state, policy, decision)
  await recordDecision(house, tx, by, state, policy, decision, statement)
  await reviewBeyondCap(house, tx, state.accountId, state.groupId)
}
