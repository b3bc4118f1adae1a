import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { CaseStatusBadge } from '../../parts/case-status-badge.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { roundedHours } from '../../parts/rounded-hours.ts'
import { caseOverviewQuery } from '../queries.ts'
import classes from './case-overview.module.css'

/** Where the open cases stand, what is due first of each kind, and how soon decisions usually come. */
export function CaseOverview({ account }: { account: string }) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const { data } = useQuery(caseOverviewQuery(account))
  if (!data || data.open.length === 0) return null
  return (
    <section aria-label={t('overview.title')} className={classes.overview}>
      <ul className={classes.list}>
        {data.open.map(({ status, cases, nextBy }) => (
          <li key={status} className={classes.status}>
            <span className={classes.count}>{format.number(cases)}</span>
            <CaseStatusBadge status={status} />
            {nextBy && (
              <span className={classes.by}>
                {t(`overview.next.${status}`, { count: cases })}{' '}
                <Deadline by={nextBy} passed={status === 'in_review' ? 'missed' : 'overdue'} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {data.usualHours !== null && (
        <p className={classes.usual}>
          {t('overview.usual', { time: format.duration(roundedHours(data.usualHours)) })}
        </p>
      )}
    </section>
  )
}
