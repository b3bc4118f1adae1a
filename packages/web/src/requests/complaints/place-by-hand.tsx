import { Button, Group, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'

interface PlaceByHandProps {
  isLooking: boolean
  isPlacing: boolean
  onLook: (account: string) => void
  onPick: (account: string) => void
}

/** Where no sketch shows it: an account that is known from elsewhere, or one of its imports. */
export function PlaceByHand({ isLooking, isPlacing, onLook, onPick }: PlaceByHandProps) {
  const { t } = useTranslation('complaints')
  const [account, setAccount] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const { data } = useInfiniteQuery(
    readPages('listAccounts', { query: { search: settled || undefined } }),
  )
  const accounts = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Stack gap="xs">
      <h3 style={{ margin: 0 }}>{t('trace.byHand')}</h3>
      <Select
        label={t('trace.account')}
        description={t('trace.byHandText')}
        data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        filter={({ options }) => options}
        value={account}
        onChange={setAccount}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={t('trace.noAccount')}
        searchable
        clearable
      />
      {account !== null && (
        <Group gap="xs">
          <Button variant="default" loading={isLooking} onClick={() => onLook(account)}>
            {t('trace.imports')}
          </Button>
          <Button variant="default" loading={isPlacing} onClick={() => onPick(account)}>
            {t('trace.pickAccount')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
