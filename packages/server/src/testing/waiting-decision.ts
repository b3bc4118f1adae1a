import { sql } from 'kysely'
import type { House } from '../house.ts'
import { inAnotherProcess } from './test-house.ts'

type Left = 'events' | 'mails' | 'messages' | 'entries' | 'decisions' | 'waiting'

/** What decisions on requests and holds left behind in an account, and how many wait. */
export async function tracesOf(
  { database }: House,
  account: string,
): Promise<Record<Left, number>> {
  const { rows } = await sql<Record<Left, number>>`select
    (select count(*) from event where account_id = ${account})::integer as events,
    (select count(*) from mail where account_id = ${account})::integer as mails,
    (select count(*) from request_message where account_id = ${account})::integer as messages,
    (select count(*) from hold_entry where account_id = ${account})::integer as entries,
    (select count(*) from goodwill_decision where account_id = ${account})::integer as decisions,
    (select count(*) from scheduled_decision where account_id = ${account})::integer as waiting`.execute(
    database.root,
  )
  return rows[0]!
}

/** Has what waits carried out by two workers and the sweep at once, and by the sweep once more. */
export async function carriedOutByAll(
  house: House,
  carryOut: (house: House) => Promise<void>,
  sweep: (house: House) => Promise<void>,
): Promise<void> {
  await Promise.all([carryOut(house), inAnotherProcess(house, carryOut), sweep(house)])
  await sweep(house)
}
