import { useSuspenseQuery } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { sessionQuery } from '../people/session.ts'
import { FailedPage, NotFoundPage } from '../shell/failed-page.tsx'
import { Frame } from '../shell/frame.tsx'
import type { RouterContext } from '../shell/guards.ts'
import { PublicFrame } from '../shell/public-frame.tsx'

/** Above every page: what is shown where there is none, or where one fails. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  notFoundComponent: Nowhere,
  errorComponent: (failure) => (
    <PublicFrame>
      <FailedPage {...failure} />
    </PublicFrame>
  ),
})

/** Where an address leads nowhere, or to what is not the reader's: with all their places, if they are signed in. */
function Nowhere() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const Around = session ? Frame : PublicFrame
  return (
    <Around>
      <NotFoundPage />
    </Around>
  )
}
