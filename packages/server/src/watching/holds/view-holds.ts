import type {
  api,
  DeskHold,
  DeskHoldFigures,
  Hold,
  HoldEntry,
  HoldSummary,
  QueryOf,
} from '@freigabe/contract'
import { type Actor, mayDecideHold, type ReturnedFigures } from '@freigabe/core'
import { isSingleOperator } from '../../config/operator-settings.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { findScheduled, scheduledOnHoldView } from '../../desk/undo/read-scheduled-decisions.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { pageByMoment } from '../../requests/dossier/page-by-moment.ts'
import { heldUnitView, namedHolds } from './held-unit.ts'
import { entriesOfHolds } from './move-hold.ts'
import { otherHoldView, overlapping, type PlacedHold, standingHolds } from './overlapping-holds.ts'
import { whatConfirmingRevokes } from './what-confirming-revokes.ts'

/** Which holds of all accounts are shown, by which moment and in which order. */
const worklists = {
  waiting: { moment: 'look_by', order: 'asc', status: ['standing'] },
  standing: { moment: 'placed_at', order: 'asc', status: ['standing'] },
  ended: { moment: 'ended_at', order: 'desc', status: ['lifted', 'confirmed'] },
} as const

/** Holds of all accounts: where something new is to be looked at, all that stand, or those that ended. */
export async function listDeskHolds(house: House, query: QueryOf<typeof api.listDeskHolds>) {
  const { moment, order, status } = worklists[query.show]
  const now = house.clock.now()
  return readAs(house.database, 'desk', null, (tx) =>
    pageByMoment(
      deskHolds(tx).where(moment, 'is not', null).where('hold.status', 'in', status),
      [moment, 'hold.hold_id', order],
      query,
      (row) => summary(row, now),
      (row) => [row[moment]!, row.hold_id],
    ),
  )
}

/** All holds of an account, newest first. */
export async function listHoldsOfAccount(house: House, account: string): Promise<HoldSummary[]> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const rows = await deskHolds(tx)
      .where('hold.account_id', '=', account)
      .orderBy('placed_at', 'desc')
      .orderBy('hold.hold_id', 'desc')
      .execute()
    return rows.map((row) => summary(row, house.clock.now()))
  })
}

/** A hold with everything that staff know about it. Throws NOT_FOUND. */
export async function readDeskHold(
  house: House,
  reader: Extract<Actor, { kind: 'staff' }>,
  account: string,
  hold: string,
): Promise<DeskHold> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const row = await deskHolds(tx)
      .where('hold.account_id', '=', account)
      .where('hold.hold_id', '=', hold)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    const entries = await entriesOfHolds(house, tx, account, 'desk', hold)
    const singleOperator = await isSingleOperator(tx)
    const scheduled = await findScheduled(tx, account, { holdId: hold }, reader.personId)
    return {
      ...summary(row, house.clock.now()),
      figures: row.figures && figuresView(row.figures),
      reasons: row.reasons,
      incident: row.incident_id,
      mayDecide: mayDecideHold(row.state, { actor: reader, singleOperator }),
      revokes: await revokesOf(house, tx, row),
      alsoHeld: alsoHeld(row, await standingHolds(tx, account)),
      scheduled: scheduled ? scheduledOnHoldView(scheduled, reader.personId) : null,
      entries: entries.get(hold) ?? [],
      notes: await readNotes(tx, account, hold),
    }
  })
}

function deskHolds(tx: Tx) {
  return namedHolds(tx)
    .innerJoin('hold_cause', onAccountAnd('hold_id', 'hold_cause', 'hold'))
    .select(['figures', 'incident_id', 'reasons', 'placed_by'])
}

type Row = Awaited<ReturnType<ReturnType<typeof deskHolds>['executeTakeFirstOrThrow']>>

