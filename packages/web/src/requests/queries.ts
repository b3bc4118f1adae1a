import type { Api, BodyInput } from '@freigabe/contract'
import { read, readPages } from '../api/read.ts'
import type { DecidingSide, ReplyingSide, RequestSide } from './staff/request-side.ts'

const every10s = { refetchInterval: 10_000 }

/** One request with its thread, as its account sees it. */
export const requestQuery = (account: string, request: string) => ({
  ...read('readRequest', { params: { account, request } }),
  ...every10s,
})

/** The requests of an account, most recently changed first. */
export const requestsQuery = (account: string) => ({
  ...readPages('listRequests', { params: { account } }),
  ...every10s,
})

/** What an account has asked about one of its cases, most recently changed first. */
export const requestsOfCaseQuery = (account: string, caseId: string) => ({
  ...read('listRequests', { params: { account }, query: { case: caseId } }),
  ...every10s,
})

/** The requests of an account that wait for its answer. */
export const waitingRequestsQuery = (account: string) => ({
  ...read('listRequests', { params: { account }, query: { status: 'waiting_for_customer' } }),
  ...every10s,
})

/** The remedies that apply to a case, with what its account says about each. */
export const remediesQuery = (account: string, caseId: string) => ({
  ...read('readRemedies', { params: { account, case: caseId } }),
  ...every10s,
})

const waiting = {
  desk: 'readDeskRequests',
  support: 'readAdviceRequests',
  billing: 'readGoodwillRequests',
} as const

/** What waits for the people of a side, most urgent first. */
export const staffRequestsQuery = (side: RequestSide) => ({
  ...readPages(waiting[side]),
  ...every10s,
})

const decided = { desk: 'readDecidedAppeals', billing: 'readDecidedGoodwill' } as const

/** What a side has decided, the newest decision first. */
export const decidedRequestsQuery = (side: DecidingSide) => readPages(decided[side])

const one = {
  desk: 'readDeskRequest',
  support: 'readRequest',
  billing: 'readGoodwillRequest',
} as const

/** One request, as the people who answer it see it. */
export const staffRequestQuery = (side: RequestSide, account: string, request: string) => ({
  ...read(one[side], { params: { account, request } }),
  ...every10s,
})

/** An answer to an appeal as far as it is written. */
export type AppealWish = BodyInput<Api['previewAppealMail']>

/** The mail that an answer to an appeal would send; asking for it changes nothing. */
export const appealMailQuery = (account: string, request: string, body: AppealWish) => ({
  ...read('previewAppealMail', { params: { account, request }, body }),
  gcTime: 60_000,
})

/** An answer to an addition or an advice as far as it is written. */
export type ReplyWish = BodyInput<Api['previewAdviceMail']>

/** The mail that such an answer would send; asking for it changes nothing. */
export const replyMailQuery = (
  side: ReplyingSide,
  account: string,
  request: string,
  body: ReplyWish,
) => ({
  ...read(side === 'desk' ? 'previewAppealMail' : 'previewAdviceMail', {
    params: { account, request },
    body,
  }),
  gcTime: 60_000,
})

/** An answer to a request for goodwill as far as it is written. */
export type GoodwillWish = BodyInput<Api['previewGoodwillMail']>

/** The mail that an answer to a request for goodwill would send; asking for it changes nothing. */
export const goodwillMailQuery = (account: string, request: string, body: GoodwillWish) => ({
  ...read('previewGoodwillMail', { params: { account, request }, body }),
  gcTime: 60_000,
})
