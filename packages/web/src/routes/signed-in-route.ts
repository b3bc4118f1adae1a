import { createRoute } from '@tanstack/react-router'
import { Frame } from '../shell/frame.tsx'
import { onlySignedIn } from '../shell/guards.ts'
import { rootRoute } from './root-route.tsx'

/** Above every page that requires signing in. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: onlySignedIn,
  component: Frame,
})
