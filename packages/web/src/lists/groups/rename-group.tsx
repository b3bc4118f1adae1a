import type { Group as RecipientGroup } from '@freigabe/contract'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useGroupChanges } from '../mutations.ts'

interface RenameGroupProps {
  account: string
  group: RecipientGroup
  opened: boolean
  onClose: () => void
}

/** The dialog that gives a group another name. */
export function RenameGroup({ account, group, opened, onClose }: RenameGroupProps) {
  const { t } = useTranslation(['lists', 'parts'])
  const { rename } = useGroupChanges(account)
  const { field, submit, refuse, names } = useFields({ name: group.name }, { name: 'required' })
  const onSubmit = submit(({ name }) =>
    rename.mutate({ group: group.id, name }, { onError: refuse, onSuccess: onClose }),
  )
  return (
    <Dialog opened={opened} onClose={onClose} title={t('group.renameTitle')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={rename.error} atFields={names} />
          <TextInput {...field('name')} label={t('create.name')} maxLength={200} data-autofocus />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={rename.isPending}>
              {t('parts:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
