import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { divisionFileKey } from './division-file-key.ts'
import type { DivisionToRun } from './read-division.ts'

/** Lets go of a file that was another one than the import’s, and has the division wait for the right one. */
export async function askForFileAgain(house: House, division: DivisionToRun): Promise<void> {
  const { account, id, caseId } = division
  await house.files.remove(divisionFileKey(division))
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await tx
      .updateTable('division')
      .set({ state: 'waiting_for_file', failure: 'other_file' })
      .where('account_id', '=', account)
      .where('new_case_id', '=', id)
      .where('state', '=', 'waiting')
      .execute()
    unit.tell({ caseId })
  })
}
