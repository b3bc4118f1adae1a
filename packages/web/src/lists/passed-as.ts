import type { NextStep } from '@freigabe/contract'

/** The steps whose time is the end of an approval. */
const untilEnd: readonly NextStep['what'][] = [
  'send',
  'send_some',
  'see_condition',
  'renew_before_end',
]

/** What a next step's time becomes once it has passed: an approval's end, our promise or a deadline. */
export function passedAs({ what, who }: NextStep): 'expired' | 'missed' | 'overdue' {
  if (untilEnd.includes(what)) return 'expired'
  return who === 'platform' ? 'missed' : 'overdue'
}
