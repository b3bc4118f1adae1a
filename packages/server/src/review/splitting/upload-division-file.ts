import type { Readable } from 'node:stream'
import { inRole } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { readUpload } from '../../intake/read-upload.ts'
import { receiveFile } from '../../intake/receive-file.ts'
import { divisionFileKey } from './division-file-key.ts'
import { divideBatchJob } from './jobs.ts'

/**
 * Takes in once more a file that was deleted, so that it can be divided. Whether it is the same is found out
 * by the job. Throws NOT_FOUND where no division of the case waits for one.
 */
export async function uploadDivisionFile(
  house: House,
  account: string,
  caseId: string,
  division: string,
  stream: Readable,
): Promise<void> {
  await inRole(house.database, 'command', account, async (tx) => {
    const row = await tx
      .selectFrom('division')
      .select('state')
      .where('account_id', '=', account)
      .where('new_case_id', '=', division)
      .where('case_id', '=', caseId)
      .where('state', '=', 'waiting_for_file')
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
  })
  const key = divisionFileKey({ account, id: division })
  const upload = readUpload(stream, house.config.FREIGABE_UPLOAD_LIMIT)
  await receiveFile(house, key, upload, () =>
    inRole(house.database, 'command', account, async (tx) => {
      const taken = await tx
        .updateTable('division')
        .set({ state: 'waiting' })
        .where('account_id', '=', account)
        .where('new_case_id', '=', division)
        .where('state', '=', 'waiting_for_file')
        .returning('new_case_id')
        .executeTakeFirst()
      if (taken === undefined) return
      await house.jobs.enqueue(tx, divideBatchJob, { account, division })
      await house.live.publish(tx, { accountId: account, caseId })
    }),
  )
}
