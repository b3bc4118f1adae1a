import type { AddressWish, api, Holding, ResponseOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../change/change.ts'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { oneForm } from '../keys/address-digest.ts'
import { countHoldings } from './count-holdings.ts'
import { eraseComplaints } from './erase-complaints.ts'
import { eraseInAccount } from './erase-in-account.ts'
import { eraseLoneDomain } from './erase-lone-domain.ts'
import { eraseMentions } from './erase-mentions.ts'
import { erasePerson } from './erase-person.ts'
import { logPrivacyAct } from './log-privacy-act.ts'
import { type Mentions, mentionsOf } from './mentions-of.ts'
import { readHoldings } from './read-holdings.ts'
import { releasePerson } from './release-person.ts'
import { letterPlace } from './text-places.ts'

/**
 * Erases an address: its person, the letters to it, and what names it in texts. One transaction for each
 * account and one for the rest, so that repeating it after an interruption goes on where it ended. Throws
 * OWN_ROLE, LAST_OWNER and LAST_ADMIN before anything is changed.
 */
export async function eraseAddress(
  house: House,
  by: Actor & { kind: 'staff' },
  wish: AddressWish,
): Promise<ResponseOf<typeof api.eraseAddress>> {
  const email = oneForm(wish.email)
  const mentions = mentionsOf(email)
  const { holdings, acts, unsearched, erased } = await readErasable(house, email)
  const personId = holdings.find(({ place }) => place === 'person')?.id ?? null
  if (personId !== null) await releasePerson(house, by, personId)
  for (const account of accountsOf(holdings)) await eraseInAccount(house, by, account, mentions)
  await change(house, 'privacy', null, async (unit) => {
    const { house, tx } = unit
    await eraseMails(tx, email, mentions)
    await eraseComplaints(house, tx, mentions, null)
    const reports = await eraseLoneDomain(tx, email)
    await tx.deleteFrom('invitation').where('email', '=', email).execute()
    if (personId !== null) await erasePerson(tx, personId)
    const places = Map.groupBy(holdings, ({ place }) => place)
    const counts = Object.fromEntries([...places].map(([place, all]) => [place, all.length]))
    if (reports > 0) counts.report_domain = reports
    await logPrivacyAct(unit, by, 'address_erased', { ...wish, email }, { counts })
  })
  return { erased, acts: acts.length, unsearched }
}

/** What is held but for what must stay, and how much of it where. */
async function readErasable(house: House, email: string) {
  return readAs(house.database, 'privacy', null, async (tx) => {
    const held = await readHoldings(house, tx, email)
    const holdings = held.holdings.filter(({ onErase }) => onErase !== 'kept')
    return { ...held, holdings, erased: await countHoldings(tx, holdings) }
  })
}

function accountsOf(holdings: readonly Holding[]): string[] {
  const inTexts = holdings.filter(({ place }) => place !== 'mail' && place !== 'letter')
  return [...new Set(inTexts.flatMap(({ accountId }) => accountId ?? []))].sort()
}

/** Letters to the address go; what others were told keeps everything else. Kept answers may repeat either. */
async function eraseMails(tx: Tx, email: string, mentions: Mentions) {
  await tx
    .deleteFrom('mail')
    .where((is) => is(is.fn('lower', ['to_address']), '=', email))
    .execute()
  await eraseMentions(tx, mentions, letterPlace)
  for (const like of mentions.likes) {
    await tx
      .deleteFrom('idempotency')
      .where((is) => is(is.cast('response', 'text'), 'ilike', like))
      .execute()
  }
}
