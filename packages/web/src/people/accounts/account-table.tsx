import type { Account } from '@freigabe/contract'
import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Day } from '../../parts/day.tsx'
import { TextLink } from '../../parts/links.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { useSession } from '../session.ts'

/** The accounts of the platform. A row leads to the groups, or to the people for administration. */
export function AccountTable({ accounts }: { accounts: Account[] }) {
  const { t } = useTranslation('accounts')
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
