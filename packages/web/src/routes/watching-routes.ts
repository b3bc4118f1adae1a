import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { onlyStaff } from '../shell/guards.ts'
import { pageLoader } from '../shell/page-loader.ts'
import type { Shown } from '../watching/desk/hold-table.tsx'
import { signedInRoute } from './signed-in-route.ts'

const worklist = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/holds',
  validateSearch: ({ show }: Record<string, unknown>): { show?: Shown | undefined } =>
    show === 'standing' || show === 'ended' ? { show } : {},
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(() => import('../watching/desk/holds-desk-page.tsx'), 'watching', 'desk'),
    'HoldsDeskPage',
  ),
})

const hold = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/holds/$account/$hold',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(
      () => import('../watching/desk/desk-hold-page.tsx'),
      'watching',
      'proceedings',
      'desk',
      'case',
      'lists',
    ),
    'DeskHoldPage',
  ),
})

const incident = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/holds/incidents/$incident',
  beforeLoad: ({ context: { session } }) => onlyStaff(session, 'reviewer', 'lead'),
  component: lazyRouteComponent(
    pageLoader(() => import('../watching/incidents/incident-page.tsx'), 'watching', 'case'),
    'IncidentPage',
  ),
})

/** Holds and incidents: for reviewers and leads. */
export const watchingRoutes = [worklist, hold, incident] as const
