import { createHash } from 'node:crypto'
import type { Actor } from '@freigabe/core'
import type { LogType } from './log-type.ts'

/** An event of the platform to be logged. `body` holds ids, codes and digests only: texts must stay erasable. */
export interface PlatformEvent {
  type: string
  subject: string
  by: Actor
  at: string
  body: Readonly<Record<string, unknown>>
}

/** The same of an account, of which the platform may be told; see `public-events.ts`. */
export interface NewEvent extends PlatformEvent {
  type: LogType
  /** The group that it happened in, where the body does not say so; not logged. */
  group?: string | null
  /** The account knows nothing of what it is about, so nobody outside is told; not logged. */
  isInternal?: boolean
}

/** What a link of the chain covers: everything in the event except its own hash. */
export interface Link {
  /** The account, or null in the platform's chain. */
  account: string | null
  seq: number
  eventId: string
  type: string
  subject: string
  byKind: string
  byId: string | null
  body: unknown
  at: string
  previousHash: string
}

/** SHA-256 over the canonical JSON of the link, in hex. The first link's `previousHash` is empty. */
export function linkHash(link: Link): string {
  return createHash('sha256').update(canonicalJson(link)).digest('hex')
}

/** JSON with sorted object keys and no white space (RFC 8785 for the values that events hold). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
