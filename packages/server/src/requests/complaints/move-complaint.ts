import {
  type ComplaintCommand,
  type ComplaintState,
  decideComplaint,
  evolveComplaint,
} from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { Acting } from '../dossier/acting.ts'
import {
  type Digest,
  decided,
  digestUnder,
  type Moved,
  readDossier,
  storeStep,
} from '../dossier/dossier.ts'

/** The complaints as a kind of dossier. */
export const complaints = {
  table: 'complaint',
  id: 'complaint_id',
  decide: decideComplaint,
  evolve: evolveComplaint,
} as const

/**
 * The one way to change a complaint that was entered: under the role `desk`, in the account it is about.
 * Throws NOT_FOUND, and the core's refusal.
 *
 * @param command with the digests of what was written
 */
export async function moveComplaint(
  unit: Unit,
  by: Acting,
  complaint: string,
  command: (digest: Digest) => Exclude<ComplaintCommand, { type: 'enter' }>,
): Promise<Moved<ComplaintState>> {
  const row = await readDossier(unit.tx, complaints, null, complaint)
  const given = command(digestUnder(row.salt))
  // Meanwhile it was traced to another account.
  if (given.type !== 'trace' && row.account_id !== (unit.account || null)) {
    throw new AppError('COMPLAINT_NOT_OPEN_FOR_THIS', { about: { status: row.status } })
  }
  const step = decided(complaints, row.state, given, { actor: by.actor, now: unit.now })
  const { place, closing } = step.state
  const columns = {
    account_id: place?.accountId ?? null,
    group_id: place?.groupId ?? null,
    batch_id: place?.batchId ?? null,
    closed_at: closing?.at ?? null,
  }
  return storeStep(unit, complaints, complaint, step, columns, { group: columns.group_id })
}

/**
 * Runs `work` in one change of the desk, in the account that a complaint is about, if that is
 * known. Throws NOT_FOUND.
 */
export async function withComplaint<T>(
  house: House,
  complaint: string,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  return change(house, 'desk', await accountOf(house, complaint), work)
}

/** The account that a complaint is about, or null while that is not known. Throws NOT_FOUND. */
export function accountOf(house: House, complaint: string): Promise<string | null> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const row = await tx
      .selectFrom('complaint')
      .select('account_id')
      .where('complaint_id', '=', complaint)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
    return row.account_id
  })
}
