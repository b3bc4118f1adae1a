import type { AddressWish, api, ResponseOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { oneForm } from '../keys/address-digest.ts'
import { logPrivacyAct } from './log-privacy-act.ts'
import { readHoldings } from './read-holdings.ts'

/** Gives everything that is held about an address; the look is on record before the data. */
export async function exportAddress(
  house: House,
  by: Actor,
  wish: AddressWish,
): Promise<ResponseOf<typeof api.exportAddress>> {
  const email = oneForm(wish.email)
  return inRole(house.database, 'privacy', null, async (tx) => {
    await logPrivacyAct(house, tx, by, 'address_exported', { ...wish, email })
    return { email, at: house.clock.now(), ...(await readHoldings(house, tx, email)) }
  })
}
