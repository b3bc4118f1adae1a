import { loadavg } from 'node:os'
import { preparePostgres } from '../scripts/test/prepare-postgres.ts'
import { onEmbedded } from './changes/on-embedded.ts'
import { onPostgres } from './changes/on-postgres.ts'
import type { Measurement } from './measurement.ts'

/** Only a server with this setting knows when each change was committed, and when its number was. */
const settings: Record<string, string> = { track_commit_timestamp: 'on' }

/**
 * The one way to change anything, compared with the same work done as before: changes a second and how long
 * the slowest took, how soon they have their number, and what a fresh look of the gate costs meanwhile.
 */
export async function changes(): Promise<Measurement[]> {
  const postgres = await preparePostgres(settings)
  if (postgres === undefined) throw new Error('Changes are measured on PostgreSQL; there is none.')
  process.env.FREIGABE_TEST_POSTGRES = postgres.url
  const before = loadavg()[0]!
  try {
    const rows = [...(await onPostgres()), ...(await onEmbedded())]
    return [
      ...rows,
      {
        what: 'load of the machine at the end of all this',
        measured: loadavg()[0]!.toFixed(1),
        beside: `before ${before.toFixed(1)}`,
      },
    ]
  } finally {
    await postgres.stop()
  }
}
