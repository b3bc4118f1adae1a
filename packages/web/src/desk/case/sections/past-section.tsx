import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { later, useSoon } from '../../../parts/later.tsx'
import { TextLink } from '../../../parts/page/links.tsx'
import { type Column, DataTable } from '../../../parts/table/data-table.tsx'
import { Day } from '../../../parts/time/moment.tsx'
import { DeskStatusBadge } from '../../desk-status-badge.tsx'
import { useFilters } from '../../queue/use-filters.ts'
import { useCase } from '../case-context.tsx'
import { CaseSection } from './case-section.tsx'
import { type EarlierCase, historyOf } from './history-of.ts'
import classes from './past-section.module.css'

const Timeline = later(() => import('../../../case/timeline.tsx').then((part) => part.Timeline))

/** What happened before: the steps of this case, and the earlier cases of group and account. */
export function PastSection() {
  const { t } = useTranslation('desk')
  const { shown } = useCase()
  const history = historyOf(shown)
  useSoon(Timeline)
  return (
    <CaseSection
      title={t('past.title')}
      beside={history.length > 0 ? t('past.count', { count: history.length }) : t('past.none')}
    >
      <div className={classes.past}>
        <div>
          <h3 className={classes.title}>{t('past.timeline')}</h3>
          {/* Each judgement stands on the sheet. */}
          <Timeline entries={shown.timeline.filter(({ type }) => type !== 'assessed')} />
        </div>
        <div>
          <h3 className={classes.title}>{t('past.cases')}</h3>
          {history.length > 0 ? (
            <EarlierCases cases={history} />
          ) : (
            <p className={classes.none}>{t('past.none')}</p>
          )}
        </div>
      </div>
    </CaseSection>
  )
}

function EarlierCases({ cases }: { cases: EarlierCase[] }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { account } = useCase()
  const { filters } = useFilters()
  const columns: Column<EarlierCase>[] = [
    {
      key: 'group',
      header: t('column.group'),
      cell: ({ id, groupName, isSameGroup }) => (
        <TextLink
          to="/desk/$account/$case"
          params={{ account, case: id }}
          search={filters}
          data-row-link
        >
          {groupName}
          {isSameGroup && <span className={classes.same}> {t('past.sameGroup')}</span>}
        </TextLink>
      ),
    },
    {
      key: 'outcome',
      header: t('past.outcome'),
      cell: ({ outcome, extent }) => <DeskStatusBadge status={outcome} extent={extent} />,
    },
    {
      key: 'recipients',
      header: t('column.recipients'),
      align: 'end',
      cell: ({ recipients, sourceName }) => sourceName ?? format.number(recipients),
    },
    { key: 'opened', header: t('past.opened'), cell: ({ openedAt }) => <Day at={openedAt} /> },
  ]
  return (
    <DataTable label={t('past.cases')} columns={columns} rows={cases} rowKey={({ id }) => id} />
  )
}
