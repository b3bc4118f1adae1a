import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { screenBatchJob } from '../../lists/screening/jobs.ts'
import { type DivisionToRun, readDivision } from './read-division.ts'

interface Parts<Value> {
  first: Value
  rest: Value
}

/** Stores the two imports that a file was divided into, and has them screened. Done once, however often it is run. */
export async function storeParts(
  house: House,
  { account, id }: DivisionToRun,
  keys: Parts<string>,
  bytes: Parts<number>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const division = await readDivision(tx, account, id)
    if (division?.state !== 'waiting') return
    const whole = await tx
      .selectFrom('batch')
      .select(['group_id', 'trigger', 'imported_by', 'file_name'])
      .where('account_id', '=', account)
      .where('batch_id', '=', division.batchId)
      .executeTakeFirstOrThrow()
    const at = unit.now
    const parts = [
      { batch: division.firstBatchId, key: keys.first, bytes: bytes.first, number: 1 },
      { batch: division.restBatchId, key: keys.rest, bytes: bytes.rest, number: 2 },
    ]
    for (const part of parts) {
      await tx
        .insertInto('batch')
        .values({
          account_id: account,
          batch_id: part.batch,
          group_id: whole.group_id,
          reference: null,
          trigger: whole.trigger,
          imported_by: JSON.stringify(whole.imported_by),
          file_name: partName(whole.file_name, part.number),
          file_key: part.key,
          sealed_under: house.keys.sealing[0]!.id,
          file_deleted_at: null,
          bytes: part.bytes,
          state: 'received',
          refusal: null,
          reading: JSON.stringify({ ...division.reading, encoding: null }),
          digest: null,
          screening: 'null',
          created_at: at,
          removed_at: null,
        })
        .execute()
      unit.enqueue(screenBatchJob, { account, batch: part.batch })
    }
    await tx
      .updateTable('division')
      .set({ state: 'screening' })
      .where('account_id', '=', account)
      .where('new_case_id', '=', id)
      .execute()
    unit.log(
      ...parts.map((part) => ({
        type: 'batch_received',
        subject: part.batch,
        by: division.askedBy,
        at,
        body: { groupId: whole.group_id, bytes: part.bytes, dividedFrom: division.batchId },
      })),
    )
    unit.tell({ caseId: division.caseId })
    unit.refreshGate(whole.group_id)
  })
}

/** `kunden.xlsx` comes in parts as `kunden (1).csv` and `kunden (2).csv`. */
function partName(name: string, number: number): string {
  const stem = name.replace(/(?:\.[a-z0-9]{1,5}){1,2}$/i, '').slice(0, 240)
  return `${stem === '' ? name.slice(0, 240) : stem} (${number}).csv`
}
