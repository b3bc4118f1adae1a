import type { Source } from '@freigabe/contract'
import { takeInBatch } from '../case/lists/take-in-batch.ts'
import { screenBatch } from '../lists/screening/screen-batch.ts'
import { declareSource } from '../sources/declare-source.ts'
import { deliverArrivals } from '../sources/deliver-arrivals.ts'
import type { CaseRef, Customer } from './customer-acts.ts'
import { dice } from './lists/dice.ts'
import { germanMail, germanTrades } from './lists/domains.ts'
import { inventedPerson } from './lists/invented-person.ts'
import { german } from './lists/names.ts'
import { drawnIpAddress } from './lists/opt-in-list.ts'

type Wish = Parameters<typeof declareSource>[4]

/** A source of an account in the story. */
export interface SourceRef {
  group: string
  source: Source
  /** The case that its declaration opened. */
  ref: CaseRef
}

/** Declares a form before its first recipient. */
export async function declares(
  { house, account, person }: Customer,
  group: string,
  wish: Wish,
): Promise<SourceRef> {
  const by = { kind: 'customer', personId: person.id } as const
  const source = await declareSource(house, by, account, group, wish)
  return { group, source, ref: { account, caseId: source.case!.id } }
}

/** So many people sign up through a source, and what they bring is screened. */
export async function arrive(
  { house, account, person }: Customer,
  { group, source }: SourceRef,
  count: number,
): Promise<void> {
  const by = { kind: 'customer', personId: person.id } as const
  const recipients = signUps(`${source.name} ${house.clock.now()}`, count, house.clock.now())
  const { batches } = await deliverArrivals(
    house,
    by,
    { account, group, source: source.id },
    { recipients },
  )
  const run = { attempt: 1, last: true, signal: new AbortController().signal }
  for (const { batchId: batch } of batches) {
    await screenBatch(house, { account, batch }, run, takeInBatch)
  }
}

/** People who sign up one after another, some minutes apart, and confirm soon. */
function signUps(word: string, count: number, until: string) {
  const draw = dice(word)
  const milieu = { names: german, mail: germanMail, trades: germanTrades, atCompanies: 9 }
  const apart = 3 * 60_000
  return Array.from({ length: count }, (_, place) => {
    const { email } = inventedPerson(draw, milieu, 1000 + draw.number(90_000))
    const signedUp = Date.parse(until) - (count - place) * apart
    const ip = drawnIpAddress(draw)
    return {
      address: email,
      signedUpAt: new Date(signedUp).toISOString(),
      signUpIp: ip,
      confirmedAt: new Date(signedUp + (20 + draw.number(100)) * 1000).toISOString(),
      confirmIp: ip,
    }
  })
}
