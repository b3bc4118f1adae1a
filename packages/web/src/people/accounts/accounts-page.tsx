import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks'
import { IconBuilding, IconPlus, IconSearch, IconSearchOff } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { LoadMore } from '../../parts/load-more.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useSession } from '../session.ts'
import { AccountTable } from './account-table.tsx'
import { CreateAccount } from './create-account.tsx'

const route = getRouteApi('/signed-in/admin/accounts')

/** All accounts of the platform, with a search that stays in the address. */
export function AccountsPage() {
  const { t } = useTranslation('accounts')
  const { search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const isAdmin = useSession().staffRoles.includes('admin')
  const [creating, { open, close }] = useDisclosure()
  const query = useInfiniteQuery({
    ...readPages('listAccounts', { query: { search: search || undefined } }),
    placeholderData: keepPreviousData,
  })
  const look = useDebouncedCallback(
    (text: string) => navigate({ search: { search: text.trim() || undefined }, replace: true }),
    200,
  )
  const accounts = query.data?.pages.flatMap(({ items }) => items)
  const create = isAdmin && (
    <Button leftSection={<IconPlus size={17} />} onClick={open}>
      {t('accounts.create')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('accounts.title')} lead={t('accounts.lead')} actions={create} />
      <TextInput
        type="search"
        aria-label={t('accounts.search')}
        placeholder={t('accounts.search')}
        leftSection={<IconSearch size={16} />}
        defaultValue={search}
        onChange={({ currentTarget: { value } }) => look(value)}
        maw="22rem"
        mb="lg"
      />
      <ProblemNotice error={query.error} />
      {accounts && accounts.length > 0 && <AccountTable accounts={accounts} />}
      {accounts?.length === 0 && search === '' && (
        <EmptyState icon={IconBuilding} title={t('accounts.empty')}>
          {t('accounts.emptyText')}
        </EmptyState>
      )}
      {accounts?.length === 0 && search !== '' && (
        <EmptyState icon={IconSearchOff} title={t('accounts.nothing')}>
          {t('accounts.nothingText', { search })}
        </EmptyState>
      )}
      <LoadMore query={query} />
      <CreateAccount opened={creating} onClose={close} />
    </Page>
  )
}
