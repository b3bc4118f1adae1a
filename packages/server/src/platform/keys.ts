import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import type { ApiKey, api, BodyOf, ResponseOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { Selectable } from 'kysely'
import { change } from '../change/change.ts'
import type { Unit } from '../change/unit.ts'
import { readAs } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { Tables } from '../database/tables.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import type { NewEvent } from '../log/chain.ts'

/** The keys of an account, or of the platform with null; revoked ones too, newest first. */
export async function listKeys(house: House, account: string | null): Promise<{ items: ApiKey[] }> {
  return readAs(house.database, account === null ? 'admin' : 'customer', account, async (tx) => {
    const rows = await tx
      .selectFrom('api_key')
      .selectAll()
      .where('account_id', account === null ? 'is' : '=', account)
      .orderBy('created_at', 'desc')
      .orderBy('key_id', 'desc')
      .execute()
    return { items: rows.map(keyView) }
  })
}

/** Issues a key. Its secret is in this answer and nowhere else: only a digest is kept. */
export async function issueKey(
  house: House,
  by: Actor,
  byName: string,
  account: string | null,
  wish: BodyOf<typeof api.issueKey>,
): Promise<ResponseOf<typeof api.issueKey>> {
  const prefix = `fg_${randomBytes(6).toString('base64url')}`
  const secret = `${prefix}_${randomBytes(32).toString('base64url')}`
  return change(house, keeperOf(account), account, async (unit) => {
    const { tx } = unit
    const at = unit.now
    const row = await tx
      .insertInto('api_key')
      .values({
        key_id: randomUUIDv7(),
        account_id: account,
        name: wish.name,
        prefix,
        secret_hash: createHash('sha256').update(secret).digest('hex'),
        scopes: [...new Set(wish.scopes)],
        created_by: byName,
        created_at: at,
        revoked_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const body = { scopes: row.scopes }
    log(unit, { type: 'key_issued', subject: row.key_id, by, at, body })
    return { ...keyView(row), secret }
  })
}

/**
 * Revokes a key: it stops working at once, and never later than `keyTrust` allows. Throws NOT_FOUND for
 * others' keys.
 */
export async function revokeKey(
  house: House,
  by: Actor,
  account: string | null,
  key: string,
): Promise<undefined> {
  await change(house, keeperOf(account), account, async (unit) => {
    const { tx } = unit
    const at = unit.now
    const found = await tx
      .selectFrom('api_key')
      .select('revoked_at')
      .where('key_id', '=', key)
      .where('account_id', account === null ? 'is' : '=', account)
      .forUpdate()
      .executeTakeFirst()
    if (found === undefined) throw new AppError('NOT_FOUND')
    if (found.revoked_at !== null) return
    await tx.updateTable('api_key').set({ revoked_at: at }).where('key_id', '=', key).execute()
    unit.tell({ revokedKey: key })
    log(unit, { type: 'key_revoked', subject: key, by, at, body: {} })
  })
}

function log(unit: Unit, event: NewEvent) {
  if (unit.account === '') unit.logOnPlatform(event)
  else unit.log(event)
}

/** A caller that changes an account's keys cannot touch the platform's, whatever they ask for. */
function keeperOf(account: string | null): RoleName {
  return account === null ? 'admin' : 'command'
}

function keyView(row: Selectable<Tables['api_key']>): ApiKey {
  return {
    id: row.key_id,
    kind: row.account_id === null ? 'platform' : 'account',
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes as ApiKey['scopes'],
    createdAt: row.created_at,
    createdBy: row.created_by,
    revokedAt: row.revoked_at,
  }
}
