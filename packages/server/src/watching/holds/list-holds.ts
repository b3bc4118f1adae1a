import type { Hold, HoldEntry } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { heldUnitView, namedHolds } from './held-unit.ts'
import { entriesOfHolds } from './hold-entries.ts'

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
    return rows.map((row) => holdView(row, entries.get(row.hold_id) ?? []))
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
    return holdView(row, entries.get(hold) ?? [])
  })
}

type Row = Awaited<ReturnType<ReturnType<typeof namedHolds>['executeTakeFirstOrThrow']>>

function holdView(row: Row, entries: HoldEntry[]): Hold {
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
    entries,
  }
}
