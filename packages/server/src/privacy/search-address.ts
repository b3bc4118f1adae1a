import type { AddressWish, api, ResponseOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { oneForm } from '../keys/address-digest.ts'
import { logPrivacyAct, readPrivacyActs } from './privacy-acts.ts'
import { countHoldings, readHoldings } from './read-holdings.ts'

/** Finds where an address is held; the search is put on record. */
export async function searchAddress(
  house: House,
  by: Actor,
  wish: AddressWish,
): Promise<ResponseOf<typeof api.searchAddress>> {
  const email = oneForm(wish.email)
  return change(house, 'privacy', null, async (unit) => {
    const { house, tx } = unit
    const before = await readPrivacyActs(house, tx, email)
    const { holdings, acts, unsearched } = await readHoldings(house, tx, email)
    await logPrivacyAct(unit, by, 'address_searched', { ...wish, email })
    return { found: await countHoldings(tx, holdings), acts: acts.length, unsearched, before }
  })
}

/** Returns everything that is held about an address; the look is on record before the data. */
export async function exportAddress(
  house: House,
  by: Actor,
  wish: AddressWish,
): Promise<ResponseOf<typeof api.exportAddress>> {
  const email = oneForm(wish.email)
  return change(house, 'privacy', null, async (unit) => {
    const { house, tx } = unit
    await logPrivacyAct(unit, by, 'address_exported', { ...wish, email })
    return { email, at: unit.now, ...(await readHoldings(house, tx, email)) }
  })
}
