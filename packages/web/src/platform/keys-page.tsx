import type { ApiKey } from '@freigabe/contract'
import { Button, Checkbox, Code, Group, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBan, IconCircleCheck, IconKey, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { StateBadge } from '../parts/badge/state-badge.tsx'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { DangerButton } from '../parts/dialog/danger-button.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { ShownSecret } from '../parts/shown-secret.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useKeyChanges } from './mutations.ts'
import { keysQuery } from './queries.ts'

interface KeysPageProps {
  /** Null for the platform's own keys. */
  account: string | null
  lead: string
  /** Shown below them: keys of another kind. */
  children?: ReactNode
}

/** API keys: the list, issuing a new one, and revoking an old one. */
export function KeysPage({ account, lead, children }: KeysPageProps) {
  const { t } = useTranslation('platform')
  const { data: keys } = useSuspenseQuery(keysQuery(account))
  const [issuing, { open, close }] = useDisclosure()
  const issue = (
    <Button leftSection={<IconPlus size={17} />} onClick={open}>
      {t('keys.issue')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('keys.title')} lead={lead} actions={keys.items.length > 0 && issue} />
      {keys.items.length > 0 ? (
        <KeyTable account={account} keys={keys.items} />
      ) : (
        <EmptyState icon={IconKey} title={t('keys.empty')} action={issue}>
          {t('keys.emptyText')}
        </EmptyState>
      )}
      {children}
      <IssueKey account={account} opened={issuing} onClose={close} />
    </Page>
  )
}

/** API keys, and the button that revokes one. */
function KeyTable({ account, keys }: { account: string | null; keys: ApiKey[] }) {
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

type Scope = ApiKey['scopes'][number]
const allScopes: readonly Scope[] = ['read', 'write', 'gate']

interface IssueKeyProps {
  account: string | null
  opened: boolean
  onClose: () => void
}

/** The dialog that issues a key and shows its secret this once. */
function IssueKey({ account, opened, onClose }: IssueKeyProps) {
  const { t } = useTranslation(['platform', 'parts'])
  const { issue } = useKeyChanges(account)
  const secret = issue.data?.secret
  const close = () => {
    issue.reset()
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t(secret ? 'keys.secretTitle' : 'keys.issue')}
      closeOnClickOutside={!secret}
      closeOnEscape={!secret}
      withCloseButton={!secret}
    >
      {secret ? (
        <ShownSecret
          secret={secret}
          words={{
            lead: t('keys.secretLead'),
            label: t('keys.secretLabel'),
            done: t('keys.secretDone'),
          }}
          onDone={close}
        />
      ) : (
        <NewKeyForm issue={issue} onCancel={close} />
      )}
    </Dialog>
  )
}

interface NewKeyFormProps {
  issue: ReturnType<typeof useKeyChanges>['issue']
  onCancel: () => void
}

function NewKeyForm({ issue, onCancel }: NewKeyFormProps) {
  const { t } = useTranslation(['platform', 'parts'])
  const { field, submit, refuse, names } = useFields({ name: '' }, { name: 'required' })
  const [scopes, setScopes] = useState<Scope[]>(['gate'])
  const onSubmit = submit(({ name }) => {
    if (scopes.length > 0) issue.mutate({ name, scopes }, { onError: refuse })
  })
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <ProblemNotice error={issue.error} atFields={names} />
        <TextInput
          {...field('name')}
          label={t('keys.name')}
          description={t('keys.nameHint')}
          data-autofocus
        />
        <Checkbox.Group
          label={t('keys.scopes')}
          value={scopes}
          onChange={(value) => setScopes(value as Scope[])}
          error={scopes.length === 0 && t('keys.scopesRequired')}
        >
          <Stack gap="xs" mt="xs">
            {allScopes.map((scope) => (
              <Checkbox
                key={scope}
                value={scope}
                label={t(`keys.scope.${scope}`)}
                description={t(`keys.scopeHint.${scope}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" loading={issue.isPending}>
            {t('keys.issue')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const route = getRouteApi('/signed-in/a/$account/keys')

/** The API keys of an account. */
export function AccountKeysPage() {
  const { t } = useTranslation('platform')
  const { account } = route.useParams()
  return <KeysPage account={account} lead={t('keys.lead')} />
}
