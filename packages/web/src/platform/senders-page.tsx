import type { Follower, ObservedAccount } from '@freigabe/contract'
import { Text } from '@mantine/core'
import {
  IconCircleCheck,
  IconClockExclamation,
  IconPlugConnectedX,
  IconSend,
} from '@tabler/icons-react'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read, readPages } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { Section } from '../parts/page/section.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { LoadMore } from '../parts/table/load-more.tsx'
import { Moment } from '../parts/time/moment.tsx'

const followersQuery = { ...read('listFollowers'), refetchInterval: 2_000 }

const badges = {
  current: { tone: 'green', icon: IconCircleCheck },
  behind: { tone: 'amber', icon: IconClockExclamation },
  silent: { tone: 'red', icon: IconPlugConnectedX },
} as const

/** Who has a copy of the gate, those that need attention first. */
export function SendersPage() {
  const { t } = useTranslation('platform')
  const { items } = useSuspenseQuery(followersQuery).data
  const columns: Column<Follower>[] = [
    {
      key: 'name',
      header: t('senders.columnName'),
      cell: ({ name, version, address }) => (
        <>
          <strong>{name}</strong>
          <Text size="sm" c="dimmed">
            {t('senders.version', { address, version })}
          </Text>
        </>
      ),
    },
    {
      key: 'state',
      header: t('senders.columnState'),
      cell: (follower) => <Standing follower={follower} />,
    },
    {
      key: 'follows',
      header: t('senders.columnFollows'),
      cell: ({ accounts }) =>
        accounts === null ? t('senders.all') : t('senders.accounts', { count: accounts }),
    },
    { key: 'key', header: t('senders.columnKey'), cell: ({ key }) => key.name },
    {
      key: 'heard',
      header: t('senders.columnHeard'),
      cell: ({ heardAt }) => <Moment at={heardAt} />,
    },
  ]
  return (
    <Page>
      <PageHeader title={t('senders.title')} lead={t('senders.lead')} />
      {items.length === 0 ? (
        <EmptyState icon={IconSend} title={t('senders.empty')}>
          {t('senders.emptyText')}
        </EmptyState>
      ) : (
        <DataTable
          label={t('senders.title')}
          columns={columns}
          rows={items}
          rowKey={({ id }) => id}
        />
      )}
      <ObservedAccounts />
    </Page>
  )
}

function Standing({ follower: { state, changesBehind } }: { follower: Follower }) {
  const { t } = useTranslation('platform')
  return (
    <>
      <StateBadge {...badges[state]} label={t(`senders.state.${state}`)} />
      {state !== 'current' && (
        <Text size="sm" c="dimmed">
          {state === 'silent' && t('senders.silentMeans')}
          {state === 'behind' &&
            (changesBehind === null
              ? t('senders.readsAnew')
              : t('senders.behind', { count: changesBehind }))}
        </Text>
      )}
    </>
  )
}

/** Accounts that are only observed, and how much would have been denied there; nothing where there are none. */
function ObservedAccounts() {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const query = useInfiniteQuery({ ...readPages('listObserved'), refetchInterval: 60_000 })
  const accounts = query.data?.pages.flatMap(({ items }) => items) ?? []
  if (accounts.length === 0) return null
  const columns: Column<ObservedAccount>[] = [
    {
      key: 'account',
      header: t('observed.account'),
      cell: ({ account: { id, name } }) => (
        <TextLink to="/a/$account" params={{ account: id }} data-row-link>
          {name}
        </TextLink>
      ),
    },
    {
      key: 'questions',
      header: t('observed.questions'),
      align: 'end',
      cell: ({ questions }) => format.number(questions),
    },
    {
      key: 'groups',
      header: t('observed.groups'),
      align: 'end',
      cell: ({ groups }) => format.number(groups),
    },
    {
      key: 'last',
      header: t('observed.last'),
      cell: ({ lastDay }) => (lastDay === null ? t('observed.never') : format.statedDay(lastDay)),
    },
  ]
  return (
    <Section title={t('observed.title')} lead={t('observed.lead')}>
      <DataTable
        label={t('observed.title')}
        columns={columns}
        rows={accounts}
        rowKey={({ account }) => account.id}
      />
      <LoadMore query={query} />
    </Section>
  )
}
