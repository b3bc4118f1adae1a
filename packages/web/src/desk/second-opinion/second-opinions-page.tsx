import type { OpinionResult, WaitingOpinion } from '@freigabe/contract'
import { IconEyeCheck } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Day } from '../../parts/time/moment.tsx'
import { policyQuery } from '../../policy/queries.ts'
import { useListKeys } from '../keys/use-list-keys.ts'
import { AgreementBadge } from './agreement-badge.tsx'
import { OpinionWords } from './opinion-words.tsx'

/** Decisions that wait for a second opinion, and how the reader's own compared. */
export function SecondOpinionsPage() {
  const { t } = useTranslation('secondOpinion')
  const { data } = useSuspenseQuery(read('listSecondOpinions'))
  useListKeys()
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Section title={t('waiting')}>
        {data.waiting.length > 0 ? (
          <WaitingTable waiting={data.waiting} />
        ) : (
          <EmptyState icon={IconEyeCheck} title={t('nothing')}>
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

/** Decisions on which the reader can give a second opinion; each row opens the case. */
function WaitingTable({ waiting }: { waiting: WaitingOpinion[] }) {
  const { t } = useTranslation('secondOpinion')
  const columns: Column<WaitingOpinion>[] = [
    {
      key: 'group',
      header: t('column.group'),
      cell: ({ id, groupName }) => (
        <TextLink to="/second-opinions/$opinion" params={{ opinion: id }} data-row-link>
          {groupName}
        </TextLink>
      ),
    },
    {
      key: 'account',
      header: t('column.account'),
      narrow: 'plain',
      cell: ({ accountName }) => accountName,
    },
    { key: 'drawn', header: t('column.drawn'), cell: ({ drawnAt }) => <Day at={drawnAt} /> },
  ]
  return <DataTable label={t('waiting')} columns={columns} rows={waiting} rowKey={({ id }) => id} />
}

/** How the reader's decisions and opinions compared with others', which stay anonymous. */
function ResultTable({ results }: { results: OpinionResult[] }) {
  const { t } = useTranslation('secondOpinion')
  const { data: policy } = useSuspenseQuery(policyQuery())
  const columns: Column<OpinionResult>[] = [
    {
      key: 'group',
      header: t('column.group'),
      cell: ({ accountId, caseId, groupName }) => (
        <TextLink
          to="/desk/$account/$case"
          params={{ account: accountId, case: caseId }}
          data-row-link
        >
          {groupName}
        </TextLink>
      ),
    },
    { key: 'part', header: t('column.part'), cell: ({ part }) => t(`part.${part}`) },
    {
      key: 'decision',
      header: t('column.decision'),
      cell: ({ decision }) => <OpinionWords opinion={decision} policy={policy} />,
    },
    {
      key: 'second',
      header: t('column.second'),
      cell: ({ second }) => <OpinionWords opinion={second} policy={policy} />,
    },
    {
      key: 'agreed',
      header: t('column.agreed'),
      narrow: 'beside',
      cell: ({ agreed }) => <AgreementBadge agreed={agreed} />,
    },
    { key: 'at', header: t('column.answered'), cell: ({ answeredAt }) => <Day at={answeredAt} /> },
  ]
  return (
    <DataTable label={t('answered')} columns={columns} rows={results} rowKey={({ id }) => id} />
  )
}
