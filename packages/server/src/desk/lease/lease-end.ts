/** How long a case is held without being renewed. */
const leaseMinutes = 15

/** Until when a lease lasts that is given or renewed at a moment. */
export function leaseEnd(from: string): string {
  return new Date(Date.parse(from) + leaseMinutes * 60_000).toISOString()
}
