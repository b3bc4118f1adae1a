import type { ReturnReport } from '@freigabe/contract'
import { sql } from 'kysely'
import { recordSends } from '../packages/server/src/gate/sending/record-sends.ts'
import { sendingOf } from '../packages/server/src/gate/sending/sending.ts'
import type { House } from '../packages/server/src/house.ts'
import { castAccount, castCase } from '../packages/server/src/testing/cast.ts'
import { listOf, personOf } from '../packages/server/src/testing/list-of.ts'
import { openTestHouse } from '../packages/server/src/testing/test-house.ts'
import { recordReturns } from '../packages/server/src/watching/record-returns.ts'
import { preparePostgres } from '../scripts/test/prepare-postgres.ts'
import type { Measurement } from './measurement.ts'

const all = Number(process.env.FREIGABE_BENCH_RETURNS ?? 1_000_000)
const accounts = 10
const recipients = 2_000
/** Everybody of whom something comes back: the recipients, and a third as many strangers. */
const people = Math.floor((recipients * 4) / 3)
const atOnce = 1_000
const senders = 8

/** A million returns at once, half of them by address alone, every tenth request told twice: what is counted, how soon. */
export async function returns(): Promise<Measurement[]> {
  const postgres = await preparePostgres({})
  if (postgres === undefined) throw new Error('Returns are measured on PostgreSQL; there is none.')
  process.env.FREIGABE_TEST_POSTGRES = postgres.url
  const { house, end } = await openTestHouse('postgres')
  try {
    const sentTo: SentTo[] = []
    while (sentTo.length < accounts) sentTo.push(await sentImport(house))
    const begin = performance.now()
    const requests = Array.from({ length: all / atOnce }, (_, at) => at)
    const twice = requests.filter((at) => at % 10 === 0)
    const work = [...requests, ...twice].values()
    let known = 0
    const send = async () => {
      for (const at of work) {
        const outcomes = await recordReturns(house, reportsOf(at, sentTo), null)
        known += outcomes.filter(({ outcome }) => outcome === 'known').length
      }
    }
    await Promise.all(Array.from({ length: senders }, send))
    const seconds = (performance.now() - begin) / 1_000
    const told = all + twice.length * atOnce
    const counted = await countedIn(house)
    if (counted !== all || known !== told - all) {
      throw new Error(`Of ${all} returns ${counted} were counted, and ${known} known.`)
    }
    return [
      {
        what: `returns told a second, ${told.toLocaleString('en')} of which ${all.toLocaleString('en')} are counted, by ${senders} at once, ${atOnce.toLocaleString('en')} each time`,
        measured: Math.round(told / seconds).toLocaleString('en'),
      },
    ]
  } finally {
    await end()
    await postgres.stop()
  }
}

interface SentTo {
  account: string
  group: string
  batch: string
}

async function sentImport(house: House): Promise<SentTo> {
  const { account, owner } = await castAccount(house)
  const { group, batch } = await castCase(house, owner.actor, account, listOf(0, recipients))
  const send = { id: 'run', account, group, purpose: 'campaign' as const, count: recipients }
  await recordSends(house, sendingOf(house), [{ ...send, batches: [batch] }], null)
  return { account, group, batch }
}

const kinds = ['bounce', 'complaint', 'unsubscribe'] as const

/** Every second one by its recipient alone; of these, one in four is a stranger. */
function reportsOf(request: number, sentTo: readonly SentTo[]): ReturnReport[] {
  return Array.from({ length: atOnce }, (_, at) => {
    const number = request * atOnce + at
    const { account, group, batch } = sentTo[number % accounts]!
    const report = { id: `return ${number}`, account, kind: kinds[number % 3]!, count: 1 }
    if (number % 20 < 10) return { ...report, group, batch }
    return { ...report, address: personOf(number % people) }
  })
}

async function countedIn({ database }: House): Promise<number> {
  const { rows } = await sql<{ counted: number }>`
    select ((select sum(count) from return_count) +
      coalesce((select sum(count) from untold_count), 0))::float8 as counted`.execute(database.root)
  return rows[0]!.counted
}
