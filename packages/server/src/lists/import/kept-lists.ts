import { createHash } from 'node:crypto'
import type { api, ResponseOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { mailboxForm, normaliseAddress } from '@freigabe/screening'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { type Key, keyById } from '../../keys/key-ring.ts'
import { suppressionCipher, tokenBytes } from '../suppression/suppression-cipher.ts'

/** The lists of those to be left out of every import of an account, the newest first. */
export async function listKeptLists(
  house: House,
  role: RoleName,
  account: string,
): Promise<ResponseOf<typeof api.listLeaveOutLists>> {
  const rows = await readAs(house.database, role, account, (tx) =>
    tx
      .selectFrom('leave_out_list')
      .select(['leave_out_id', 'name', 'sha256', 'addresses', 'kept_since'])
      .where('account_id', '=', account)
      .where('kept_since', 'is not', null)
      .orderBy('leave_out_id', 'desc')
      .execute(),
  )
  const items = rows.map(({ leave_out_id: id, kept_since, ...list }) => ({
    ...{ id, ...list },
    keptSince: kept_since!,
  }))
  return { items }
}

/** Stops applying a list to later imports; those that were made with it stay as they are. Throws NOT_FOUND. */
export async function removeKeptList(
  house: House,
  by: Actor,
  account: string,
  list: string,
): Promise<undefined> {
  await change(house, 'command', account, async (unit) => {
    const removed = await unit.tx
      .deleteFrom('leave_out_list')
      .where('account_id', '=', account)
      .where('leave_out_id', '=', list)
      .where('kept_since', 'is not', null)
      .returning('addresses')
      .executeTakeFirst()
    if (removed === undefined) throw new AppError('NOT_FOUND')
    unit.log({ type: 'leave_out_list_removed', subject: list, by, at: unit.now, body: removed })
  })
}

/** A kept list that an address is on, under whichever spelling of its mailbox. */
interface ListWithAddress {
  accountId: string
  id: string
  at: string
}

/** The kept lists of all accounts that an address is on. */
export async function findOnKeptLists(
  tx: Tx,
  keys: readonly Key[],
  email: string,
): Promise<ListWithAddress[]> {
  const normal = normaliseAddress(email)
  if (normal === null) return []
  const hash = asOnLists(mailboxForm(normal) ?? normal)
  const lists = await tx
    .selectFrom('leave_out_list')
    .select(['account_id', 'key_id'])
    .distinct()
    .where('kept_since', 'is not', null)
    .execute()
  const found: ListWithAddress[] = []
  for (const { account_id, key_id } of lists) {
    const token = suppressionCipher(keyById(keys, key_id), account_id).hide(hash)
    const rows = await tx
      .selectFrom('leave_out_list')
      .select(['leave_out_id', 'kept_since'])
      .where('account_id', '=', account_id)
      .where('key_id', '=', key_id)
      .where('kept_since', 'is not', null)
      .where(sql<boolean>`position(${Buffer.from(token)}::bytea in tokens) > 0`)
      .execute()
    found.push(
      ...rows.map((row) => ({
        ...{ accountId: account_id, id: row.leave_out_id, at: row.kept_since! },
      })),
    )
  }
  return found
}

/** The beginning of the SHA-256 of a mailbox, by words, as `readLeaveOutList` of the screening gives it. */
function asOnLists(mailbox: string): Uint8Array {
  const digest = createHash('sha256').update(mailbox).digest()
  const words = Int32Array.from({ length: tokenBytes / 4 }, (_, at) => digest.readInt32BE(at * 4))
  return new Uint8Array(words.buffer)
}
