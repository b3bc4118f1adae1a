import type { ScreeningKey } from '@freigabe/contract'
import { Button, Code, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBan, IconCircleCheck, IconFileCertificate, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { DangerButton } from '../parts/dialog/danger-button.tsx'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { Section } from '../parts/page/section.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { IssueScreeningKey, screeningKeyFileName } from './issue-screening-key.tsx'
import { KeysPage } from './keys-page.tsx'
import { useScreeningKeyChanges } from './mutations.ts'

/** The keys of the platform: for its API, and for screening lists where they are. */
export function PlatformKeysPage() {
  const { t } = useTranslation('platform')
  return (
    <KeysPage account={null} lead={t('keys.platformLead')}>
      <ScreeningKeysSection />
    </KeysPage>
  )
}

/** Screening keys: their purpose, the list, issuing a new one, and revoking an old one. */
function ScreeningKeysSection() {
  const { t } = useTranslation('platform')
  const { data: keys } = useSuspenseQuery(read('listScreeningKeys'))
  const [issuing, { open, close }] = useDisclosure()
  const none = keys.items.length === 0
  const issue = (
    <Button variant="default" leftSection={<IconPlus size={17} />} onClick={open}>
      {t('screeningKeys.issue')}
    </Button>
  )
  return (
    <Section
      title={t('screeningKeys.title')}
      lead={t('screeningKeys.lead')}
      actions={!none && issue}
    >
      {none ? (
        <EmptyState icon={IconFileCertificate} title={t('screeningKeys.empty')} action={issue}>
          {t('screeningKeys.emptyText')}
        </EmptyState>
      ) : (
        <ScreeningKeyTable keys={keys.items} />
      )}
      <IssueScreeningKey opened={issuing} onClose={close} />
    </Section>
  )
}

/** Screening keys, and the button that revokes one. */
function ScreeningKeyTable({ keys }: { keys: ScreeningKey[] }) {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const { revoke } = useScreeningKeyChanges()
  const [ending, setEnding] = useState<ScreeningKey | null>(null)
  const columns: Column<ScreeningKey>[] = [
    { key: 'name', header: t('keys.columnName'), cell: ({ name }) => <strong>{name}</strong> },
    {
      key: 'file',
      header: t('screeningKeys.columnFile'),
      cell: ({ id }) => <Code style={{ whiteSpace: 'nowrap' }}>{screeningKeyFileName(id)}</Code>,
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
      cell: ({ revokedAt, revokedBy }) =>
        revokedAt ? (
          <>
            <StateBadge
              tone="grey"
              icon={IconBan}
              label={t('keys.revoked', { when: format.date(revokedAt) })}
            />
            <Text size="xs" c="var(--text-quiet)" mt={4}>
              {t('screeningKeys.revokedBy', { name: revokedBy ?? '' })}
            </Text>
          </>
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
      <DataTable
        label={t('screeningKeys.title')}
        columns={columns}
        rows={keys}
        rowKey={({ id }) => id}
      />
      <ConfirmDialog
        opened={ending !== null}
        title={t('screeningKeys.revokeTitle', { name: ending?.name ?? '' })}
        confirm={t('screeningKeys.revokeConfirm')}
        danger
        mutation={revoke}
        onConfirm={() => ending && revoke.mutate(ending.id, { onSuccess: () => setEnding(null) })}
        onClose={() => setEnding(null)}
      >
        {t('screeningKeys.revokeText')}
      </ConfirmDialog>
    </>
  )
}
