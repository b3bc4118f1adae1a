import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { i18n as I18n } from 'i18next'
import { sessionQuery } from './accounts/queries/session-query.ts'
import type { GroupsFilter } from './intake/queries/groups-query.ts'
import { standingOf } from './intake/standings.ts'
import { PageSkeleton } from './parts/page-skeleton.tsx'
import { platformQuery } from './platform/queries/platform-query.ts'
import { policyQuery } from './policy/queries/policy-query.ts'
import { deskCaseQuery } from './review/desk/queries/desk-case-query.ts'
import { queueSearch } from './review/desk/queue/queue-search.ts'
import { AccountFrame } from './shell/account-frame.tsx'
import { FailedPage } from './shell/failed-page.tsx'
import { Frame } from './shell/frame.tsx'
import { onlyOf, onlySignedIn, onlyStaff, type RouterContext } from './shell/guards.ts'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { pageLoader } from './shell/page-loader.ts'
import { PublicFrame } from './shell/public-frame.tsx'
import { startOf } from './shell/start.ts'

/**
 * Every page and who may open it. Pages are loaded when they are opened, so that a customer never
 * loads the desk.
 */
const root = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: () => (
    <PublicFrame>
      <NotFoundPage />
    </PublicFrame>
  ),
  errorComponent: (failure) => (
    <PublicFrame>
      <FailedPage {...failure} />
    </PublicFrame>
  ),
})

// ---- anybody

const anybody = createRoute({
  getParentRoute: () => root,
  id: 'anybody',
  component: () => <PublicFrame />,
})

const signIn = createRoute({
  getParentRoute: () => anybody,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { return?: string } =>
    isOwnPath(search.return) ? { return: search.return } : {},
  beforeLoad: async ({ context: { queryClient } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    if (session) throw redirect({ to: '/' })
    const platform = await queryClient.ensureQueryData(platformQuery)
    if (platform.needsSetup) throw redirect({ to: '/setup' })
  },
  component: lazyRouteComponent(
    pageLoader(() => import('./accounts/sign-in-page.tsx'), 'accounts'),
    'SignInPage',
  ),
})

const setUp = createRoute({
  getParentRoute: () => anybody,
  path: '/setup',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(platformQuery),
  component: lazyRouteComponent(
    pageLoader(() => import('./platform/set-up-page.tsx'), 'platform', 'accounts'),
    'SetUpPage',
  ),
})

const invitation = createRoute({
  getParentRoute: () => anybody,
  path: '/invitations/$token',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(
    pageLoader(() => import('./accounts/invitation-page.tsx'), 'accounts'),
    'InvitationPage',
  ),
})

const forgotPassword = createRoute({
  getParentRoute: () => anybody,
  path: '/forgot-password',
  component: lazyRouteComponent(
    pageLoader(() => import('./accounts/forgot-password-page.tsx'), 'accounts'),
    'ForgotPasswordPage',
  ),
})

const resetPassword = createRoute({
  getParentRoute: () => anybody,
  path: '/reset-password/$token',
  component: lazyRouteComponent(
    pageLoader(() => import('./accounts/reset-password-page.tsx'), 'accounts'),
    'ResetPasswordPage',
  ),
})

const mailbox = createRoute({
  getParentRoute: () => anybody,
  path: '/mailbox',
  component: lazyRouteComponent(
    pageLoader(() => import('./notify/mailbox-page.tsx'), 'notify'),
    'MailboxPage',
  ),
})

const mail = createRoute({
  getParentRoute: () => mailbox,
  path: '/$mail',
  component: lazyRouteComponent(
    pageLoader(() => import('./notify/mail-view.tsx'), 'notify'),
    'MailView',
  ),
})

// ---- whoever is signed in

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: onlySignedIn,
  component: Frame,
})

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: ({ context: { session } }) => {
    throw redirect(startOf(session))
  },
})

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: '/profile',
  component: lazyRouteComponent(
    pageLoader(() => import('./accounts/profile-page.tsx'), 'accounts'),
    'ProfilePage',
  ),
})

// ---- an account: its members, and staff as far as the API lets them

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/a/$account',
  beforeLoad: ({ context: { session }, params }) => onlyOf(session, params.account),
  component: AccountFrame,
})

const dashboard = createRoute({
  getParentRoute: () => account,
  path: '/',
  validateSearch: (search: Record<string, unknown>): GroupsFilter => ({
    search: typeof search.search === 'string' && search.search ? search.search : undefined,
    standing: standingOf(search.standing),
  }),
  component: lazyRouteComponent(
    pageLoader(() => import('./intake/dashboard-page.tsx'), 'intake'),
    'DashboardPage',
  ),
})

