import type { Group, NextStep } from '@freigabe/contract'

/** What is said of the whole group, however many of its imports are open. */
const ofTheWhole: readonly NextStep['what'][] = [
  'send',
  'send_some',
  'renew_before_end',
  'await_renewal',
  'wait_for_look',
  'wait_for_hold',
  'settle_suspension',
]

/** Whether some of a group's recipients may be sent to and others not yet, for a reason of their own. */
export function isPartlyOpen({
  sendable,
  recipients,
  next,
}: Pick<Group, 'sendable' | 'recipients' | 'next'>): boolean {
  return sendable > 0 && sendable < recipients && !ofTheWhole.includes(next.what)
}
