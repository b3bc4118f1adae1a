import type { api, BodyOf } from '@freigabe/contract'
import { saltedDigest } from '../../case/case-salt.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import type { ActingStaff } from './acting-staff.ts'
import { moveProceeding } from './move-proceeding.ts'
import { proceedingSalt } from './proceeding-salt.ts'
import { storeEntry } from './store-entry.ts'
import { tellClosed } from './tell-account.ts'

/**
 * Drops a proceeding. An account that was heard is told so, with the text; one that knows nothing of it
 * learns nothing, and the text stays with staff. Throws as its endpoint says.
 */
export async function dropProceeding(
  house: House,
  by: ActingStaff,
  account: string,
  proceeding: string,
  { decisionId, text }: BodyOf<typeof api.dropProceeding>,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const salt = await proceedingSalt(tx, account, proceeding)
    const { changed, state } = await moveProceeding(unit, by.actor, proceeding, {
      type: 'drop',
      decisionId,
      contentDigest: saltedDigest(salt, text),
    })
    if (!changed) return
    if (state.hearing !== null) {
      await storeEntry(house, tx, account, proceeding, { kind: 'dropped', by, text })
      await tellClosed(unit, 'hearing_closed', text)
      return
    }
    await tx
      .updateTable('proceeding')
      .set({ dropped_because: text })
      .where('account_id', '=', account)
      .where('proceeding_id', '=', proceeding)
      .execute()
  })
}
