export interface Cohort {
  groupId: string
  /** Null where the platform told only the group. */
  batchId: string | null
  /** The day of sending, by UTC. */
  sentOn: string
  /** Whether its recipients were sent to for the first time. */
  isFirst: boolean
  /** `sketch`: counted among the share of recipients that samples can tell apart. */
  basis: 'counted' | 'sketch'
  /** That share; 1 where counted. */
  shareTold: number
  cells: readonly {
    provider: string | null
    sent: number
    came: readonly { code: ReturnCode; daysAfter: number; count: number }[]
  }[]
}
export type ReturnCode =
  | 'bounce_unknown_recipient'
  | 'bounce_mailbox_full'
  | 'bounce_policy'
  | 'bounce_authentication'
  | 'bounce_other'
  | 'bounce_transient'
  | 'complaint'
  | 'unsubscribe'
  | 'click'
  | 'reply'
