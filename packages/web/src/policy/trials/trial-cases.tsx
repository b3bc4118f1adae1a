import type { PolicyTrialCase, TriedCase } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { TextLink } from '../../parts/links.tsx'
import { LoadMore } from '../../parts/load-more.tsx'
import { Moment } from '../../parts/moment.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { policyTrialCasesQuery } from '../queries.ts'
import classes from './trial.module.css'
import { usePromiseWords } from './use-promise-words.ts'

interface TrialCasesProps {
  draft: string
  finishedAt: string
}

/** The submissions that would have gone another way, each leading to its case. */
export function TrialCases({ draft, finishedAt }: TrialCasesProps) {
  const { t } = useTranslation('policy')
  const query = useInfiniteQuery(policyTrialCasesQuery(draft, finishedAt))
  const columns: Column<PolicyTrialCase>[] = [
    {
      key: 'case',
      header: t('trial.column.case'),
      cell: ({ accountId, accountName, caseId, groupName }) => (
        <>
          <TextLink
            to="/desk/$account/$case"
            params={{ account: accountId, case: caseId }}
            fw={600}
            data-row-link
          >
            {groupName}
          </TextLink>
          <span className={`${classes.way} ${classes.quiet}`}>{accountName}</span>
        </>
      ),
    },
    { key: 'at', header: t('trial.column.at'), cell: ({ at }) => <Moment at={at} /> },
    {
      key: 'before',
      header: t('trial.before'),
      cell: ({ before }) => <Way tried={before} />,
    },
    { key: 'after', header: t('trial.after'), cell: ({ after }) => <Way tried={after} /> },
  ]
  return (
    <>
      <ProblemNotice error={query.error} />
      <DataTable
        label={t('trial.cases')}
        columns={columns}
        rows={query.data?.pages.flatMap(({ items }) => items) ?? []}
        rowKey={({ caseId, revision }) => `${caseId} ${revision}`}
      />
      <LoadMore query={query} />
    </>
  )
}

function Way({ tried: { outcome, route, ruleId, promise } }: { tried: TriedCase }) {
  const { t } = useTranslation(['policy', 'parts'])
  const promiseWords = usePromiseWords()
  const details = [
    ...(ruleId === null ? [t(`parts:route.${route}`)] : [ruleId]),
    ...(promise === null ? [] : [promiseWords(promise)]),
  ]
  return (
    <>
      <span className={classes.way}>{t(`trial.outcome.${outcome}`)}</span>
      <span className={classes.quiet}>{details.join(', ')}</span>
    </>
  )
}
