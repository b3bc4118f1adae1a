import { createHash } from 'node:crypto'
import type { api, BodyOf, ResponseOf } from '@freigabe/contract'
import { normaliseAddress } from '@freigabe/screening'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { suppressionCipher, tokenBytes } from './suppression-cipher.ts'

type Report = BodyOf<typeof api.reportSuppressed>

/**
 * Takes in which recipients an account must not mail again, and for whom that is lifted. It keeps a token for
 * each, its kind and the day; old reports are swept.
 */
export async function reportSuppressed(
  house: House,
  account: string,
  report: Report,
): Promise<ResponseOf<typeof api.reportSuppressed>> {
  const { hashes, refused } = hashesOf(report)
  const { kind } = report
  await change(house, 'command', account, async ({ tx }) => {
    if (kind === 'lifted') await lift(house, tx, account, hashes)
    else await suppress(house, tx, account, hashes, kind)
  })
  return { taken: hashes.length, refused }
}

/** The first bytes of the SHA-256 of each mailable address, each once. */
function hashesOf({ addresses = [], hashes = [] }: Report): {
  hashes: Buffer[]
  refused: number
} {
  const mailable = addresses.map(normaliseAddress).filter((address) => address !== null)
  const all = new Set([
    ...mailable.map((address) => createHash('sha256').update(address).digest('hex')),
    ...hashes.map((hash) => hash.toLowerCase()),
  ])
  return {
    hashes: [...all].map((hex) => Buffer.from(hex, 'hex').subarray(0, tokenBytes)),
    refused: addresses.length - mailable.length,
  }
}

async function suppress(
  house: House,
  tx: Tx,
  account: string,
  hashes: readonly Buffer[],
  kind: Exclude<Report['kind'], 'lifted'>,
) {
  if (hashes.length === 0) return
  const key = house.keys.sketch[0]!
  const at = house.clock.now()
  const tokens = tokensOf(suppressionCipher(key, account).hide(Buffer.concat(hashes)))
  await tx
    .insertInto('suppressed_recipient')
    .columns(['account_id', 'key_id', 'token', 'kind', 'reported_at'])
    .expression(
      sql`select ${account}::uuid, ${key.id}, token, ${kind}, ${at}::timestamptz from ${tokens} as reported (token)`,
    )
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'key_id', 'token', 'kind']).doUpdateSet({ reported_at: at }),
    )
    .execute()
}

/** Under every key of the ring: the report may be older than the last change of keys. */
async function lift(house: House, tx: Tx, account: string, hashes: readonly Buffer[]) {
  if (hashes.length === 0) return
  for (const key of house.keys.sketch) {
    const tokens = tokensOf(suppressionCipher(key, account).hide(Buffer.concat(hashes)))
    await sql`delete from suppressed_recipient
      where account_id = ${account} and key_id = ${key.id}
        and token in (select token from ${tokens} as lifted (token))`.execute(tx)
  }
}

/** Tokens that lie one after another, as rows. */
function tokensOf(tokens: Uint8Array) {
  const many = tokens.length / tokenBytes
  return sql`(select substring(${tokens}::bytea from n * ${tokenBytes}::int + 1 for ${tokenBytes}::int)
    from generate_series(0, ${many}::int - 1) n)`
}