function summary(row: Row, now: string): HoldSummary {
  const { state } = row
  return {
    id: row.hold_id,
    account: { id: row.account_id, name: row.account_name, locale: row.locale },
    ...heldUnitView(row),
    cause: row.cause,
    returned: returnedIn(row.figures),
    status: row.status,
    placedAt: row.placed_at,
    placedBy: row.placed_by,
    lookBy: row.look_by,
    overdue: row.look_by !== null && row.look_by <= now,
    lookedAt: state.looked?.at ?? null,
    answers: state.answers.length,
    endedAt: row.ended_at,
  }
}

function returnedIn(figures: ReturnedFigures | null): HoldSummary['returned'] {
  return figures && { code: figures.code, came: figures.came, of: figures.of }
}

/** What confirming would take back now; nothing once the hold has ended. */
async function revokesOf(house: House, tx: Tx, row: Row): Promise<DeskHold['revokes']> {
  if (row.status !== 'standing') return { cases: 0, partly: 0 }
  const now = house.clock.now()
  const { whole, partly } = await whatConfirmingRevokes(tx, row.account_id, row.state.unit, now)
  return { cases: whole.length, partly: partly.length }
}

/** Figures as staff see them. */
export function figuresView(figures: ReturnedFigures): DeskHoldFigures {
  const { rule, code, came, of, threshold, withinDays, coverage, cohorts, providers } = figures
  const days = cohorts.toSorted((one, other) => (one.sentOn < other.sentOn ? -1 : 1))
  return {
    ...{ rule, code, came, of, threshold, withinDays, coverage },
    from: days[0]!.sentOn,
    until: days.at(-1)!.sentOn,
    providers: [...providers],
    days,
  }
}

async function readNotes(tx: Tx, account: string, hold: string): Promise<DeskHold['notes']> {
  const rows = await tx
    .selectFrom('hold_note')
    .select(['note_id', 'text', 'by_name', 'at'])
    .where('account_id', '=', account)
    .where('hold_id', '=', hold)
    .orderBy('at')
    .orderBy('note_id')
    .execute()
  return rows.map(({ note_id, text, by_name, at }) => ({ id: note_id, text, by: by_name, at }))
}

type Reader = 'customer' | 'support'

/** The holds of an account as it sees them: those that stand first, then the newest. */
export async function listHolds(house: House, role: Reader, account: string): Promise<Hold[]> {
  return readAs(house.database, role, account, async (tx) => {
    const rows = await namedHolds(tx)
      .where('hold.account_id', '=', account)
      .orderBy('ended_at', (order) => order.desc().nullsFirst())
      .orderBy('placed_at', 'desc')
      .orderBy('hold_id')
      .execute()
    const entries = await entriesOfHolds(house, tx, account, role)
    const standing = await standingHolds(tx, account)
    return rows.map((row) => holdView(row, entries.get(row.hold_id) ?? [], standing))
  })
}

/** One hold as its account sees it. Throws NOT_FOUND. */
export async function readHold(
  house: House,
  role: Reader,
  account: string,
  hold: string,
): Promise<Hold> {
  return readAs(house.database, role, account, async (tx) => {
    const row = await namedHolds(tx)
      .where('hold.account_id', '=', account)
      .where('hold_id', '=', hold)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    const entries = await entriesOfHolds(house, tx, account, role, hold)
    return holdView(row, entries.get(hold) ?? [], await standingHolds(tx, account))
  })
}

type OwnRow = Awaited<ReturnType<ReturnType<typeof namedHolds>['executeTakeFirstOrThrow']>>

function holdView(row: OwnRow, entries: HoldEntry[], standing: readonly PlacedHold[]): Hold {
  const { state, status } = row
  const isAnswered = status === 'standing' && state.answers.length > 0
  return {
    id: row.hold_id,
    ...heldUnitView(row),
    cause: row.cause,
    standing: isAnswered ? 'answered' : status,
    placedAt: row.placed_at,
    lookBy: row.look_by,
    lookedAt: state.looked?.at ?? null,
    mayAnswer: status === 'standing',
    endedAt: row.ended_at,
    alsoHeld: alsoHeld(row, standing),
    entries,
  }
}

function alsoHeld(own: PlacedHold, standing: readonly PlacedHold[]): Hold['alsoHeld'] {
  return overlapping(own, standing).map(otherHoldView)
}
