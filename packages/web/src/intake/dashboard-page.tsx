import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** The dashboard of an account: can it send, and if not, what to do now. */
export function DashboardPage() {
  return (
    <Page>
      <PageHeader title="Gruppen" />
    </Page>
  )
}
