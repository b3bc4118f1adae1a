import type { Account, Api, BodyInput, Locale } from '@freigabe/contract'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks'
import { IconBan, IconBuilding, IconPlus, IconSearch, IconSearchOff } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { keyOf } from '../../api/keys.ts'
import { readPages } from '../../api/read.ts'
import { useChange } from '../../api/use-change.ts'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { Day } from '../../parts/time/moment.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useSession } from '../session.ts'

const route = getRouteApi('/signed-in/admin/accounts')

/** All accounts of the platform, with a search that stays in the address. */
export function AccountsPage() {
  const { t } = useTranslation('people')
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

/** The accounts of the platform. A row leads to the groups, or to the people for administration. */
function AccountTable({ accounts }: { accounts: Account[] }) {
  const { t } = useTranslation('people')
  const { staffRoles } = useSession()
  const seesGroups = staffRoles.some((role) => ['reviewer', 'lead', 'support'].includes(role))
  const columns: Column<Account>[] = [
    {
      key: 'name',
      header: t('accounts.name'),
      width: '38%',
      cell: ({ id, name }) => (
        <TextLink
          to={seesGroups ? '/a/$account' : '/a/$account/people'}
          params={{ account: id }}
          data-row-link
        >
          {name}
        </TextLink>
      ),
    },
    {
      key: 'reference',
      header: t('accounts.reference'),
      cell: ({ reference }) => reference ?? '–',
    },
    { key: 'domain', header: t('accounts.domain'), cell: ({ domain }) => domain ?? '–' },
    {
      key: 'mode',
      header: t('accounts.mode'),
      cell: ({ mode, suspendedAt }) =>
        suspendedAt ? (
          <StateBadge tone="ink" icon={IconBan} label={t('accounts.suspended')} />
        ) : (
          t(`accounts.${mode}`)
        ),
    },
    {
      key: 'since',
      header: t('accounts.since'),
      align: 'end',
      cell: ({ createdAt }) => <Day at={createdAt} />,
    },
  ]
  return (
    <DataTable
      label={t('accounts.table')}
      columns={columns}
      rows={accounts}
      rowKey={({ id }) => id}
    />
  )
}

/** The dialog that creates an account, and leads on to inviting its first person. */
function CreateAccount({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation(['people', 'parts'])
  const toast = useToast()
  const navigate = useNavigate()
  const create = useChange(
    (body: BodyInput<Api['createAccount']>) => client.createAccount({ body }),
    { stale: { queryKey: keyOf('listAccounts') } },
  )
  const fields = useFields({ name: '', reference: '', domain: '' }, { name: 'required' })
  const close = () => {
    create.reset()
    fields.reset()
    onClose()
  }
  const onSubmit = fields.submit(({ name, reference, domain }) =>
    create.mutate(
      {
        name,
        reference: reference.trim() || undefined,
        domain: domain.trim() || undefined,
        locale: i18n.language as Locale,
      },
      {
        onError: fields.refuse,
        onSuccess: ({ id }) => {
          toast(t('accounts.created', { name }))
          close()
          void navigate({ to: '/a/$account/people', params: { account: id } })
        },
      },
    ),
  )
  return (
    <Dialog opened={opened} onClose={close} title={t('accounts.create')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={create.error} atFields={fields.names} />
          <TextInput {...fields.field('name')} label={t('accounts.name')} data-autofocus />
          <TextInput
            {...fields.field('reference')}
            label={t('accounts.reference')}
            description={t('accounts.referenceHint')}
          />
          <TextInput
            {...fields.field('domain')}
            label={t('accounts.domain')}
            description={t('accounts.domainHint')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('accounts.createSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
