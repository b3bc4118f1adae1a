import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { pageLoader } from '../shell/page-loader.ts'
import { startOf } from '../shell/start.ts'
import { signedInRoute } from './signed-in-route.ts'

const start = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context: { session } }) => {
    throw redirect(startOf(session))
  },
})

const profile = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/profile',
  component: lazyRouteComponent(
    pageLoader(() => import('../people/profile-page.tsx'), 'people'),
    'ProfilePage',
  ),
})

/** Pages for every signed-in person. */
export const personalRoutes = [start, profile] as const
