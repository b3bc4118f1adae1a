import type { Chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import { forgedLists } from '../../packages/screening/src/testing/simulated/forged-lists.ts'
import { today } from '../../packages/screening/src/testing/simulated/life.ts'
import { type Base, bases } from './bases.ts'
import { asIfBought, dishonest, handedOn } from './dishonest-ways.ts'
import { type Draft, drafted } from './draft.ts'
import { honest, large, recent } from './honest-ways.ts'
import { earlier, type Way } from './way.ts'

/**
 * Lists that the platform fetches itself from a shop or a former provider: those of real customers and subscribers, and
 * those of whoever puts bought addresses there to have them fetched. Of a shop in accounts that had a good list before.
 */
export const fetchedWays: readonly Way[] = [
  honest('orders, fetched from the shop', 6, (chance, key) => [
    fetched(proven(chance, key, bases.customers), 'from_shop'),
  ]),
  honest('subscribers, fetched from the former provider', 3, (chance, key) => [
    fetched(drafted(chance, key, bases.doubleOptIn, large(chance)), 'from_provider'),
  ]),
  honest('move, fetched from the former provider', 3, (chance, key) => [
    fetched(drafted(chance, key, bases.migration, large(chance)), 'from_provider'),
  ]),
  dishonest('bought, put into a shop that notes the days itself', 3, (chance, key) => [
    fetched(asIfBought(proven(chance, key, ordersWithin(chance.whole(2, 45)))), 'from_shop'),
  ]),
  // The platform must not vouch for such a shop, so it hands on what it fetched there as any file.
  dishonest('bought, put into a shop that takes any day of an order', 3, (chance, key) => [
    handedOn(asIfBought(proven(chance, key, bases.customers))),
  ]),
  dishonest('bought, put into an account at a former provider', 3, (chance, key) => [
    fetched(
      asIfBought(recent(drafted(chance, key, bases.doubleOptIn, large(chance)))),
      'from_provider',
    ),
  ]),
  dishonest('bought, at a former provider with invented confirmations', 5, (chance, key) => {
    const kind = chance.one(forgedLists)
    const draft = asIfBought(drafted(chance, key, bases.migration, large(chance, kind)))
    return [{ ...fetched(draft, 'from_provider'), isOwnWord: true }]
  }),
]

/** Of an account that had a list before, which a person accepted and which was mailed and well received. */
function proven(chance: Chance, key: string, base: Base): Draft {
  const draft = drafted(chance, key, base, { ageDays: 400 })
  const rows = chance.whole(550, 900)
  const good = drafted(chance, key, bases.doubleOptIn, { rows, of: draft })
  draft.earlier = [earlier({ ...good, group: `${key} good` }, 84)]
  return draft
}

/** Fetched over an interface, with the moments that the other system noted, and said to be so. */
function fetched(draft: Draft, by: 'from_shop' | 'from_provider'): Draft {
  return { ...draft, by, isOwnWord: false }
}

/** Orders that all came within so many days. */
function ordersWithin(days: number): Base {
  return {
    ...bases.customers,
    fill: (one, about) => {
      bases.customers.fill(one, about)
      one.ordered = today - about.chance.whole(1, days + 1) * 86_400
    },
  }
}
