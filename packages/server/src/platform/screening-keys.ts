import { randomUUIDv7 } from 'node:crypto'
import type { api, ResponseOf, ScreeningKey } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { drawScreeningKey as draw } from '@freigabe/screening/seal'
import type { Selectable } from 'kysely'
import { change } from '../change/change.ts'
import { readAs } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { sampleKey } from '../keys/sample-key.ts'

/** The screening keys; revoked ones too, newest first. */
export async function listScreeningKeys(house: House): Promise<{ items: ScreeningKey[] }> {
  const rows = await readAs(house.database, 'admin', null, (tx) =>
    tx
      .selectFrom('screening_key')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('key_id', 'desc')
      .execute(),
  )
  return { items: rows.map(keyView) }
}

/** Draws a screening key. Its file is in this answer and nowhere else: only the verifying half is kept. */
export async function drawScreeningKey(
  house: House,
  by: Actor,
  byName: string,
  name: string,
): Promise<ResponseOf<typeof api.drawScreeningKey>> {
  const id = randomUUIDv7()
  const sealTo = await sampleKey(house.keys.sealing[0]!)
  const { key, verifyKey } = await draw(id, { id: sealTo.id, publicKey: sealTo.publicKey })
  return change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    const at = unit.now
    const row = await tx
      .insertInto('screening_key')
      .values({
        key_id: id,
        name,
        verify_key: verifyKey,
        created_by: byName,
        created_at: at,
        revoked_by: null,
        revoked_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    unit.logOnPlatform({
      type: 'screening_key_drawn',
      subject: id,
      by,
      at,
      body: { sealTo: sealTo.id },
    })
    return { ...keyView(row), file: key }
  })
}

/** Revokes a screening key: reports signed with it are refused from now on, whenever they were signed. */
export async function revokeScreeningKey(
  house: House,
  by: Actor,
  byName: string,
  key: string,
): Promise<undefined> {
  await change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    const at = unit.now
    const found = await tx
      .selectFrom('screening_key')
      .select('revoked_at')
      .where('key_id', '=', key)
      .forUpdate()
      .executeTakeFirst()
    if (found === undefined) throw new AppError('NOT_FOUND')
    if (found.revoked_at !== null) return
    await tx
      .updateTable('screening_key')
      .set({ revoked_at: at, revoked_by: byName })
      .where('key_id', '=', key)
      .execute()
    unit.logOnPlatform({ type: 'screening_key_revoked', subject: key, by, at, body: {} })
  })
}

function keyView(row: Selectable<Tables['screening_key']>): ScreeningKey {
  return {
    id: row.key_id,
    name: row.name,
    createdAt: row.created_at,
    createdBy: row.created_by,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
  }
}
