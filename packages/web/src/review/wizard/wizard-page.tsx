import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'

/** The wizard: what is asked of the customer, step by step, up to the declaration. */
export function WizardPage() {
  return (
    <Page>
      <PageHeader title="Einreichung" />
    </Page>
  )
}
