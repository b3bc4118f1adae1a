import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FormatProvider } from '../i18n/format-context.tsx'
import { sessionQuery } from '../people/session.ts'
import type { AppRouter } from '../routes/create-app-router.ts'
import { ThemeProvider } from '../theme/theme-provider.tsx'
import { ConnectionNotice } from './connection-notice.tsx'

/** The whole application: identity, data, language, pages. */
export function App({ router, queryClient }: { router: AppRouter; queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <ThemeProvider>
        <PersonalFormat>
          <RouterProvider router={router} />
          <ConnectionNotice />
          <Notifications position="bottom-right" autoClose={5000} />
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
