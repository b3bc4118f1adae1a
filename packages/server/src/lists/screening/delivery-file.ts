import type { StoredReading } from '../../database/tables.ts'

/** One recipient of a delivery. */
export interface DeliveredRecipient {
  address: string
  signedUpAt: string
  signUpIp?: string | undefined
  confirmedAt?: string | undefined
  confirmIp?: string | undefined
}

export const deliveryHeading = 'email,signed_up_at,signup_ip,confirmed_at,confirm_ip\n'

/** How the lines of deliveries are read. */
export const deliveryReading: StoredReading = {
  columns: { email: 0, signed_up_at: 1, signup_ip: 2, confirmed_at: 3, confirm_ip: 4 },
  encoding: 'utf-8',
  shape: 'delivery',
  remembered: false,
}

/** The recipients as lines of CSV without a heading, so that deliveries can be read one after another. */
export function deliveryLines(recipients: readonly DeliveredRecipient[]): string {
  return recipients
    .map(({ address, signedUpAt, signUpIp = '', confirmedAt = '', confirmIp = '' }) => {
      const quoted = `"${address.replaceAll('"', '""')}"`
      return `${[quoted, signedUpAt, signUpIp, confirmedAt, confirmIp].join(',')}\n`
    })
    .join('')
}
