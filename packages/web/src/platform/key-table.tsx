import type { ApiKey } from '@freigabe/contract'
import { Code } from '@mantine/core'
import { IconBan, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { DangerButton } from '../parts/danger-button.tsx'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { useKeyChanges } from './mutations.ts'

/** API keys, and the button that revokes one. */
export function KeyTable({ account, keys }: { account: string | null; keys: ApiKey[] }) {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const { revoke } = useKeyChanges(account)
  const [ending, setEnding] = useState<ApiKey | null>(null)
  const columns: Column<ApiKey>[] = [
    { key: 'name', header: t('keys.columnName'), cell: ({ name }) => <strong>{name}</strong> },
    { key: 'prefix', header: t('keys.prefix'), cell: ({ prefix }) => <Code>{prefix}…</Code> },
    {
      key: 'scopes',
      header: t('keys.columnScopes'),
      cell: ({ scopes }) => scopes.map((scope) => t(`keys.scope.${scope}`)).join(', '),
    },
    {
      key: 'created',
      header: t('keys.created'),
      cell: ({ createdAt, createdBy }) =>
        t('keys.by', { when: format.date(createdAt), name: createdBy }),
    },
    {
      key: 'state',
      header: t('keys.state'),
      cell: ({ revokedAt }) =>
        revokedAt ? (
          <StateBadge
            tone="grey"
            icon={IconBan}
            label={t('keys.revoked', { when: format.date(revokedAt) })}
          />
        ) : (
          <StateBadge tone="green" icon={IconCircleCheck} label={t('keys.valid')} />
        ),
    },
    {
      key: 'actions',
      header: t('keys.actions'),
      hiddenHeader: true,
      align: 'end',
      cell: (key) =>
        !key.revokedAt && <DangerButton label={t('keys.revoke')} onClick={() => setEnding(key)} />,
    },
  ]
  return (
    <>
      <DataTable label={t('keys.table')} columns={columns} rows={keys} rowKey={({ id }) => id} />
      <ConfirmDialog
        opened={ending !== null}
        title={t('keys.revokeTitle', { name: ending?.name ?? '' })}
        confirm={t('keys.revokeConfirm')}
        danger
        mutation={revoke}
        onConfirm={() => ending && revoke.mutate(ending.id, { onSuccess: () => setEnding(null) })}
        onClose={() => setEnding(null)}
      >
        {t('keys.revokeText')}
      </ConfirmDialog>
    </>
  )
}
