import type { Disagreement } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Day } from '../../parts/day.tsx'
import { TextLink } from '../../parts/links.tsx'
import classes from './disagreement-table.module.css'

/** The cases that a rule would have accepted and a person rejected, newest first. */
export function DisagreementTable({ cases }: { cases: Disagreement[] }) {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const columns: Column<Disagreement>[] = [
    {
      key: 'group',
      header: t('results.case'),
      cell: ({ accountId, accountName, caseId, groupName }) => (
        <TextLink
          to="/desk/$account/$case"
          params={{ account: accountId, case: caseId }}
          data-row-link
        >
          {groupName} · {accountName}
        </TextLink>
      ),
    },
    { key: 'rule', header: t('results.rule'), cell: ({ title }) => words(title) },
    {
      key: 'how',
      header: t('results.how'),
      cell: ({ sampled }) => t(sampled ? 'results.sampled' : 'results.notSampled'),
    },
    { key: 'at', header: t('results.rejected'), cell: ({ decidedAt }) => <Day at={decidedAt} /> },
  ]
  return (
    <>
      <h3 className={classes.title}>{t('results.otherwise')}</h3>
      <DataTable
        label={t('results.otherwise')}
        columns={columns}
        rows={cases}
        rowKey={({ caseId, decidedAt }) => `${caseId} ${decidedAt}`}
      />
    </>
  )
}
