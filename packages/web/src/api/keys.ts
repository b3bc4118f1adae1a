import type { OperationName } from '@freigabe/contract'
import type { QueryFilters, QueryKey } from '@tanstack/react-query'

/** What becomes stale together: a change to one shows in the others. */
const topics = {
  /** The state of an account's lists and cases, and everything that follows from it. */
  process: [
    'forecastCase',
    'listAskedComplaints',
    'listBatches',
    'listCases',
    'listGroups',
    'listHolds',
    'listLeaveOutLists',
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
    'readReturns',
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
    'previewInquiryMail',
    'readComplaint',
  ],
  proceedings: [
    'listOpenProceedings',
    'listProceedingsOfAccount',
    'previewProceedingMail',
    'readDeskProceeding',
  ],
  holds: [
    'listAttacks',
    'listDeskHolds',
    'listHoldsOfAccount',
    'listIncidentCandidates',
    'listIncidents',
    'listLooks',
    'listSteps',
    'previewHoldMail',
    'readDeskHold',
    'readIncident',
    'readStep',
  ],
  appeals: [
    'listDeskRequests',
    'previewAppealMail',
    'readDecidedAppeals',
    'readDeskRequest',
    'readDeskRequests',
  ],
  advice: ['previewAdviceMail', 'readAdviceRequests', 'readRequest'],
  goodwill: [
    'previewGoodwillMail',
    'readDecidedGoodwill',
    'readGoodwillRequest',
    'readGoodwillRequests',
  ],
  /** Webhooks, how they stand, and what was sent to them. */
  webhooks: [
    'listAccountWebhookAttempts',
    'listAccountWebhookEndpoints',
    'listWebhookAttempts',
    'listWebhookEndpoints',
    'readAccountWebhookEndpoint',
    'readWebhookEndpoint',
  ],
} satisfies Record<string, OperationName[]>

type Topic = keyof typeof topics

interface KeyInput {
  params?: Record<string, unknown>
}

/**
 * The key of a query: its operation and its input. As a filter it matches every query of the operation, or,
 * with part of the input, those with that part.
 */
export function keyOf(operation: OperationName, input?: KeyInput): QueryKey {
  return input ? [operation, input] : [operation]
}

/** Matches every query of a topic, or only those about one account. */
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