const group = createRoute({
  getParentRoute: () => account,
  path: '/groups/$group',
  component: lazyRouteComponent(
    pageLoader(() => import('./intake/group-page.tsx'), 'intake', 'review'),
    'GroupPage',
  ),
})

const customerCase = createRoute({
  getParentRoute: () => account,
  path: '/cases/$case',
  validateSearch: (search: Record<string, unknown>): { answer?: true } =>
    search.answer === true ? { answer: true } : {},
  component: lazyRouteComponent(
    pageLoader(() => import('./review/case-page.tsx'), 'intake', 'review'),
    'CasePage',
  ),
})

const wizard = createRoute({
  getParentRoute: () => account,
  path: '/cases/$case/submit',
  validateSearch: (search: Record<string, unknown>): { at?: string } =>
    typeof search.at === 'string' ? { at: search.at } : {},
  component: lazyRouteComponent(
    pageLoader(() => import('./review/wizard/wizard-page.tsx'), 'wizard', 'review', 'intake'),
    'WizardPage',
  ),
})

const people = createRoute({
  getParentRoute: () => account,
  path: '/people',
  component: lazyRouteComponent(
    pageLoader(() => import('./accounts/people-page.tsx'), 'accounts'),
    'PeoplePage',
  ),
})

const accountKeys = createRoute({
  getParentRoute: () => account,
  path: '/keys',
  component: lazyRouteComponent(
    pageLoader(() => import('./platform/account-keys-page.tsx'), 'platform'),
    'AccountKeysPage',
  ),
})

const notifications = createRoute({
  getParentRoute: () => account,
  path: '/notifications',
  component: lazyRouteComponent(
    pageLoader(() => import('./notify/notifications-page.tsx'), 'notify'),
    'NotificationsPage',
  ),
})

// ---- the desk: reviewers and leads

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk',
  validateSearch: queueSearch,
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(policyQuery),
  component: lazyRouteComponent(
    pageLoader(() => import('./review/desk/desk-page.tsx'), 'desk', 'review', 'intake'),
    'DeskPage',
  ),
})

const deskCase = createRoute({
  getParentRoute: () => desk,
  path: '/$account/$case',
  // Always read anew: what is judged is what stands there now.
  loader: ({ context: { queryClient }, params }) =>
    queryClient.fetchQuery({ ...deskCaseQuery(params.account, params.case), staleTime: 0 }),
  component: lazyRouteComponent(
    pageLoader(() => import('./review/desk/desk-case.tsx'), 'desk', 'review', 'intake'),
    'DeskCase',
  ),
})

// ---- administration

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/accounts',
  validateSearch: (search: Record<string, unknown>): { search?: string } =>
    typeof search.search === 'string' && search.search ? { search: search.search } : {},
  beforeLoad: ({ context: { session } }) =>
    onlyStaff(session, 'reviewer', 'lead', 'support', 'billing', 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('./accounts/accounts-page.tsx'), 'accounts'),
    'AccountsPage',
  ),
})

const staff = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/staff',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin', 'lead'),
  component: lazyRouteComponent(
    pageLoader(() => import('./staff/staff-page.tsx'), 'staff', 'accounts'),
    'StaffPage',
  ),
})

const platformKeys = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/keys',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('./platform/platform-keys-page.tsx'), 'platform'),
    'PlatformKeysPage',
  ),
})

const platform = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/platform',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'admin'),
  component: lazyRouteComponent(
    pageLoader(() => import('./platform/platform-page.tsx'), 'platform'),
    'PlatformPage',
  ),
})

const routeTree = root.addChildren([
  anybody.addChildren([
    signIn,
    setUp,
    invitation,
    forgotPassword,
    resetPassword,
    mailbox.addChildren([mail]),
  ]),
  signedIn.addChildren([
    start,
    profile,
    account.addChildren([
      dashboard,
      group,
      customerCase,
      wizard,
      people,
      accountKeys,
      notifications,
    ]),
    desk.addChildren([deskCase]),
    accounts,
    staff,
    platformKeys,
    platform,
  ]),
])

/** The router over all pages. */
export function createAppRouter(queryClient: QueryClient, i18n: I18n) {
  return createRouter({
    routeTree,
    context: { queryClient, i18n },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}

/** A path of our own, and no address elsewhere that somebody slipped into a link. */
function isOwnPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value)
}
