import type { ApiKey } from '@freigabe/contract'
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../parts/copy-field.tsx'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useKeyChanges } from './mutations.ts'

type Scope = ApiKey['scopes'][number]
const allScopes: readonly Scope[] = ['read', 'write', 'gate']

interface IssueKeyProps {
  account: string | null
  opened: boolean
  onClose: () => void
}

/** The dialog that issues a key and shows its secret this once. */
export function IssueKey({ account, opened, onClose }: IssueKeyProps) {
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
        <Stack>
          <Text>{t('keys.secretLead')}</Text>
          <CopyField label={t('keys.secretLabel')} value={secret} />
          <Button onClick={close}>{t('keys.secretDone')}</Button>
        </Stack>
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
  const [scopes, setScopes] = useState<Scope[]>(['read', 'gate'])
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
