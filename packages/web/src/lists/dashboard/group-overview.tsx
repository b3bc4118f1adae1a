import { IconSearchOff, IconUsersGroup } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LoadMore } from '../../parts/load-more.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { groupsQuery } from '../queries.ts'
import { GroupFilter } from './group-filter.tsx'
import { GroupTable } from './group-table.tsx'

const route = getRouteApi('/signed-in/a/$account/')

interface GroupOverviewProps {
  account: string
  /** The button that creates a group; false for those who may not. */
  create: ReactNode
}

/** The groups of an account with search and filter; where there are none, the first step. */
export function GroupOverview({ account, create }: GroupOverviewProps) {
  const { t } = useTranslation('intake')
  const filter = route.useSearch()
  const query = useInfiniteQuery({
    ...groupsQuery(account, filter),
    placeholderData: keepPreviousData,
  })
  const groups = query.data?.pages.flatMap(({ items }) => items)
  const isFiltered = filter.search !== undefined || filter.standing !== undefined
  if (groups?.length === 0 && !isFiltered) {
    return (
      <EmptyState icon={IconUsersGroup} title={t('dashboard.empty')} action={create}>
        {t('dashboard.emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      <GroupFilter />
      <ProblemNotice error={query.error} />
      {groups && groups.length > 0 && <GroupTable account={account} groups={groups} />}
      {groups?.length === 0 && (
        <EmptyState icon={IconSearchOff} title={t('dashboard.nothing')}>
          {t('dashboard.nothingText')}
        </EmptyState>
      )}
      <LoadMore query={query} />
    </>
  )
}
