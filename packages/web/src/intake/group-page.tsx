import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** One group: its imports, where it stands, and what comes next. */
export function GroupPage() {
  return (
    <Page>
      <PageHeader title="Gruppe" />
    </Page>
  )
}
