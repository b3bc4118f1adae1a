import {
  type Actor,
  type ComplaintState,
  type HoldState,
  isRefusal,
  type ProceedingState,
  type Refusal,
  type RefusalCode,
  type RequestState,
} from '@freigabe/core'
import type { Selectable, Updateable } from 'kysely'
import { saltedDigest } from '../../case/case-salt.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { AppError, type ErrorDetails } from '../../http/app-error.ts'
import type { NewEvent } from '../../log/chain.ts'
import type { LogType } from '../../log/log-type.ts'

interface States {
  request: RequestState
  complaint: ComplaintState
  proceeding: ProceedingState
  hold: HoldState
}
type Table = keyof States
type Row<Kind extends Table> = Selectable<Tables[Kind]>

/**
 * One kind of dossier: a row that keeps its folded state, and the core's decider, which alone changes it. A
 * step reads the row, asks what follows, and stores that with its events; `move-request.ts`,
 * `move-complaint.ts`, `move-proceeding.ts` and `move-hold.ts` add what only their kind does.
 */
export interface Dossiers<Kind extends Table, Command, Context, Event> {
  table: Kind
  id: `${Kind}_id`
  decide: (
    state: States[Kind] | null,
    command: Command,
    context: Context,
  ) => { events: Event[] } | Refusal
  evolve: (state: States[Kind] | null, event: Event) => States[Kind]
}

type Place<Kind extends Table> = Pick<Dossiers<Kind, never, never, never>, 'table' | 'id'>

/**
 * The row of a dossier; undefined before it begins.
 *
 * @param account its account; null for a complaint, which begins before that is known and is locked here
 */
export async function findDossier<Kind extends Table>(
  tx: Tx,
  { table, id }: Place<Kind>,
  account: string | null,
  dossier: string,
): Promise<Row<Kind> | undefined> {
  const rows = tx
    .selectFrom(table as Table)
    .selectAll()
    .where(id as `${Table}_id`, '=', dossier)
  // A change of an account has already locked its head.
  const own = account === null ? rows.forUpdate() : rows.where('account_id', '=', account)
  return (await own.executeTakeFirst()) as Row<Kind> | undefined
}

/** The row of a dossier that has begun. Throws NOT_FOUND. */
export async function readDossier<Kind extends Table>(
  tx: Tx,
  place: Place<Kind>,
  account: string | null,
  dossier: string,
): Promise<Row<Kind>> {
  const row = await findDossier(tx, place, account, dossier)
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}

/** The digest of a dossier's words in the log; keyed with its salt, which is erased with them. */
export type Digest = (words: unknown) => string

/** Keys the digests of one dossier. */
export function digestUnder(salt: string): Digest {
  return (words) => saltedDigest(salt, words)
}

/** The decider's answer to a command: events, and the state after them. */
export interface Decided<State, Event> {
  /** Empty where the dossier already was as the command asks: no effect may follow. */
  events: readonly Event[]
  state: State
}

/**
 * Asks the decider. Throws its refusal as an error of the register.
 *
 * @param faults the fields of the form that a refusal is about, if any
 */
export function decided<Kind extends Table, Command, Context, Event>(
  { decide, evolve }: Dossiers<Kind, Command, Context, Event>,
  before: States[Kind] | null,
  command: Command,
  context: Context,
  faults: Partial<Record<RefusalCode, NonNullable<ErrorDetails['faults']>>> = {},
): Decided<States[Kind], Event> {
  const answer = decide(before, command, context)
  if (isRefusal(answer)) {
    const at = faults[answer.refused]
    throw new AppError(answer.refused, { about: { ...answer.about }, ...(at && { faults: at }) })
  }
  const state = answer.events.reduce<States[Kind] | null>(evolve, before)
  return { events: answer.events, state: state! }
}

/** The result of a step of a dossier. */
export interface Moved<State> {
  /** False when it already was as the command asks: no effect may follow. */
  changed: boolean
  state: State
}

/**
 * Stores what follows from a step, if anything, and logs it.
 *
 * @param columns those that follow from the state, besides the status
 * @param about what the platform is told of where it happened, if it is told at all
 */
export async function storeStep<Kind extends Table, Event extends Logged>(
  unit: Unit,
  { table, id }: Place<Kind>,
  dossier: string,
  { events, state }: Decided<States[Kind], Event>,
  columns: Updateable<Tables[Kind]>,
  about: About = {},
): Promise<Moved<States[Kind]>> {
  if (events.length === 0) return { changed: false, state }
  const { tx, account } = unit
  const row = tx
    .updateTable(table as Table)
    .set({ ...columns, status: state.status, state: JSON.stringify(state) })
    .where(id as `${Table}_id`, '=', dossier)
  // A complaint is stored outside the accounts.
  await (table === 'complaint' ? row : row.where('account_id', '=', account)).execute()
  logSteps(unit, dossier, events, about)
  return { changed: true, state }
}

/** The group that a dossier is about, and whether its account knows nothing of it. */
type About = Pick<NewEvent, 'group' | 'isInternal'>

/** What is logged of a step: ids, codes and digests, as well as who took it, and when. */
interface Logged {
  type: LogType
  by: Actor
  at: string
}

/** Appends to the chain of the dossier's account; while that is unknown, to the platform's. */
export function logSteps(
  unit: Unit,
  dossier: string,
  events: readonly Logged[],
  about: About = {},
): void {
  const logged = events.map(({ type, by, at, ...body }) => {
    return { type, subject: dossier, by, at, body, ...about }
  })
  if (unit.account === '') unit.logOnPlatform(...logged)
  else unit.log(...logged)
}
