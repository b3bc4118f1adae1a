import { read } from '../api/read.ts'

const every10s = { refetchInterval: 10_000 }

/** The holds of an account as it sees them, those that stand first. */
export const holdsQuery = (account: string) => ({
  ...read('listHolds', { params: { account } }),
  ...every10s,
})

/** A hold as staff see it. */
export const deskHoldQuery = (account: string, hold: string) => ({
  ...read('readDeskHold', { params: { account, hold } }),
  ...every10s,
})

/** What came back of what was sent to a group in the last weeks. */
export const returnsQuery = (account: string, group: string) =>
  read('readReturns', { params: { account, group } })
