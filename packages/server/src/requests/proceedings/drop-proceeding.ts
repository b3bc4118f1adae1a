import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { moveProceeding } from './move-proceeding.ts'
import { tellClosed } from './tell-account.ts'

/**
 * Drops a proceeding. An account that was heard is told, with the text; one that does not know of it learns
 * nothing, and the text stays with staff. Throws as its endpoint says.
 */
export async function dropProceeding(
  house: House,
  by: ActingStaff,
  account: string,
  proceeding: string,
  { decisionId, text }: BodyOf<typeof api.dropProceeding>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { changed, state } = await moveProceeding(unit, by, proceeding, (digest) => ({
      type: 'drop',
      decisionId,
      contentDigest: digest(text),
    }))
    if (!changed) return
    if (state.hearing !== null) return tellClosed(unit, by, proceeding, 'dropped', text)
    await unit.tx
      .updateTable('proceeding')
      .set({ dropped_because: text })
      .where('account_id', '=', account)
      .where('proceeding_id', '=', proceeding)
      .execute()
  })
}
