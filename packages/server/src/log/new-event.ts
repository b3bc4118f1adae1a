import type { Actor } from '@freigabe/core'

/** An event to be logged. `body` holds ids, codes and digests only: texts must stay erasable. */
export interface NewEvent {
  type: string
  subject: string
  by: Actor
  at: string
  body: Readonly<Record<string, unknown>>
}
