import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'

/** One case on the desk. */
export function DeskCase() {
  return (
    <Page>
      <PageHeader title="Fall" />
    </Page>
  )
}
