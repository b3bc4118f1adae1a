import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'

type End = Exclude<Tables['division']['failure'], null>

/** Ends a division that cannot be carried out, and leaves the case as it was. */
export async function endDivision(
  house: House,
  account: string,
  division: string,
  failure: End,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await failDivision(tx, account, division, failure)
    const { case_id } = await tx
      .selectFrom('division')
      .select('case_id')
      .where('account_id', '=', account)
      .where('new_case_id', '=', division)
      .executeTakeFirstOrThrow()
    unit.tell({ caseId: case_id })
  })
}

/** The same within a transaction. */
export async function failDivision(
  tx: Tx,
  account: string,
  division: string,
  failure: End,
): Promise<void> {
  await tx
    .updateTable('division')
    .set({ state: 'failed', failure })
    .where('account_id', '=', account)
    .where('new_case_id', '=', division)
    .execute()
}
