import { inRole } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { divisionFileKey } from './division-file-key.ts'
import type { DivisionToRun } from './read-division.ts'

/** Lets go of a file that was another one than the import’s, and has the division wait for the right one. */
export async function askForFileAgain(house: House, division: DivisionToRun): Promise<void> {
  const { account, id, caseId } = division
  await house.files.remove(divisionFileKey(division))
  await inRole(house.database, 'command', account, async (tx) => {
    await tx
      .updateTable('division')
      .set({ state: 'waiting_for_file', failure: 'other_file' })
      .where('account_id', '=', account)
      .where('new_case_id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
    await house.live.publish(tx, { accountId: account, caseId })
  })
}
