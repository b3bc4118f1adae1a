import type { SketchAnswer } from '@freigabe/core'
import { asRole, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { findAddress } from '../../lists/comparison/find-address.ts'
import { type AddressReport, findReports } from '../../lists/suppression/read-suppressed.ts'

/** What sketches and reports of objections say about an address. */
export interface LookedUp {
  /** The imports whose sketch holds it. */
  held: readonly string[]
  /** How many sketches would show it. */
  able: number
  reports: readonly AddressReport[]
  /** The answer of an import's sketch; only for one account, if one was named. */
  answerOf(batch: string): SketchAnswer
}

/**
 * Asks the sketches of all accounts or of one account, and all reports, about an address. For the role
 * `desk`.
 */
export async function lookUpAddress(
  house: House,
  tx: Tx,
  email: string,
  account: string | null,
): Promise<LookedUp> {
  const keys = house.keys.sketch
  return asRole(house.database, tx, { as: 'comparer', backTo: 'desk' }, async () => {
    const { held, isShownAt } = await findAddress(tx, keys, email, account)
    const rates = await countRates(tx, account)
    const able = rates
      .filter(({ key_id, rate }) => isShownAt(key_id, rate))
      .reduce((sum, { sketches }) => sum + sketches, 0)
    const own = account === null ? [] : await readRates(tx, account)
    const showing = new Set(
      own.filter(({ key_id, rate }) => isShownAt(key_id, rate)).map(({ batch_id }) => batch_id),
    )
    const holding = new Set(held.map(({ batch_id }) => batch_id))
    return {
      held: [...holding],
      able,
      reports: (await findReports(tx, keys, email)).filter(({ otherSpelling }) => !otherSpelling),
      answerOf: (batch) => {
        if (holding.has(batch)) return 'held'
        return showing.has(batch) ? 'not_held' : 'cannot_show'
      },
    }
  })
}

async function countRates(tx: Tx, account: string | null) {
  let sketches = tx
    .selectFrom('sketch')
    .select(['key_id', 'rate'])
    .select((count) => count.fn.countAll<number>().as('sketches'))
    .where('removed_at', 'is', null)
    .groupBy(['key_id', 'rate'])
  if (account !== null) sketches = sketches.where('account_id', '=', account)
  return sketches.execute()
}

function readRates(tx: Tx, account: string) {
  return tx
    .selectFrom('sketch')
    .select(['batch_id', 'key_id', 'rate'])
    .where('account_id', '=', account)
    .where('removed_at', 'is', null)
    .execute()
}
