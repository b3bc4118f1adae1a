import type { QueryClient } from '@tanstack/react-query'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { read } from '../api/read.ts'
import { caseQuery } from '../case/queries.ts'
import {
  batchesQuery,
  caseOverviewQuery,
  type GroupsFilter,
  groupQuery,
  groupsQuery,
  noticesQuery,
} from '../lists/queries.ts'
import { standingOf } from '../lists/standings.ts'
import { policyQuery } from '../policy/queries.ts'
import { newRequestSearch } from '../requests/filing/new-request-search.ts'
import { requestQuery, requestsQuery, waitingRequestsQuery } from '../requests/queries.ts'
import { AccountFrame } from '../shell/account-frame.tsx'
import { onlyOf } from '../shell/guards.ts'
import { pageLoader } from '../shell/page-loader.ts'
import { sourcesQuery } from '../sources/queries.ts'
import { signedInRoute } from './signed-in-route.ts'

const account = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/a/$account',
  beforeLoad: ({ context: { session }, params }) => onlyOf(session, params.account),
  component: AccountFrame,
})

/** All that the list of what waits is made of, so that nothing pushes in above what is read already. */
function readWhatWaits(queryClient: QueryClient, account: string) {
  return Promise.all([
    queryClient.prefetchQuery(noticesQuery(account)),
    queryClient.prefetchQuery(waitingRequestsQuery(account)),
    queryClient.prefetchQuery(read('listProceedings', { params: { account } })),
    queryClient.prefetchQuery(read('listAskedComplaints', { params: { account } })),
  ])
}

// What a page reads is read while its code is on the way. Where that fails, the page reads it again and says so.
const dashboard = createRoute({
  getParentRoute: () => account,
  path: '/',
  validateSearch: (search: Record<string, unknown>): GroupsFilter => ({
    search: typeof search.search === 'string' && search.search ? search.search : undefined,
    standing: standingOf(search.standing),
  }),
  loader: ({ context: { queryClient, session }, params: { account }, location }) =>
    Promise.all([
      queryClient.prefetchQuery(caseOverviewQuery(account)),
      session.staffRoles.length === 0 && readWhatWaits(queryClient, account),
      location.searchStr === '' && queryClient.prefetchInfiniteQuery(groupsQuery(account, {})),
    ]),
  component: lazyRouteComponent(
    pageLoader(() => import('../lists/dashboard-page.tsx'), 'lists'),
    'DashboardPage',
  ),
})

const group = createRoute({
  getParentRoute: () => account,
  path: '/groups/$group',
  loader: ({ context: { queryClient }, params: { account, group } }) =>
    Promise.all([
      queryClient.prefetchQuery(groupQuery(account, group)),
      queryClient.prefetchInfiniteQuery(batchesQuery(account, group)),
      queryClient.prefetchQuery(sourcesQuery(account, group)),
    ]),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../lists/group-page.tsx'),
      'lists',
      'sources',
      'screening',
      'case',
      'watching',
    ),
    'GroupPage',
  ),
})

const returns = createRoute({
  getParentRoute: () => account,
  path: '/groups/$group/returns',
  component: lazyRouteComponent(
    pageLoader(() => import('../watching/returns/returns-page.tsx'), 'watching'),
    'ReturnsPage',
  ),
})

const holds = createRoute({
  getParentRoute: () => account,
  path: '/holds',
  validateSearch: (search: Record<string, unknown>): { answer?: string } =>
    typeof search.answer === 'string' ? { answer: search.answer } : {},
  component: lazyRouteComponent(
    pageLoader(
      () => import('../watching/account/holds-page.tsx'),
      'watching',
      'proceedings',
      'case',
      'wizard',
      'lists',
    ),
    'HoldsPage',
  ),
})

const customerCase = createRoute({
  getParentRoute: () => account,
  path: '/cases/$case',
  validateSearch: (search: Record<string, unknown>): { answer?: true } =>
    search.answer === true ? { answer: true } : {},
  loader: async ({ context: { queryClient }, params }) => {
    await queryClient.prefetchQuery(caseQuery(params.account, params.case))
    const opened = queryClient.getQueryData(caseQuery(params.account, params.case).queryKey)
    if (opened) await queryClient.prefetchQuery(policyQuery(opened.policy))
  },
  component: lazyRouteComponent(
    pageLoader(
      () => import('../case/case-page.tsx'),
      'lists',
      'sources',
      'screening',
      'case',
      'requests',
    ),
    'CasePage',
  ),
})

