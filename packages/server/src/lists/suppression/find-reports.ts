import { createHash } from 'node:crypto'
import { normaliseAddress, type SuppressionKind } from '@freigabe/screening'
import type { Tx } from '../../database/database.ts'
import { type Key, keyById } from '../../keys/key-ring.ts'
import { suppressionCipher, tokenBytes } from './suppression-cipher.ts'

/** That an account reported a recipient as not to be mailed again. */
export interface AddressReport {
  accountId: string
  kind: SuppressionKind
  at: string
}

/** In which accounts an address is reported as not to be mailed again. */
export async function findReports(
  tx: Tx,
  keys: readonly Key[],
  email: string,
): Promise<AddressReport[]> {
  const normal = normaliseAddress(email)
  if (normal === null) return []
  const hash = createHash('sha256').update(normal).digest().subarray(0, tokenBytes)
  const lists = await tx
    .selectFrom('suppressed_recipient')
    .select(['account_id', 'key_id'])
    .distinct()
    .where(
      'key_id',
      'in',
      keys.map(({ id }) => id),
    )
    .execute()
  const found: AddressReport[] = []
  for (const { account_id, key_id } of lists) {
    const token = suppressionCipher(keyById(keys, key_id), account_id).hide(hash)
    const rows = await tx
      .selectFrom('suppressed_recipient')
      .select(['kind', 'reported_at'])
      .where('account_id', '=', account_id)
      .where('key_id', '=', key_id)
      .where('token', '=', Buffer.from(token))
      .execute()
    for (const { kind, reported_at } of rows) {
      found.push({ accountId: account_id, kind, at: reported_at })
    }
  }
  return found
}
