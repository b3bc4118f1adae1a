import type { Purpose } from '@freigabe/core'

/** A report, by ids. */
export interface NewSend {
  account: string
  id: string
  group: string
  purpose: Purpose
  /** In order; none for the group as a whole. */
  batches: readonly string[]
  recipients: number
  /** Null for whichever day it is. */
  day: string | null
  permit: string | null
}
