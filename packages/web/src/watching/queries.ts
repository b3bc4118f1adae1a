import type { Api, BodyInput } from '@freigabe/contract'
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

/** How far what a case accepted in steps is. */
export const stepQuery = (account: string, caseId: string) => ({
  ...read('readStep', { params: { account, case: caseId } }),
  ...every10s,
})

/** What came back of what was sent to a group in the last weeks. */
export const returnsQuery = (account: string, group: string) =>
  read('readReturns', { params: { account, group } })

/** The mail that a decision on a hold would send; asking for it changes nothing. */
export const holdMailQuery = (
  account: string,
  hold: string,
  body: BodyInput<Api['previewHoldMail']>,
) => ({
  ...read('previewHoldMail', { params: { account, hold }, body }),
  gcTime: 60_000,
})
