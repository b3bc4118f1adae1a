import {
  type CaseClock,
  type CaseEvent,
  type CaseState,
  type CaseWay,
  type ClockEntry,
  type Instant,
  missedPromise,
  moveClock,
  nextOnClock,
  type PolicyPack,
  readClock,
} from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { calendarOf } from '../../policy/calendar/read-calendar.ts'
import { storeDetailOutcomes } from './detail-effects.ts'

/** The clock of a case after its ledger was written, and when time next acts on it. */
export interface RunningClock {
  clock: CaseClock | null
  clockAt: string | null
}

/**
 * Writes into the ledger what a move of the case does to its clock. The caller has locked the case.
 *
 * @param moved the events of the move, and the state they led to
 * @param way the way that the case goes, which the promise depends on
 */
export async function runClock(
  house: House,
  tx: Tx,
  moved: { state: CaseState; events: readonly CaseEvent[] },
  { policy, way }: { policy: PolicyPack; way: CaseWay },
): Promise<RunningClock> {
  const now = house.clock.now()
  const { accountId, caseId, status } = moved.state
  const before = await readLedger(tx, accountId, caseId)
  const terms = { policy, calendar: await calendarOf(house, tx, policy.calendar, now), way }
  const entries = moveClock(before, { events: moved.events, status }, terms, now)
  await appendToLedger(tx, accountId, caseId, { after: before, entries })
  const ledger = [...before, ...entries]
  const clock = readClock(ledger)
  await storeOutcome(tx, policy, moved.state, clock, entries)
  return { clock, clockAt: nextOnClock(ledger) }
}

/**
 * How the promise ended, for forecast and figures, if it has just ended. If there are two ends in one moment,
 * because the machine's clock was put back and the account's stands still, the first counts.
 */
async function storeOutcome(
  tx: Tx,
  policy: PolicyPack,
  state: CaseState,
  clock: CaseClock | null,
  entries: readonly ClockEntry[],
) {
  const end = entries.find(isEnd)
  const { decision } = state
  if (clock === null || end === undefined || decision === null) return
  await tx
    .insertInto('promise_outcome')
    .values({
      case_id: state.caseId,
      account_id: state.accountId,
      promised_at: clock.promisedAt,
      route: clock.route,
      promised_as: clock.promisedAs,
      due_at: clock.dueAt,
      decided_at: end.at,
      hours_taken: end.hoursTaken,
      kept: end.type === 'kept',
      outcome: decision.outcome,
      decided_by: decision.by.kind === 'rule' ? 'rule' : 'person',
      methods: state.methods.map(({ code }) => code),
      questions: state.questions.filter((question) => question.state !== 'taken_back').length,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { at, hoursTaken } = end
  const byRule = clock.route === 'by_rule'
  await storeDetailOutcomes(tx, policy, state, { at, byRule, hoursTaken })
}

function isEnd(entry: ClockEntry): entry is Extract<ClockEntry, { type: 'kept' | 'late' }> {
  return entry.type === 'kept' || entry.type === 'late'
}

/** The ledger of a case's clock, in order. */
export async function readLedger(tx: Tx, account: string, caseId: string): Promise<ClockEntry[]> {
  const rows = await tx
    .selectFrom('clock_entry')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('place')
    .execute()
  return rows.map(
    ({ type, at, due_at, at_risk_at, route, promised_as, hours }) =>
      ({
        type,
        at,
        ...(due_at === null ? {} : { dueAt: due_at, atRiskAt: at_risk_at }),
        ...(route === null ? {} : { route, promisedAs: promised_as ?? route }),
        ...(hours === null ? {} : { [type === 'resumed' ? 'hoursLeft' : 'hoursTaken']: hours }),
      }) as ClockEntry,
  )
}

/** The promised moment that passed before the case was decided or its customer asked; null where none did. */
export async function readMissedPromise(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
): Promise<Instant | null> {
  const clock = readClock(await readLedger(tx, account, caseId))
  return clock && missedPromise(clock, house.clock.now())
}

/** Adds entries after the existing ones. The caller has locked the case. */
export async function appendToLedger(
  tx: Tx,
  account: string,
  caseId: string,
  { after, entries }: { after: readonly ClockEntry[]; entries: readonly ClockEntry[] },
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('clock_entry')
    .values(
      entries.map((entry, at) => ({
        account_id: account,
        case_id: caseId,
        place: after.length + at,
        type: entry.type,
        at: entry.at,
        due_at: 'dueAt' in entry ? entry.dueAt : null,
        at_risk_at: 'atRiskAt' in entry ? entry.atRiskAt : null,
        route: 'route' in entry ? entry.route : null,
        promised_as: 'promisedAs' in entry ? entry.promisedAs : null,
        hours: hoursOf(entry),
      })),
    )
    .execute()
  const missed = entries.filter(({ type }) => type === 'breached')
  if (missed.length === 0) return
  await tx
    .insertInto('missed_promise')
    .values(missed.map(({ at }) => ({ account_id: account, case_id: caseId, due_at: at })))
    .execute()
}

function hoursOf(entry: ClockEntry): number | null {
  if (entry.type === 'resumed') return entry.hoursLeft
  return entry.type === 'kept' || entry.type === 'late' ? entry.hoursTaken : null
}
