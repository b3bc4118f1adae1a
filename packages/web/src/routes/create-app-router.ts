import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import type { i18n as I18n } from 'i18next'
import { PageSkeleton } from '../parts/page/page-skeleton.tsx'
import { FailedPage, NotFoundPage } from '../shell/failed-page.tsx'
import { accountRoutes } from './account-routes.ts'
import { administrationRoutes } from './administration-routes.ts'
import { deskRoutes } from './desk-routes.ts'
import { integrityRoutes } from './integrity-routes.ts'
import { personalRoutes } from './personal-routes.ts'
import { publicRoutes } from './public-routes.tsx'
import { requestRoutes } from './request-routes.ts'
import { rootRoute } from './root-route.tsx'
import { signedInRoute } from './signed-in-route.ts'
import { watchingRoutes } from './watching-routes.ts'

/**
 * Every page and who may open it. Pages are loaded when they are opened, so that a customer never
 * loads the desk.
 */
const routeTree = rootRoute.addChildren([
  publicRoutes,
  signedInRoute.addChildren([
    ...personalRoutes,
    accountRoutes,
    ...deskRoutes,
    ...requestRoutes,
    ...integrityRoutes,
    ...watchingRoutes,
    ...administrationRoutes,
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
    // So long the page before stays, rather than something grey that is gone at once.
    defaultPendingMs: 300,
    defaultPendingMinMs: 200,
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
