import { recordSends } from '../../gate/sending/record-sends.ts'
import type { Customer } from './customer-acts.ts'

/** The platform tells how many messages it sent today for an account. */
export async function platformSends(
  { house, account }: Customer,
  group: string,
  count: number,
): Promise<void> {
  const id = `${group}-${house.clock.now()}`
  await recordSends(house, [{ id, account, group, purpose: 'campaign', count }], [account])
}
