import type { NextStep } from '@freigabe/contract'

/** What has become of the time of a next step once it is over: an approval's end, our promise or a deadline. */
export function passedAs({ what, who }: NextStep): 'expired' | 'missed' | 'overdue' {
  if (what === 'send' || what === 'see_condition' || what === 'renew_before_end') return 'expired'
  return who === 'platform' ? 'missed' : 'overdue'
}
