import { readAs } from '../../database/database.ts'
import type { StoredReading } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { readingOptions } from '../columns/recall-reading.ts'
import { openList } from '../screening/open-list.ts'
import { askThread } from '../screening/reading-thread/ask-thread.ts'
import type { Whole } from './compare-with-approved.ts'

/** At most this many files are read again. */
const maximumFiles = 3

/**
 * The digest of an approved list that surely holds every recipient of an import; null where that cannot be
 * proven. A sketch proves it only if it holds the whole lists: the sampling rule is public, so a list could
 * be built around it. Otherwise both files are read again, while they exist.
 */
export async function provePart(
  house: House,
  { account, batch }: { account: string; batch: string },
  digest: string,
  wholes: readonly Whole[],
  signal: AbortSignal,
): Promise<string | null> {
  const proven = wholes.find(({ isProven }) => isProven)
  if (proven !== undefined) return proven.digest
  const tried = wholes.slice(0, maximumFiles)
  if (tried.length === 0) return null
  const kept = await findFiles(house, account, [batch, ...tried.map((whole) => whole.batch)])
  const own = kept.get(batch)
  for (const whole of tried) {
    const file = kept.get(whole.batch)
    if (own === undefined || file === undefined) continue
    const opened = [own, file].map((each) => () => openList(house, each.account, each.batch))
    const proof = askThread('part', [known(own, digest), known(file, whole.digest)], {
      files: opened,
      signal,
    })
    // An old file that is gone or damaged proves nothing, and must not stop an import that is neither.
    const isProven = await proof.catch((error) => {
      if (signal.aborted) throw error
      return false
    })
    if (isProven) return whole.digest
  }
  return null
}

interface KeptFile {
  account: string
  batch: string
  reading: StoredReading | null
}

async function findFiles(
  house: House,
  account: string,
  batches: readonly string[],
): Promise<Map<string, KeptFile>> {
  const rows = await readAs(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('batch')
      .select(['batch_id', 'reading'])
      .where('account_id', '=', account)
      .where('batch_id', 'in', batches)
      .where('file_key', 'is not', null)
      .execute(),
  )
  return new Map(
    rows.map(({ batch_id, reading }) => [batch_id, { account, batch: batch_id, reading }]),
  )
}

function known({ reading }: KeptFile, digest: string) {
  return { digest, ...readingOptions(reading) }
}
