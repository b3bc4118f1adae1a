import { keptSince, retention } from '../config/retention.ts'
import { inRole } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'

const atOnce = 200

/** Deletes the files of requests that nobody has written to for so long; their names stay. */
export async function sweepRequestFiles(house: House): Promise<void> {
  const before = keptSince(house.clock.now(), retention.requestFile)
  const due = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('request_file')
      .innerJoin('request', onAccountAnd('request_id', 'request', 'request_file'))
      .select(['request_file.account_id', 'file_id', 'file_key'])
      .where('file_key', 'is not', null)
      .where('status', 'in', ['answered', 'closed'])
      .where('changed_at', '<=', before)
      .limit(atOnce)
      .execute(),
  )
  for (const { account_id, file_id, file_key } of due) {
    await house.files.remove(file_key!)
    await inRole(house.database, 'command', account_id, async (tx) => {
      const gone = await tx
        .updateTable('request_file')
        .set({ file_key: null })
        .where('account_id', '=', account_id)
        .where('file_id', '=', file_id)
        .where('file_key', 'is not', null)
        .returning('file_id')
        .executeTakeFirst()
      if (gone === undefined) return
      const at = house.clock.now()
      await appendEvents(house.database, tx, account_id, [
        { type: 'file_deleted', subject: file_id, by: { kind: 'clock' }, at, body: {} },
      ])
    })
  }
}
