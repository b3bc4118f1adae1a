import { createHash } from 'node:crypto'
import type { Holding } from '@freigabe/contract'
import { normaliseAddress } from '@freigabe/screening'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { keyById } from '../keys/key-ring.ts'
import { suppressionCipher, tokenBytes } from '../screening/suppression-cipher.ts'

/**
 * In which accounts an address is reported as not to be mailed again. It stays when the address is
 * erased: without it the person would be written to once more.
 */
export async function readSuppressions(
  { keys }: Pick<House, 'keys'>,
  tx: Tx,
  email: string,
): Promise<Holding[]> {
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
      keys.sketch.map(({ id }) => id),
    )
    .execute()
  const found: Holding[] = []
  for (const { account_id, key_id } of lists) {
    const token = suppressionCipher(keyById(keys.sketch, key_id), account_id).hide(hash)
    const rows = await tx
      .selectFrom('suppressed_recipient')
      .select(['kind', 'reported_at'])
      .where('account_id', '=', account_id)
      .where('key_id', '=', key_id)
      .where('token', '=', Buffer.from(token))
      .execute()
    for (const { kind, reported_at } of rows) {
      found.push({
        place: 'suppression',
        accountId: account_id,
        caseId: null,
        id: kind,
        at: reported_at,
        onErase: 'kept',
        data: { kind },
      })
    }
  }
  return found
}
