import type { SimilarCase } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { TextLink } from '../../../parts/page/links.tsx'
import { type Column, DataTable } from '../../../parts/table/data-table.tsx'
import { Day } from '../../../parts/time/moment.tsx'
import { DeskStatusBadge } from '../../desk-status-badge.tsx'
import { useFilters } from '../../queue/use-filters.ts'
import { useCase } from '../case-context.tsx'
import { CaseSection } from './case-section.tsx'
import classes from './similar-section.module.css'

/** Cases that share a form, a file, a contact or recipients with this one, and how they were decided. */
export function SimilarSection() {
  const { t } = useTranslation('desk')
  const { similar, comparesAccounts } = useCase().beside
  return (
    <CaseSection
      title={t('similar.title')}
      beside={t(comparesAccounts ? 'similar.everywhere' : 'similar.onlyAccount', {
        cases: t('similar.count', { count: similar.length }),
      })}
    >
      {similar.length > 0 ? (
        <SimilarCases cases={similar} />
      ) : (
        <p className={classes.none}>{t('similar.none')}</p>
      )}
    </CaseSection>
  )
}

function SimilarCases({ cases }: { cases: SimilarCase[] }) {
  const { t } = useTranslation('desk')
  const { account } = useCase()
  const { filters } = useFilters()
  const columns: Column<SimilarCase>[] = [
    {
      key: 'group',
      header: t('column.group'),
      cell: ({ accountId, accountName, caseId, groupName }) => (
        <TextLink
          to="/desk/$account/$case"
          params={{ account: accountId, case: caseId }}
          search={filters}
          data-row-link
        >
          {groupName}
          {accountId !== account && <span className={classes.account}> {accountName}</span>}
        </TextLink>
      ),
    },
    {
      key: 'shares',
      header: t('similar.shares'),
      cell: ({ shares }) => shares.map((kind) => t(`similar.kind.${kind}`)).join(' · '),
    },
    {
      key: 'outcome',
      header: t('past.outcome'),
      cell: (found) => <Outcome {...found} />,
    },
    { key: 'opened', header: t('past.opened'), cell: ({ openedAt }) => <Day at={openedAt} /> },
  ]
  return (
    <DataTable
      label={t('similar.title')}
      columns={columns}
      rows={cases}
      rowKey={({ caseId }) => caseId}
    />
  )
}

function Outcome({ status, extent, grounds }: SimilarCase) {
  const words = useLocalText()
  const { policy } = useCase()
  const titles = grounds.map((code) => {
    const ground = policy.grounds.find((known) => known.code === code)
    return ground ? words(ground.title) : code
  })
  return (
    <>
      <DeskStatusBadge status={status} extent={extent} />
      {titles.length > 0 && <div className={classes.grounds}>{titles.join(' · ')}</div>}
    </>
  )
}
