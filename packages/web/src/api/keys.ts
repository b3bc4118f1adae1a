import type { OperationName } from '@freigabe/contract'
import type { QueryFilters, QueryKey } from '@tanstack/react-query'

/** What becomes stale together: a change of one is seen in the others. */
const topics = {
  /** How the lists and cases of an account stand, and all that follows from it. */
  process: [
    'forecastCase',
    'listAskedComplaints',
    'listBatches',
    'listCases',
    'listGroups',
    'listNotices',
    'listNotifications',
    'listProceedings',
    'listRememberedColumns',
    'listRequests',
    'listSources',
    'readCase',
    'readCaseOverview',
    'readGroup',
    'readPlan',
    'readRemedies',
    'readRequest',
  ],
  desk: [
    'listColleagues',
    'listQueueViews',
    'listScheduled',
    'previewMail',
    'readBesideCase',
    'readDeskCase',
    'readQueue',
  ],
  policy: [
    'listPolicyDrafts',
    'listPolicyTrialCases',
    'listPublications',
    'readPolicy',
    'readPolicyDraft',
    'readPolicyTrial',
    'readPublication',
    'readShipped',
  ],
  complaints: [
    'listComplaints',
    'listComplaintsOfAccount',
    'listComplaintsOfCase',
    'readComplaint',
  ],
  proceedings: ['listOpenProceedings', 'listProceedingsOfAccount', 'readDeskProceeding'],
  appeals: [
    'listDeskRequests',
    'previewAppealMail',
    'readDecidedAppeals',
    'readDeskRequest',
    'readDeskRequests',
  ],
  advice: ['readAdviceRequests', 'readRequest'],
  goodwill: [
    'previewGoodwillMail',
    'readDecidedGoodwill',
    'readGoodwillRequest',
    'readGoodwillRequests',
  ],
} satisfies Record<string, OperationName[]>

type Topic = keyof typeof topics

interface KeyInput {
  params?: Record<string, unknown>
}

/**
 * The key of a query: its operation and what it is asked with. As a filter it names every query of the
 * operation, or with a part of the input those that were asked with that part.
 */
export function keyOf(operation: OperationName, input?: KeyInput): QueryKey {
  return input ? [operation, input] : [operation]
}

/** Names every query of a topic, or only those about one account. */
export function about(topic: Topic, account?: string) {
  const operations: OperationName[] = topics[topic]
  return {
    predicate: ({ queryKey }) => {
      const [operation, input] = queryKey as [OperationName, KeyInput?]
      const isOfAccount = account === undefined || input?.params?.account === account
      return isOfAccount && operations.includes(operation)
    },
  } satisfies QueryFilters
}
