import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { onlyStaff } from '../shell/guards.ts'
import { pageLoader } from '../shell/page-loader.ts'
import { signedInRoute } from './signed-in-route.ts'

const worklist = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/integrity',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(() => import('../integrity/integrity-page.tsx'), 'integrity'),
    'IntegrityPage',
  ),
})

const proceeding = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/integrity/$account/$proceeding',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../integrity/proceeding-page.tsx'),
      'integrity',
      'desk',
      'review',
      'intake',
    ),
    'ProceedingPage',
  ),
})

/** Proceedings on warnings and suspensions: for reviewers and leads. */
export const integrityRoutes = [worklist, proceeding] as const
