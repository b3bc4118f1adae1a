import type { Follower } from '@freigabe/contract'
import { Text } from '@mantine/core'
import {
  IconCircleCheck,
  IconClockExclamation,
  IconPlugConnectedX,
  IconSend,
} from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { ObservedAccounts } from './observed-accounts.tsx'

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
