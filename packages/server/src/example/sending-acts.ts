import { recordSends } from '../gate/sending/record-sends.ts'
import { sendingOf } from '../gate/sending/sending.ts'
import type { Customer } from './customer-acts.ts'

/** The platform tells how many messages it sent today for an account. */
export async function platformSends(
  { house, account }: Customer,
  group: string,
  count: number,
): Promise<void> {
  const id = `${group}-${house.clock.now()}`
  const report = { id, account, group, purpose: 'campaign' as const, count }
  await recordSends(house, sendingOf(house), [report], [account])
}
