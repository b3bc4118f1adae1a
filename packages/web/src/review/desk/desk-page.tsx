import { Outlet } from '@tanstack/react-router'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'

/** The desk: the queue, and the case that is open beside it. */
export function DeskPage() {
  return (
    <Page>
      <PageHeader title="Prüfplatz" />
      <Outlet />
    </Page>
  )
}
