import type { Actor } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { NewEvent } from '../../log/chain.ts'
import { packsPublished } from './packs-published.ts'

interface Publishing {
  by: Actor
  at: string
  /** What else the log keeps of it. */
  about: Readonly<Record<string, unknown>>
}

/** What the platform's log says of a stored publication that came into force, with the digest of each of its packs. */
export async function publicationEvent(
  tx: Tx,
  publication: number,
  { by, at, about }: Publishing,
): Promise<NewEvent> {
  const stored = await packsPublished(tx, publication)
  const packs = Object.fromEntries(stored.map(({ pack_id, version }) => [pack_id, version]))
  const digests = Object.fromEntries(stored.map(({ pack_id, digest }) => [pack_id, digest]))
  const body = { publication, packs, digests, ...about }
  return { type: 'policy_published', subject: 'policy', by, at, body }
}
