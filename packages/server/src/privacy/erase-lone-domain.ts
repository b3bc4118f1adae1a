import { isFreeMailDomain } from '@freigabe/screening'
import { sql } from 'kysely'
import { containing } from '../database/containing.ts'
import type { Tx } from '../database/database.ts'
import { mark } from './mentions.ts'

/**
 * Takes an address's domain out of the screening reports in which it has a single recipient, since there it
 * names that person as the address did; a shared domain names no one. Returns how many reports.
 */
export async function eraseLoneDomain(tx: Tx, email: string): Promise<number> {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  if (isFreeMailDomain(domain)) return 0
  const batches = await tx
    .selectFrom('batch')
    .select(['account_id', 'batch_id', 'screening'])
    .where(sql<boolean>`screening::text ilike ${containing(`"${domain}"`)}`)
    .execute()
  let erased = 0
  for (const { account_id, batch_id, screening } of batches) {
    const without = withoutLone(screening, domain)
    if (JSON.stringify(without) === JSON.stringify(screening)) continue
    erased += 1
    await tx
      .updateTable('batch')
      .set({ screening: JSON.stringify(without) })
      .where('account_id', '=', account_id)
      .where('batch_id', '=', batch_id)
      .execute()
  }
  return erased
}

function withoutLone(value: unknown, domain: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutLone(each, domain))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, part]) => [name, withoutLone(part, domain)])
  const { domain: named, recipients } = value as { domain?: unknown; recipients?: unknown }
  const isLone = named === domain && recipients === 1
  if (!isLone) return Object.fromEntries(entries)
  // The domain that a mistyped one was meant to be also names the recipient.
  const meant = 'suggestion' in value ? { suggestion: mark } : {}
  return { ...Object.fromEntries(entries), domain: mark, ...meant }
}
