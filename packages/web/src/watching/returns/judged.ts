import type { ReturnCode } from '@freigabe/contract'

/** The kinds of return that the policy judges, each with a chart. */
export const judged: readonly ReturnCode[] = [
  'bounce_unknown_recipient',
  'complaint',
  'unsubscribe',
]
