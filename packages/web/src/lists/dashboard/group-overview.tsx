import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch, IconSearchOff, IconUsersGroup } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStandingName } from '../../parts/badge/standing-badge.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { useReadsAsStaff } from '../../people/session.ts'
import { groupsQuery } from '../queries.ts'
import { standingOf, standings } from '../standings.ts'
import { useListWords } from '../use-list-words.ts'
import classes from './group-overview.module.css'
import { GroupTable } from './group-table.tsx'

const route = getRouteApi('/signed-in/a/$account/')

interface GroupOverviewProps {
  account: string
  /** The button that creates a group; false for people who may not. */
  create: ReactNode
}

/** The groups of an account with search and filter; where there are none, the first step. */
export function GroupOverview({ account, create }: GroupOverviewProps) {
  const filter = route.useSearch()
  const forStaff = useReadsAsStaff(account)
  const { t } = useListWords(forStaff)
  const query = useInfiniteQuery({
    ...groupsQuery(account, filter),
    placeholderData: keepPreviousData,
  })
  const groups = query.data?.pages.flatMap(({ items }) => items)
  const isFiltered = filter.search !== undefined || filter.standing !== undefined
  if (groups?.length === 0 && !isFiltered) {
    return (
      <EmptyState icon={IconUsersGroup} title={t('dashboard.empty')} action={create}>
        {t(forStaff ? 'listsForStaff:empty' : 'dashboard.emptyText')}
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
          {t(filter.search === undefined ? 'dashboard.noneOfStanding' : 'dashboard.nothingText')}
        </EmptyState>
      )}
      <LoadMore query={query} />
    </>
  )
}

/** Search and standing, kept in the address so that a view can be shared and returned to. */
function GroupFilter() {
  const { t } = useTranslation('lists')
  const { account } = route.useParams()
  const standingName = useStandingName(useReadsAsStaff(account))
  const { search, standing } = route.useSearch()
  const navigate = route.useNavigate()
  const look = useDebouncedCallback(
    (text: string) =>
      navigate({
        search: (before) => ({ ...before, search: text.trim() || undefined }),
        replace: true,
      }),
    200,
  )
  return (
    <div className={classes.filter}>
      <TextInput
        type="search"
        aria-label={t('dashboard.search')}
        placeholder={t('dashboard.search')}
        leftSection={<IconSearch size={16} />}
        defaultValue={search}
        onChange={({ currentTarget: { value } }) => look(value)}
        className={classes.search}
      />
      <NativeSelect
        aria-label={t('dashboard.standing')}
        value={standing ?? ''}
        data={[
          { value: '', label: t('dashboard.all') },
          ...standings.map((value) => ({ value, label: standingName(value) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          navigate({
            search: (before) => ({
              ...before,
              standing: standingOf(value),
            }),
            replace: true,
          })
        }
        className={classes.standing}
      />
    </div>
  )
}
