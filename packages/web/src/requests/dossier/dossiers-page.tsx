import { IconShieldCheck } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'

interface DossiersPageProps<Dossier> {
  title: string
  lead: string
  empty: string
  emptyText: string
  dossiers: readonly Dossier[]
  /** A dossier as the account sees it. */
  children: (dossier: Dossier) => ReactNode
}

/** What an account was told and is asked, newest first. */
export function DossiersPage<Dossier extends { id: string }>(props: DossiersPageProps<Dossier>) {
  const { title, lead, empty, emptyText, dossiers, children } = props
  return (
    <Page width="narrow">
      <PageHeader title={title} lead={lead} />
      {dossiers.length === 0 && (
        <EmptyState icon={IconShieldCheck} title={empty}>
          {emptyText}
        </EmptyState>
      )}
      {dossiers.map((dossier) => (
        <Fragment key={dossier.id}>{children(dossier)}</Fragment>
      ))}
    </Page>
  )
}
