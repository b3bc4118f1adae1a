import { createHash } from 'node:crypto'
import type { api, BodyOf, StatementOfReasons } from '@freigabe/contract'
import type { Actor, CaseCommand, CaseState } from '@freigabe/core'
import { inRole, type Tx } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { canonicalJson } from '../log/canonical-json.ts'
import { approvalEnd } from './approval-end.ts'
import { caseRevision } from './case-revision.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { requireLease } from './lease.ts'
import { type Moved, moveCase } from './move-case.ts'
import { tellDecision } from './tell-about-case.ts'
import { writeStatement } from './write-statement.ts'

type Reviewer = Actor & { kind: 'staff' }

/** Accepts a case: the approval, the gate, the log and the letters, in one transaction. */
export async function acceptCase(
  house: House,
  by: Reviewer,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.acceptCase>,
): Promise<void> {
  const endsAt = wish.endsAt ?? approvalEnd(house)
  await inRole(house.database, 'command', account, async (tx) => {
    await caseRevision(tx, account, caseId)
    const facts = await factsForStatement(tx, account, caseId)
    const statement = writeStatement(
      house.policy,
      facts,
      { outcome: 'accepted', endsAt },
      wish.statement,
    )
    const conditions = wish.conditions.map(({ code, limit }) => ({
      code,
      ...(limit === undefined ? {} : { limit }),
    }))
    const decision = { decisionId: wish.decisionId, revision: wish.revision, conditions, endsAt }
    const moved = await decideUnderLease(house, tx, by, account, caseId, wish, {
      type: 'accept',
      ...decision,
      policyVersion: house.policy.version,
      contentDigest: digestOf(statement),
    })
    if (!moved.changed) return
    await storeDecision(
      house,
      tx,
      by,
      moved.state,
      { ...decision, outcome: 'accepted', grounds: [], remedies: [] },
      statement,
    )
    await storeApproval(house, tx, moved.state, wish.decisionId, conditions, endsAt)
    await tellDecision(house, tx, moved.state, 'accepted', statement, house.policy.version)
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}

/** Rejects a case on coded grounds and with a remedy; its recipients cannot be mailed. */
export async function rejectCase(
  house: House,
  by: Reviewer,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.rejectCase>,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    await caseRevision(tx, account, caseId)
    const { decisionId, revision, grounds, remedies } = wish
    const facts = await factsForStatement(tx, account, caseId)
    const statement = writeStatement(
      house.policy,
      facts,
      { outcome: 'rejected', grounds, remedies },
      wish.statement,
    )
    const moved = await decideUnderLease(house, tx, by, account, caseId, wish, {
      type: 'reject',
      decisionId,
      revision,
      grounds,
      remedies,
      policyVersion: house.policy.version,
      contentDigest: digestOf(statement),
    })
    if (!moved.changed) return
    await storeDecision(
      house,
      tx,
      by,
      moved.state,
      {
        decisionId,
        revision,
        outcome: 'rejected',
        grounds,
        remedies,
        conditions: [],
        endsAt: null,
      },
      statement,
    )
    await tellDecision(house, tx, moved.state, 'rejected', statement, house.policy.version)
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}

/** Revokes an approval: the gate closes in the same transaction. */
export async function revokeApproval(
  house: House,
  by: Reviewer,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.revokeApproval>,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    const revision = await caseRevision(tx, account, caseId)
    const { decisionId, grounds } = wish
    const facts = await factsForStatement(tx, account, caseId)
    const statement = writeStatement(
      house.policy,
      facts,
      { outcome: 'revoked', grounds, remedies: [] },
      { found: wish.text },
    )
    const moved = await moveCase(house, tx, by, account, caseId, {
      type: 'revoke',
      decisionId,
      grounds,
      contentDigest: digestOf(statement),
    })
    if (!moved.changed) return
    await tx
      .updateTable('approval')
      .set({ revoked_at: house.clock.now() })
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .where('revoked_at', 'is', null)
      .execute()
    await storeDecision(
      house,
      tx,
      by,
      moved.state,
      {
        decisionId,
        revision,
        outcome: 'revoked',
        grounds,
        remedies: [],
        conditions: [],
        endsAt: null,
      },
      statement,
    )
    await tellDecision(house, tx, moved.state, 'revoked', statement, house.policy.version)
    await refreshGate(house, tx, account, moved.state.groupId)
  })
}

/** A repeated click finds the case decided and off the queue: the core answers it, not the lease. */
async function decideUnderLease(
  house: House,
  tx: Tx,
  by: Reviewer,
  account: string,
  caseId: string,
  wish: { leaseToken: number; decisionId: string },
  command: CaseCommand,
): Promise<Moved> {
  const decided = await tx
    .selectFrom('decision')
    .select('decision_id')
    .where('account_id', '=', account)
    .where('decision_id', '=', wish.decisionId)
    .executeTakeFirst()
  if (decided === undefined) await requireLease(house, tx, by.personId, caseId, wish.leaseToken)
  return moveCase(house, tx, by, account, caseId, command)
}

interface DecisionRow {
  decisionId: string
  outcome: 'accepted' | 'rejected' | 'revoked'
  revision: number
  grounds: readonly string[]
  remedies: readonly string[]
  conditions: readonly unknown[]
  endsAt: string | null
}

async function storeDecision(
  house: House,
  tx: Tx,
  by: Reviewer,
  state: CaseState,
  row: DecisionRow,
  statement: StatementOfReasons,
) {
  await tx
    .insertInto('decision')
    .values({
      account_id: state.accountId,
      decision_id: row.decisionId,
      case_id: state.caseId,
      outcome: row.outcome,
      revision: row.revision,
      policy_version: house.policy.version,
      decided_by: 'person',
      by_person: by.personId,
      statement: JSON.stringify(statement),
      grounds: [...row.grounds],
      remedies: [...row.remedies],
      conditions: JSON.stringify(row.conditions),
      ends_at: row.endsAt,
      at: house.clock.now(),
    })
    .execute()
}

/** The approval names each import with the digest that was reviewed; what changes later is not covered. */
async function storeApproval(
  house: House,
  tx: Tx,
  state: CaseState,
  approvalId: string,
  conditions: readonly unknown[],
  endsAt: string,
) {
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
        .where('batch_id', 'in', [...state.batchIds])
        .where('removed_at', 'is', null),
    )
    .execute()
}

function digestOf(statement: StatementOfReasons): string {
  return createHash('sha256').update(canonicalJson(statement)).digest('hex')
}
