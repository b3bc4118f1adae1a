import type { CaseState } from '@freigabe/core'
import { inRole, type Tx } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { appendEvents } from '../../log/append-events.ts'
import { forgetComparisons } from '../../screening/forget-comparisons.ts'
import { forgetSamples } from '../../screening/forget-samples.ts'
import { type Moved, moveCase } from '../move-case.ts'
import { divisionOfPart } from './division-of-part.ts'
import { failDivision } from './end-division.ts'
import { openSplitOff } from './open-split-off.ts'
import { type DivisionToRun, readDivision } from './read-division.ts'

const ended: readonly string[] = ['screened', 'refused']

/**
 * Once both parts of an import are screened, the first takes its place in the case, and the rest gets a linked
 * case: all in one transaction. Where that cannot be any more, or the screening of a part was given up, the
 * parts go and the case stays as it was.
 * Nothing happens for an import that is no part.
 */
export async function settleDivision(
  house: House,
  { account, batch }: { account: string; batch: string },
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    const id = await divisionOfPart(tx, account, batch)
    const division = id === null ? null : await readDivision(tx, account, id)
    if (division?.state !== 'screening') return
    const parts = await readParts(tx, division)
    const isInterrupted = parts.some(({ state }) => state === 'interrupted')
    if (!isInterrupted && parts.some(({ state }) => !ended.includes(state))) return
    const group = parts[0]!.group_id
    if (isInterrupted) {
      await giveUp(house, tx, division, 'part_interrupted')
    } else if (parts.some(({ recipients }) => recipients === 0)) {
      await giveUp(house, tx, division, 'part_empty')
    } else {
      await carryOut(house, tx, division)
    }
    await house.live.publish(tx, { accountId: account, caseId: division.caseId })
    await refreshGate(house, tx, account, group)
  })
}

function readParts(tx: Tx, { account, firstBatchId, restBatchId }: DivisionToRun) {
  return tx
    .selectFrom('batch')
    .select(['state', 'recipients', 'group_id'])
    .where('account_id', '=', account)
    .where('batch_id', 'in', [firstBatchId, restBatchId])
    .execute()
}

async function carryOut(house: House, tx: Tx, division: DivisionToRun) {
  const { account, caseId, batchId, firstBatchId, restBatchId, id: newCaseId, askedBy } = division
  const moved = await move(house, tx, division)
  if (moved === null) return giveUp(house, tx, division, 'case_moved_on')
  const inCase = { account_id: account, case_id: caseId }
  await tx
    .deleteFrom('case_batch')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('batch_id', '=', batchId)
    .execute()
  await tx
    .insertInto('case_batch')
    .values({ ...inCase, batch_id: firstBatchId })
    .execute()
  await handInFirst(tx, moved.state, division)
  await openSplitOff(house, tx, askedBy, moved.state, { newCaseId, batchIds: [restBatchId] })
  await removeBatches(house, tx, division, [batchId])
  await tx
    .updateTable('division')
    .set({ state: 'done' })
    .where('account_id', '=', account)
    .where('new_case_id', '=', newCaseId)
    .execute()
}

/** The first part is what was handed in, where the whole still is as it was then. */
async function handInFirst(
  tx: Tx,
  { accountId, caseId, revision }: CaseState,
  { batchId, firstBatchId }: DivisionToRun,
) {
  await tx
    .insertInto('submission_batch')
    .columns(['account_id', 'case_id', 'revision', 'batch_id', 'digest'])
    .expression((expression) =>
      expression
        .selectFrom('submission_batch as handed_in')
        .innerJoin('batch as whole', (join) =>
          join
            .onRef('whole.account_id', '=', 'handed_in.account_id')
            .onRef('whole.batch_id', '=', 'handed_in.batch_id')
            .onRef('whole.digest', '=', 'handed_in.digest'),
        )
        .innerJoin('batch as part', 'part.account_id', 'handed_in.account_id')
        .select(({ ref }) => [
          'handed_in.account_id',
          'handed_in.case_id',
          'handed_in.revision',
          'part.batch_id',
          ref('part.digest').$notNull().as('digest'),
        ])
        .where('handed_in.account_id', '=', accountId)
        .where('handed_in.case_id', '=', caseId)
        .where('handed_in.revision', '=', revision)
        .where('handed_in.batch_id', '=', batchId)
        .where('part.batch_id', '=', firstBatchId),
    )
    .execute()
}

/** Null where the case has moved on in the meantime, so that the core refuses. */
async function move(house: House, tx: Tx, division: DivisionToRun): Promise<Moved | null> {
  const { account, caseId, batchId, firstBatchId, restBatchId, id: newCaseId, askedBy } = division
  const command = { type: 'divide', batchId, firstBatchId, restBatchId, newCaseId } as const
  try {
    return await moveCase(house, tx, askedBy, account, caseId, command)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

async function giveUp(
  house: House,
  tx: Tx,
  division: DivisionToRun,
  failure: 'part_empty' | 'part_interrupted' | 'case_moved_on',
) {
  await removeBatches(house, tx, division, [division.firstBatchId, division.restBatchId])
  await failDivision(tx, division.account, division.id, failure)
}

/** Their files go with the next sweep. */
async function removeBatches(
  house: House,
  tx: Tx,
  { account, askedBy }: DivisionToRun,
  batches: string[],
) {
  const at = house.clock.now()
  await tx
    .updateTable('batch')
    .set({ removed_at: at })
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .execute()
  await forgetComparisons(house, tx, account, batches)
  await forgetSamples(tx, account, batches)
  await appendEvents(
    house.database,
    tx,
    account,
    batches.map((subject) => ({ type: 'batch_removed', subject, by: askedBy, at, body: {} })),
  )
}
