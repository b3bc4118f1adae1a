import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { onlyStaff } from '../shell/guards.ts'
import { pageLoader } from '../shell/page-loader.ts'
import { signedInRoute } from './signed-in-route.ts'

const worklist = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/integrity',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../requests/proceedings/integrity-page.tsx'),
      'proceedings',
      'complaints',
    ),
    'IntegrityPage',
  ),
})

const proceeding = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/integrity/$account/$proceeding',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../requests/proceedings/proceeding-page.tsx'),
      'proceedings',
      'desk',
      'case',
      'lists',
    ),
    'ProceedingPage',
  ),
})

const complaint = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/integrity/complaints/$complaint',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../requests/complaints/complaint-page.tsx'),
      'complaints',
      'proceedings',
      'desk',
      'case',
      'lists',
    ),
    'ComplaintPage',
  ),
})

/** Proceedings on warnings and suspensions, and complaints from outside: for reviewers and leads. */
export const integrityRoutes = [worklist, proceeding, complaint] as const