const wizard = createRoute({
  getParentRoute: () => account,
  path: '/cases/$case/submit',
  validateSearch: (search: Record<string, unknown>): { at?: string } =>
    typeof search.at === 'string' ? { at: search.at } : {},
  component: lazyRouteComponent(
    pageLoader(
      () => import('../case/wizard/wizard-page.tsx'),
      'wizard',
      'case',
      'lists',
      'screening',
    ),
    'WizardPage',
  ),
})

const requests = createRoute({
  getParentRoute: () => account,
  path: '/requests',
  loader: ({ context: { queryClient }, params: { account } }) =>
    queryClient.prefetchInfiniteQuery(requestsQuery(account)),
  component: lazyRouteComponent(
    pageLoader(() => import('../requests/requests-page.tsx'), 'requests'),
    'RequestsPage',
  ),
})

const newRequest = createRoute({
  getParentRoute: () => account,
  path: '/requests/new',
  validateSearch: newRequestSearch,
  component: lazyRouteComponent(
    pageLoader(() => import('../requests/filing/new-request-page.tsx'), 'requests'),
    'NewRequestPage',
  ),
})

const request = createRoute({
  getParentRoute: () => account,
  path: '/requests/$request',
  loader: ({ context: { queryClient }, params: { account, request } }) =>
    queryClient.prefetchQuery(requestQuery(account, request)),
  component: lazyRouteComponent(
    pageLoader(() => import('../requests/request-page.tsx'), 'requests', 'case', 'lists'),
    'RequestPage',
  ),
})

const proceedings = createRoute({
  getParentRoute: () => account,
  path: '/proceedings',
  component: lazyRouteComponent(
    pageLoader(
      () => import('../requests/proceedings/account/proceedings-page.tsx'),
      'proceedings',
      'case',
      'wizard',
      'lists',
    ),
    'ProceedingsPage',
  ),
})

const complaints = createRoute({
  getParentRoute: () => account,
  path: '/complaints',
  component: lazyRouteComponent(
    pageLoader(
      () => import('../requests/complaints/account/complaints-page.tsx'),
      'complaints',
      'proceedings',
      'case',
      'wizard',
      'lists',
    ),
    'ComplaintsPage',
  ),
})

const people = createRoute({
  getParentRoute: () => account,
  path: '/people',
  component: lazyRouteComponent(
    pageLoader(() => import('../people/people-page.tsx'), 'people'),
    'PeoplePage',
  ),
})

const facts = createRoute({
  getParentRoute: () => account,
  path: '/facts',
  component: lazyRouteComponent(
    pageLoader(() => import('../people/accounts/account-facts-page.tsx'), 'people'),
    'AccountFactsPage',
  ),
})

const accountKeys = createRoute({
  getParentRoute: () => account,
  path: '/keys',
  component: lazyRouteComponent(
    pageLoader(() => import('../platform/keys-page.tsx'), 'platform'),
    'AccountKeysPage',
  ),
})

const webhooks = createRoute({
  getParentRoute: () => account,
  path: '/webhooks',
  component: lazyRouteComponent(
    pageLoader(() => import('../events/endpoints-page.tsx'), 'events'),
    'AccountWebhooksPage',
  ),
})

const webhook = createRoute({
  getParentRoute: () => account,
  path: '/webhooks/$endpoint',
  component: lazyRouteComponent(
    pageLoader(() => import('../events/endpoint-page.tsx'), 'events'),
    'AccountWebhookPage',
  ),
})

const notifications = createRoute({
  getParentRoute: () => account,
  path: '/notifications',
  component: lazyRouteComponent(
    pageLoader(() => import('../notify/notifications-page.tsx'), 'notify'),
    'NotificationsPage',
  ),
})

/** An account's pages: for its members, and for staff as far as the API lets them. */
export const accountRoutes = account.addChildren([
  dashboard,
  group,
  returns,
  holds,
  customerCase,
  wizard,
  requests,
  newRequest,
  request,
  proceedings,
  complaints,
  people,
  facts,
  accountKeys,
  webhooks,
  webhook,
  notifications,
])
