import { Notifications } from '@mantine/notifications'
import {
  type QueryClient,
  QueryClientProvider,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { client } from '../api/client.ts'
import { FormatProvider } from '../i18n/format-context.tsx'
import { sessionQuery } from '../people/session.ts'
import type { AppRouter } from '../routes/create-app-router.ts'
import { ThemeProvider } from '../theme/theme-provider.tsx'
import { useIsConnectionLost } from './connection-line.tsx'

/** The whole application: identity, data, language, pages. */
export function App({ router, queryClient }: { router: AppRouter; queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <PersonalFormat>
          <RouterProvider router={router} />
          <KnockWhileLost />
          <Notifications position="bottom-left" autoClose={5000} />
        </PersonalFormat>
      </ThemeProvider>
    </QueryClientProvider>
  )
}

/** Dates in the time zone of the person who is signed in. */
function PersonalFormat({ children }: { children: ReactNode }) {
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  return <FormatProvider timeZone={session?.person.timeZone}>{children}</FormatProvider>
}

const everyMs = 4000

/** While the API cannot be reached, keeps trying, and refetches once it is back. */
function KnockWhileLost() {
  const queryClient = useQueryClient()
  const lost = useIsConnectionLost()
  useEffect(() => {
    if (!lost) return
    const knock = () =>
      client.readPlatform().then(
        () => queryClient.invalidateQueries(),
        () => {},
      )
    const timer = setInterval(knock, everyMs)
    return () => clearInterval(timer)
  }, [lost, queryClient])
  return null
}
