import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../people/session.ts'
import { platformQuery } from '../platform/queries.ts'
import { pageLoader } from '../shell/page-loader.ts'
import { PublicFrame } from '../shell/public-frame.tsx'
import { rootRoute } from './root-route.tsx'

const anybody = createRoute({
  getParentRoute: () => rootRoute,
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
    pageLoader(() => import('../people/sign-in/sign-in-page.tsx'), 'people'),
    'SignInPage',
  ),
})

const setUp = createRoute({
  getParentRoute: () => anybody,
  path: '/setup',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(platformQuery),
  component: lazyRouteComponent(
    pageLoader(() => import('../platform/set-up-page.tsx'), 'platform', 'people'),
    'SetUpPage',
  ),
})

const invitation = createRoute({
  getParentRoute: () => anybody,
  path: '/invitations/$token',
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(sessionQuery),
  component: lazyRouteComponent(
    pageLoader(() => import('../people/invitations/invitation-page.tsx'), 'people'),
    'InvitationPage',
  ),
})

const forgotPassword = createRoute({
  getParentRoute: () => anybody,
  path: '/forgot-password',
  component: lazyRouteComponent(
    pageLoader(() => import('../people/sign-in/forgot-password-page.tsx'), 'people'),
    'ForgotPasswordPage',
  ),
})

const resetPassword = createRoute({
  getParentRoute: () => anybody,
  path: '/reset-password/$token',
  component: lazyRouteComponent(
    pageLoader(() => import('../people/sign-in/reset-password-page.tsx'), 'people'),
    'ResetPasswordPage',
  ),
})

const mailbox = createRoute({
  getParentRoute: () => anybody,
  path: '/mailbox',
  component: lazyRouteComponent(
    pageLoader(() => import('../notify/mailbox-page.tsx'), 'notify'),
    'MailboxPage',
  ),
})

const mail = createRoute({
  getParentRoute: () => mailbox,
  path: '/$mail',
  component: lazyRouteComponent(
    pageLoader(() => import('../notify/mail-view.tsx'), 'notify'),
    'MailView',
  ),
})

/** Public pages. */
export const publicRoutes = anybody.addChildren([
  signIn,
  setUp,
  invitation,
  forgotPassword,
  resetPassword,
  mailbox.addChildren([mail]),
])

/** A path of our own, not a foreign address that was slipped into a link. */
function isOwnPath(value: unknown): value is string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value)
}
