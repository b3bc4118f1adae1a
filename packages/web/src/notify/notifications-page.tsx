import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** What the account was told, newest first. */
export function NotificationsPage() {
  return (
    <Page>
      <PageHeader title="Mitteilungen" />
    </Page>
  )
}
