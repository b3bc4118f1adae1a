import '@mantine/core/styles.layer.css'
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-code-pro/wght.css'
import './theme/tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query-client.ts'
import { i18n, startI18n } from './i18n/i18n.ts'
import { sessionQuery } from './people/session.ts'
import { createAppRouter } from './routes/create-app-router.ts'
import { App } from './shell/app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// Both start loading before the first render asks for them.
void queryClient.prefetchQuery(sessionQuery)
await startI18n()

const router = createAppRouter(queryClient, i18n)
// The code of the page comes while the session is on its way; who may not see the page is led elsewhere.
const [matched] = router.getMatchedRoutes(router.latestLocation.pathname)
for (const { options } of matched) void options.component?.preload?.()

createRoot(root).render(
  <StrictMode>
    <App router={router} queryClient={queryClient} />
  </StrictMode>,
)
