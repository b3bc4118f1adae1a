import { createRootRouteWithContext } from '@tanstack/react-router'
import { FailedPage, NotFoundPage } from '../shell/failed-page.tsx'
import type { RouterContext } from '../shell/guards.ts'
import { PublicFrame } from '../shell/public-frame.tsx'

/** Above every page: what is shown where there is none, or where one fails. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
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
