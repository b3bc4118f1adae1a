import type { ScreeningKey, ScreeningKeyFile } from '@freigabe/contract'
import { Button, Code, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconBan,
  IconCheck,
  IconCircleCheck,
  IconDownload,
  IconFileCertificate,
  IconPlus,
} from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { saveFile } from '../lists/screening/save-file.ts'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import { CopyField } from '../parts/copy-field.tsx'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { DangerButton } from '../parts/dialog/danger-button.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Section } from '../parts/page/section.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { useFields } from '../parts/use-fields.ts'
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

/** The dialog that issues a screening key and shows its file this once. */
function IssueScreeningKey({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('platform')
  const { issue } = useScreeningKeyChanges()
  const file = issue.data?.file
  const close = () => {
    issue.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t(file ? 'screeningKeys.newTitle' : 'screeningKeys.issue')}
      size="lg"
      closeOnClickOutside={!file}
      closeOnEscape={!file}
      withCloseButton={!file}
    >
      {file ? (
        <NewScreeningKey file={file} onDone={close} />
      ) : (
        <NameForm issue={issue} onCancel={close} />
      )}
    </Dialog>
  )
}

/** A screening key that was just issued: to be saved as a file, or copied, and how it is used. */
function NewScreeningKey({ file, onDone }: { file: ScreeningKeyFile; onDone: () => void }) {
  const { t } = useTranslation('platform')
  const [saved, setSaved] = useState(false)
  const name = screeningKeyFileName(file.id)
  const text = JSON.stringify(file)
  const save = () => {
    saveFile(name, new Blob([`${text}\n`], { type: 'application/json' }))
    setSaved(true)
  }
  return (
    <Stack>
      <Text>{t('screeningKeys.newLead')}</Text>
      <Button
        variant={saved ? 'default' : 'filled'}
        leftSection={saved ? <IconCheck size={17} /> : <IconDownload size={17} />}
        onClick={save}
      >
        {t('screeningKeys.save')}
      </Button>
      <CopyField label={t('screeningKeys.file')} value={text} />
      <div>
        <Text fw={600}>{t('screeningKeys.use')}</Text>
        <Text size="sm" c="var(--text-quiet)" mb="xs">
          {t('screeningKeys.useHint')}
        </Text>
        <CopyField
          label={t('screeningKeys.command')}
          value={`freigabe screen FILE --seal ${name} --out OUT`}
        />
      </div>
      <Button variant={saved ? 'filled' : 'default'} onClick={onDone}>
        {t('screeningKeys.done')}
      </Button>
    </Stack>
  )
}

/** The file name of a key, so that it can be matched with the list of keys. */
function screeningKeyFileName(id: string): string {
  return `screening-key-${id.slice(-6)}.json`
}

interface NameFormProps {
  issue: ReturnType<typeof useScreeningKeyChanges>['issue']
  onCancel: () => void
}

function NameForm({ issue, onCancel }: NameFormProps) {
  const { t } = useTranslation(['platform', 'parts'])
  const { field, submit, refuse, names } = useFields({ name: '' }, { name: 'required' })
  const onSubmit = submit(({ name }) => issue.mutate(name, { onError: refuse }))
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <ProblemNotice error={issue.error} atFields={names} />
        <TextInput
          {...field('name')}
          label={t('screeningKeys.name')}
          description={t('screeningKeys.nameHint')}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" loading={issue.isPending}>
            {t('screeningKeys.issue')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
