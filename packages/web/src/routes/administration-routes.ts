import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { policyQuery } from '../policy/queries.ts'
import { onlyStaff } from '../shell/guards.ts'
import { pageLoader } from '../shell/page-loader.ts'
import { signedInRoute } from './signed-in-route.ts'

const accounts = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/accounts',
  validateSearch: (search: Record<string, unknown>): { search?: string } =>
    typeof search.search === 'string' && search.search ? { search: search.search } : {},
  beforeLoad: ({ context: { session } }) =>
    onlyStaff(session, 'reviewer', 'lead', 'support', 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../people/accounts/accounts-page.tsx'), 'people'),
    'AccountsPage',
  ),
})

const staff = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/staff',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin', 'lead'),
  component: lazyRouteComponent(
    pageLoader(() => import('../people/staff/staff-page.tsx'), 'staff', 'people'),
    'StaffPage',
  ),
})

const figures = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/figures',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'lead'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(policyQuery()),
  component: lazyRouteComponent(
    pageLoader(() => import('../desk/figures/figures-page.tsx'), 'figures', 'desk'),
    'FiguresPage',
  ),
})

const outcomes = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/outcomes',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'lead', 'admin'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(policyQuery()),
  component: lazyRouteComponent(
    pageLoader(() => import('../watching/outcomes/outcomes-page.tsx'), 'outcomes'),
    'OutcomesPage',
  ),
})

const platformKeys = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/keys',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../platform/platform-keys-page.tsx'), 'platform'),
    'PlatformKeysPage',
  ),
})

const platformWebhooks = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/webhooks',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../events/endpoints-page.tsx'), 'events'),
    'PlatformWebhooksPage',
  ),
})

const platformWebhook = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/webhooks/$endpoint',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../events/endpoint-page.tsx'), 'events'),
    'PlatformWebhookPage',
  ),
})

const senders = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/senders',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../platform/senders-page.tsx'), 'platform'),
    'SendersPage',
  ),
})

const platform = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/platform',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../platform/platform-page.tsx'), 'platform'),
    'PlatformPage',
  ),
})

const calendar = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/calendar',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../platform/calendar/calendar-page.tsx'), 'platform'),
    'CalendarPage',
  ),
})

const privacy = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/privacy',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../privacy/privacy-page.tsx'), 'privacy'),
    'PrivacyPage',
  ),
})

const policy = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/policy',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'lead', 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../policy/policy-page.tsx'), 'policy'),
    'PolicyPage',
  ),
})

const policyDraft = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/policy/drafts/$draft',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'lead', 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../policy/drafts/draft-page.tsx'), 'policy'),
    'DraftPage',
  ),
})

const policyTrial = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/policy/drafts/$draft/trial',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'lead', 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../policy/trials/trial-page.tsx'), 'policy'),
    'TrialPage',
  ),
})

const policyPublication = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/admin/policy/publications/$number',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'lead', 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('../policy/publications/publication-page.tsx'), 'policy'),
    'PublicationPage',
  ),
})

/** The platform's own pages: for staff, each role its part. */
export const administrationRoutes = [
  accounts,
  staff,
  figures,
  outcomes,
  policy,
  policyDraft,
  policyTrial,
  policyPublication,
  platformKeys,
  platformWebhooks,
  platformWebhook,
  senders,
  platform,
  calendar,
  privacy,
] as const
