import type { CaseState } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { forgetComparisons } from '../../lists/comparison/store-comparison.ts'
import { forgetSamples } from '../../lists/screening/samples.ts'
import { type Moved, moveCase } from '../move-case.ts'
import { type DivisionToRun, divisionOfPart, failDivision, readDivision } from './division.ts'
import { openSplitOff } from './split-case.ts'

const ended: readonly string[] = ['screened', 'refused']

/**
 * Once both parts of an import are screened, the first takes its place in the case, and the rest gets a
 * linked case, all in one transaction. If that is no longer possible, or the screening of a part was given
 * up, the parts are removed and the case stays as it was. Nothing happens for an import that is not a part.
 */
export async function settleDivision(
  house: House,
  { account, batch }: { account: string; batch: string },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const id = await divisionOfPart(tx, account, batch)
    const division = id === null ? null : await readDivision(tx, account, id)
    if (division?.state !== 'screening') return
    const parts = await readParts(tx, division)
    const isInterrupted = parts.some(({ state }) => state === 'interrupted')
    if (!isInterrupted && parts.some(({ state }) => !ended.includes(state))) return
    const group = parts[0]!.group_id
    if (isInterrupted) {
      await giveUp(unit, division, 'part_interrupted')
    } else if (parts.some(({ recipients }) => recipients === 0)) {
      await giveUp(unit, division, 'part_empty')
    } else {
      await carryOut(unit, division)
    }
    unit.tell({ caseId: division.caseId })
    unit.announceAtGate(group)
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

async function carryOut(unit: Unit, division: DivisionToRun) {
  const { tx } = unit
  const { account, caseId, batchId, firstBatchId, restBatchId, id: newCaseId, askedBy } = division
  const moved = await move(unit, division)
  if (moved === null) return giveUp(unit, division, 'case_moved_on')
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
  await openSplitOff(unit, askedBy, moved.state, { newCaseId, batchIds: [restBatchId] })
  await removeBatches(unit, division, [batchId])
  await tx
    .updateTable('division')
    .set({ state: 'done' })
    .where('account_id', '=', account)
    .where('new_case_id', '=', newCaseId)
    .execute()
}

/** The first part counts as handed in, if the whole is still as it was then. */
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
async function move(unit: Unit, division: DivisionToRun): Promise<Moved | null> {
  const { caseId, batchId, firstBatchId, restBatchId, id: newCaseId, askedBy } = division
  const command = { type: 'divide', batchId, firstBatchId, restBatchId, newCaseId } as const
  try {
    return await moveCase(unit, askedBy, caseId, command)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

async function giveUp(
  unit: Unit,
  division: DivisionToRun,
  failure: 'part_empty' | 'part_interrupted' | 'case_moved_on',
) {
  const { tx } = unit
  await removeBatches(unit, division, [division.firstBatchId, division.restBatchId])
  await failDivision(tx, division.account, division.id, failure)
}

/** Their files go with the next sweep. */
async function removeBatches(unit: Unit, { account, askedBy }: DivisionToRun, batches: string[]) {
  const { house, tx } = unit
  const at = unit.now
  const removed = await tx
    .updateTable('batch')
    .set({ removed_at: at })
    .where('account_id', '=', account)
    .where('batch_id', 'in', batches)
    .returning(['batch_id', 'group_id'])
    .execute()
  await forgetComparisons(house, tx, account, batches)
  await forgetSamples(tx, account, batches)
  unit.log(
    ...removed.map(({ batch_id: subject, group_id: group }) => ({
      ...{ type: 'batch_removed' as const, subject, group },
      ...{ by: askedBy, at, body: {} },
    })),
  )
}
