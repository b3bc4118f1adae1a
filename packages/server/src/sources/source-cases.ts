import type { Source } from '@freigabe/contract'
import {
  type Actor,
  type BatchApproval,
  type BatchFacts,
  type CaseStatus,
  isCovered,
} from '@freigabe/core'
import { newestCaseOfGroup, openCase } from '../case/open-case.ts'
import { change } from '../change/change.ts'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import { readGroupFacts } from '../gate/facts/read-group-facts.ts'
import type { House } from '../house.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { findSource } from '../lists/import/find-source.ts'
import { refuseSuspended } from '../lists/import/refuse-suspended.ts'
import type { SourceName } from './delivery-view.ts'
import { readSources } from './read-sources.ts'

/**
 * Has a source reviewed, again or after a case about it came to nothing; changes nothing while a case is
 * open.
 */
export async function startSourceCase(
  house: House,
  by: Actor,
  { account, group, source }: SourceName,
): Promise<Source> {
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await refuseSuspended(tx, account)
    const { group_id } = await findGroup(tx, account, group)
    const row = await findSource(tx, account, group_id, source)
    if ((await openCaseOfSource(tx, account, row.source_id)) === undefined) {
      await openCase(unit, by, {
        group: group_id,
        trigger: 'early',
        batchIds: [],
        sources: [row],
        predecessorId: await newestCaseOfSource(tx, account, row.source_id),
        renewsUntil: null,
      })
      unit.refreshGate(group_id)
    }
    const sources = await readSources(house, tx, account, group_id)
    return sources.find(({ id }) => id === row.source_id)!
  })
}

const open: CaseStatus[] = ['awaiting_submission', 'in_review', 'awaiting_answer']

/** The open case about a source, or undefined. */
export function openCaseOfSource(tx: Tx, account: string, source: string) {
  return tx
    .selectFrom('case_source')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_source'))
    .select(['approval_case.case_id', 'status'])
    .where('case_source.account_id', '=', account)
    .where('case_source.source_id', '=', source)
    .where('status', 'in', open)
    .executeTakeFirst()
}

/** The newest case about a source, whatever its status; the next one is linked to it. */
export async function newestCaseOfSource(
  tx: Tx,
  account: string,
  source: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('case_source')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_source'))
    .select('approval_case.case_id')
    .where('case_source.account_id', '=', account)
    .where('case_source.source_id', '=', source)
    .orderBy('opened_at', 'desc')
    .orderBy('approval_case.case_id', 'desc')
    .executeTakeFirst()
  return row?.case_id ?? null
}

/**
 * Opens a case about arrivals within a declared cap but beyond the approved one: a reviewer may approve less
 * than was declared while recipients are already arriving. It does not change what is covered.
 */
export async function reviewBeyondCap(unit: Unit, group: string): Promise<void> {
  const { tx, account } = unit
  const now = unit.now
  const { batches } = await readGroupFacts(tx, account, group)
  const beyond = batches.filter((batch) => liesBeyond(batch, now)).map(({ batchId }) => batchId)
  if (beyond.length === 0) return
  await tx
    .updateTable('batch')
    .set({ beyond_cap: true })
    .where('account_id', '=', account)
    .where('batch_id', 'in', beyond)
    .execute()
  await openCase(
    unit,
    { kind: 'clock' },
    {
      group,
      trigger: 'growth',
      batchIds: beyond,
      predecessorId: (await newestCaseOfGroup(tx, account, group))?.case_id ?? null,
      renewsUntil: null,
    },
  )
}

/** An approval of its source stands, and its room ran out before this batch. */
function liesBeyond(batch: BatchFacts, now: string): boolean {
  if (batch.isEmpty || isCovered(batch, now)) return false
  return batch.approvals.some((approval) => isFull(approval, batch, now))
}

function isFull({ source, ...approval }: BatchApproval, batch: BatchFacts, now: string): boolean {
  const isOfThisForm = source !== undefined && source.version === batch.arrivedThrough?.version
  const isInForce = !approval.revoked && (approval.endsAt > now || approval.renewalPending)
  return isOfThisForm && isInForce && !source.isWithin
}
