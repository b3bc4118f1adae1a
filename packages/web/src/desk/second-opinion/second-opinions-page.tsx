import { IconUsers } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Section } from '../../parts/page/section.tsx'
import { ResultTable } from './result-table.tsx'
import { WaitingTable } from './waiting-table.tsx'

/** Decisions that wait for a second opinion, and how the reader's own compared. */
export function SecondOpinionsPage() {
  const { t } = useTranslation('secondOpinion')
  const { data } = useSuspenseQuery(read('listSecondOpinions'))
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section title={t('waiting')}>
        {data.waiting.length > 0 ? (
          <WaitingTable waiting={data.waiting} />
        ) : (
          <EmptyState icon={IconUsers} title={t('nothing')}>
            {t('nothingText')}
          </EmptyState>
        )}
      </Section>
      {data.answered.length > 0 && (
        <Section title={t('answered')} lead={t('answeredLead')}>
          <ResultTable results={data.answered} />
        </Section>
      )}
    </Page>
  )
}
