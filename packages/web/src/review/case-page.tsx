import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'

/** One case as the customer sees it. */
export function CasePage() {
  return (
    <Page>
      <PageHeader title="Freigabeprozess" />
    </Page>
  )
}
