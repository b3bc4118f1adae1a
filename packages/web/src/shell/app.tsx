import {
  type QueryClient,
  QueryClientProvider,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { client } from '../api/client.ts'
import { FormatProvider } from '../i18n/format-context.tsx'
import { later, whenStanding } from '../parts/later.tsx'
import { sessionQuery } from '../people/session.ts'
import type { AppRouter } from '../routes/create-app-router.ts'
import { ThemeProvider } from '../theme/theme-provider.tsx'
import { useIsConnectionLost } from './connection-line.tsx'

const NoticeStack = later(() => import('./notice-stack.tsx').then((part) => part.NoticeStack))

/** The whole application: identity, data, language, pages. */
export function App({ router, queryClient }: { router: AppRouter; queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <PersonalFormat>
          <RouterProvider router={router} />
          <KnockWhileLost />
          <Notices router={router} />
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

/** What is said in the corner. What is said before it is there waits for it. */
function Notices({ router }: { router: AppRouter }) {
  const [isWanted, want] = useState(false)
  useEffect(() => whenStanding(router, () => want(true)), [router])
  return isWanted && <NoticeStack />
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
