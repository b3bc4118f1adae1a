import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { onlyStaff } from '../shell/guards.ts'
import { pageLoader } from '../shell/page-loader.ts'
import { signedInRoute } from './signed-in-route.ts'

/** A list of requests can show the decided ones. */
function decidedSearch(search: Record<string, unknown>): { decided?: true } {
  return search.decided === true ? { decided: true } : {}
}

const appeals = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/requests',
  validateSearch: decidedSearch,
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(() => import('../requests/staff/deciding-page.tsx'), 'requests', 'desk'),
    'DeskRequestsPage',
  ),
})

const appeal = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/requests/$account/$request',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../requests/staff/desk-request-page.tsx'),
      'requests',
      'desk',
      'case',
      'lists',
      'screening',
      'watching',
    ),
    'DeskRequestPage',
  ),
})

const advice = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/support',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'support'),
  component: lazyRouteComponent(
    pageLoader(() => import('../requests/staff/advice-request-page.tsx'), 'requests'),
    'AdviceRequestsPage',
  ),
})

const adviceRequest = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/support/$account/$request',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'support'),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../requests/staff/advice-request-page.tsx'),
      'requests',
      'case',
      'desk',
    ),
    'AdviceRequestPage',
  ),
})

const goodwill = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/billing',
  validateSearch: decidedSearch,
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'billing'),
  component: lazyRouteComponent(
    pageLoader(() => import('../requests/staff/deciding-page.tsx'), 'requests', 'desk'),
    'GoodwillRequestsPage',
  ),
})

const goodwillRequest = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/billing/$account/$request',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'billing'),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../requests/staff/goodwill-request-page.tsx'),
      'requests',
      'case',
      'desk',
    ),
    'GoodwillRequestPage',
  ),
})

/** Requests for the people who answer them: the desk, support and billing, each its own. */
export const requestRoutes = [
  appeals,
  appeal,
  advice,
  adviceRequest,
  goodwill,
  goodwillRequest,
] as const
