import type { OpinionResult } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../parts/page/links.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Day } from '../../parts/time/moment.tsx'
import { policyQuery } from '../../policy/queries.ts'
import { AgreementBadge } from './agreement-badge.tsx'
import { OpinionWords } from './opinion-words.tsx'

/** How the reader's decisions and opinions compared with others', which stay anonymous. */
export function ResultTable({ results }: { results: OpinionResult[] }) {
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
      cell: ({ agreed }) => <AgreementBadge agreed={agreed} />,
    },
    { key: 'at', header: t('column.answered'), cell: ({ answeredAt }) => <Day at={answeredAt} /> },
  ]
  return (
    <DataTable label={t('answered')} columns={columns} rows={results} rowKey={({ id }) => id} />
  )
}
