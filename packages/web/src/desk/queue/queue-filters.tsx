import { ActionIcon, Popover, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFilter } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { policyQuery } from '../../policy/queries.ts'
import classes from './queue-filters.module.css'
import { type QueueSearch, routes } from './queue-search.ts'
import { SavedViews } from './saved-views.tsx'
import { SearchField } from './search-field.tsx'

interface QueueFiltersProps {
  filters: QueueSearch
  onChange: (some: QueueSearch) => void
}

/** Search, and behind a button the finer filters. */
export function QueueFilters({ filters, onChange }: QueueFiltersProps) {
  const { t } = useTranslation('desk')
  const finer = [
    filters.method,
    filters.account,
    filters.holder,
    filters.due,
    filters.route,
  ].filter(Boolean)
  return (
    <div className={classes.line}>
      <SearchField value={filters.search ?? ''} onChange={(search) => onChange({ search })} />
      <Popover position="bottom-end" width={300} trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon
            variant={finer.length > 0 ? 'light' : 'default'}
            size={36}
            aria-label={t('queue.filters', { count: finer.length })}
          >
            <IconFilter size={17} aria-hidden="true" />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <FinerFilters filters={filters} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
      <SavedViews filters={filters} onChange={onChange} />
    </div>
  )
}

function FinerFilters({ filters, onChange }: QueueFiltersProps) {
  const { t } = useTranslation(['desk', 'parts'])
  const words = useLocalText()
  const { data: policy } = useQuery(policyQuery())
  const methods = policy?.methods.map(({ code, label }) => ({ value: code, label: words(label) }))
  return (
    <Stack gap="sm">
      <Select
        label={t('filter.method')}
        placeholder={t('filter.any')}
        data={methods ?? []}
        value={filters.method ?? null}
        onChange={(method) => onChange({ method: method ?? undefined })}
        searchable
        openOnFocus={false}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <AccountFilter
        value={filters.account}
        onChange={(account) => onChange({ account: account ?? undefined })}
      />
      <Select
        label={t('filter.holder')}
        placeholder={t('filter.any')}
        data={(['free', 'held', 'mine', 'for_me'] as const).map((value) => ({
          value,
          label: t(`filter.holders.${value}`),
        }))}
        value={filters.holder ?? null}
        onChange={(holder) => onChange({ holder: (holder ?? undefined) as QueueSearch['holder'] })}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={t('filter.due')}
        placeholder={t('filter.any')}
        data={(['overdue', 'at_risk', 'today'] as const).map((value) => ({
          value,
          label: t(`filter.dues.${value}`),
        }))}
        value={filters.due ?? null}
        onChange={(due) => onChange({ due: (due ?? undefined) as QueueSearch['due'] })}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <Select
        label={t('filter.route')}
        placeholder={t('filter.any')}
        data={routes.map((value) => ({ value, label: t(`parts:route.${value}`) }))}
        value={filters.route ?? null}
        onChange={(route) => onChange({ route: (route ?? undefined) as QueueSearch['route'] })}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
    </Stack>
  )
}

interface AccountFilterProps {
  value: string | undefined
  onChange: (account: string | null) => void
}

function AccountFilter({ value, onChange }: AccountFilterProps) {
  const { t } = useTranslation('desk')
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const { data } = useInfiniteQuery(
    readPages('listAccounts', { query: { search: settled || undefined } }),
  )
  const accounts = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Select
      label={t('filter.account')}
      placeholder={t('filter.any')}
      data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value ?? null}
      onChange={onChange}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('filter.noAccount')}
      searchable
      openOnFocus={false}
      clearable
      comboboxProps={{ withinPortal: false }}
    />
  )
}
