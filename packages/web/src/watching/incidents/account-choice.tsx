import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'

interface AccountChoiceProps {
  value: string | null
  onChange: (account: string | null) => void
}

/** An account, found by its name. */
export function AccountChoice({ value, onChange }: AccountChoiceProps) {
  const { t } = useTranslation('watching')
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const { data } = useInfiniteQuery(
    readPages('listAccounts', { query: { search: settled || undefined } }),
  )
  const accounts = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Select
      label={t('enter.account')}
      description={t('enter.accountHint')}
      data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value}
      onChange={onChange}
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('enter.noAccount')}
      searchable
      clearable
    />
  )
}
