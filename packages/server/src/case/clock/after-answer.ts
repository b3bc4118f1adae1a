import { dueAfterAnswer, leftAfterAnswer, readClock } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { AfterAnswer } from '../../notify/letters/letter.ts'
import { calendarOf } from '../../policy/calendar/read-calendar.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { readLedger } from './run-clock.ts'

/** When a decision comes once the customer has answered, as a letter says it; null where none is promised. */
export async function readAfterAnswer(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
): Promise<AfterAnswer | null> {
  const now = house.clock.now()
  const clock = readClock(await readLedger(tx, account, caseId))
  if (clock === null || over.includes(clock.standing)) return null
  const policy = await policyOfCase(house, tx, account, caseId)
  const calendar = await calendarOf(house, tx, policy.calendar, now)
  // An hour that has begun counts as one: what is promised is never less than what is left.
  const hours = Math.ceil(leftAfterAnswer(clock, calendar, now))
  return { hours, ifAtOnce: dueAfterAnswer(clock, calendar, now) }
}

/** Nothing is promised any more. */
const over: readonly string[] = ['kept', 'dropped']
