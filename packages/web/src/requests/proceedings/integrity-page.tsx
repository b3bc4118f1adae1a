import { IconShieldCheck } from '@tabler/icons-react'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LoadMore } from '../../parts/load-more.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { ComplaintWorklist } from '../complaints/complaint-worklist.tsx'
import { ProceedingTable } from './proceeding-table.tsx'

/** What is to be done about the integrity of accounts: proceedings that run, and complaints from outside. */
export function IntegrityPage() {
  const { t } = useTranslation('integrity')
  const open = useSuspenseInfiniteQuery(readPages('listOpenProceedings'))
  const rows = open.data.pages.flatMap(({ items }) => items)
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section title={t('open')}>
        {rows.length === 0 ? (
          <EmptyState icon={IconShieldCheck} title={t('nothing')}>
            {t('nothingText')}
          </EmptyState>
        ) : (
          <ProceedingTable label={t('open')} proceedings={rows} />
        )}
        <LoadMore query={open} />
      </Section>
      <ComplaintWorklist />
    </Page>
  )
}
