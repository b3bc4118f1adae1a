import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { read } from '../api/read.ts'
import { DeskSkeleton } from '../desk/desk-skeleton.tsx'
import { queueQuery, scheduledQuery } from '../desk/queries.ts'
import { queueSearch } from '../desk/queue/queue-search.ts'
import { policyQuery } from '../policy/queries.ts'
import { onlyStaff } from '../shell/guards.ts'
import { pageLoader } from '../shell/page-loader.ts'
import { signedInRoute } from './signed-in-route.ts'

const desk = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/desk',
  validateSearch: queueSearch,
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  // All at once. What is shown stays for a moment, then the rows are outlined; the page itself says what failed.
  loader: async ({ context: { queryClient }, location }) => {
    void queryClient.prefetchQuery(scheduledQuery)
    void queryClient.prefetchQuery(read('listQueueViews'))
    await queryClient
      .ensureInfiniteQueryData(queueQuery(queueSearch(location.search)))
      .catch(() => undefined)
  },
  pendingMs: 300,
  pendingComponent: DeskSkeleton,
  component: lazyRouteComponent(
    pageLoader(
      () => import('../desk/desk-page.tsx'),
      'desk',
      'case',
      'lists',
      'sources',
      'screening',
    ),
    'DeskPage',
  ),
})

const deskCase = createRoute({
  getParentRoute: () => desk,
  path: '/$account/$case',
  pendingMs: 300,
  // Always read again: judgement needs the present state.
  loader: async ({ context: { queryClient }, params }) => {
    const query = read('readDeskCase', { params: { account: params.account, case: params.case } })
    const beside = read('readBesideCase', {
      params: { account: params.account, case: params.case },
    })
    // The policy is asked for at once: while the queue is drawn, nothing else gets its turn.
    const readWithPolicy = async () => {
      const { policy } = await queryClient.fetchQuery({ ...query, staleTime: 0 })
      await queryClient.ensureQueryData(policyQuery(policy))
    }
    await Promise.all([readWithPolicy(), queryClient.fetchQuery({ ...beside, staleTime: 0 })])
  },
  component: lazyRouteComponent(
    pageLoader(
      () => import('../desk/desk-case.tsx'),
      'desk',
      'case',
      'lists',
      'sources',
      'screening',
    ),
    'DeskCase',
  ),
})

const secondOpinions = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/second-opinions',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(policyQuery()),
  component: lazyRouteComponent(
    pageLoader(() => import('../desk/second-opinion/second-opinions-page.tsx'), 'secondOpinion'),
    'SecondOpinionsPage',
  ),
})

const secondOpinion = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/second-opinions/$opinion',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(policyQuery()),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../desk/second-opinion/blind-case-page.tsx'),
      'secondOpinion',
      'desk',
      'case',
      'lists',
      'screening',
    ),
    'BlindCasePage',
  ),
})

/** The desk, and second opinions on what was decided there: for reviewers and leads. */
export const deskRoutes = [desk.addChildren([deskCase]), secondOpinions, secondOpinion] as const
