import type { Lease } from '@freigabe/contract'

/** A queue row's lease as the API shows it to one person; null when nobody holds the case. */
export function leaseView(
  row: {
    lease_person: string | null
    lease_name: string | null
    lease_until: string | null
    lease_token: number
  },
  personId: string | null,
  now: string,
): Lease | null {
  if (row.lease_person === null || row.lease_until === null || row.lease_until <= now) return null
  const mine = row.lease_person === personId
  return {
    holder: { id: row.lease_person, name: row.lease_name ?? '' },
    until: row.lease_until,
    mine,
    token: mine ? row.lease_token : null,
  }
}
