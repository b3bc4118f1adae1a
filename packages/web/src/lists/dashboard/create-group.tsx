import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useGroupChanges } from '../mutations.ts'

interface CreateGroupProps {
  account: string
  opened: boolean
  onClose: () => void
}

/** The dialog that creates a group, and leads on to importing its recipients. */
export function CreateGroup({ account, opened, onClose }: CreateGroupProps) {
  const { t } = useTranslation(['intake', 'parts'])
  const navigate = useNavigate()
  const { create } = useGroupChanges(account)
  const fields = useFields({ name: '', reference: '' }, { name: 'required' })
  const close = () => {
    create.reset()
    fields.reset()
    onClose()
  }
  const onSubmit = fields.submit(({ name, reference }) => {
    if (create.isPending) return
    create.mutate(
      { name, reference: reference.trim() || undefined },
      {
        onError: fields.refuse,
        onSuccess: ({ id }) => {
          close()
          void navigate({ to: '/a/$account/groups/$group', params: { account, group: id } })
        },
      },
    )
  })
  return (
    <Dialog opened={opened} onClose={close} title={t('create.title')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={create.error} atFields={fields.names} />
          <TextInput
            {...fields.field('name')}
            label={t('create.name')}
            description={t('create.nameHint')}
            maxLength={200}
            data-autofocus
          />
          <TextInput
            {...fields.field('reference')}
            label={t('create.reference')}
            description={t('create.referenceHint')}
            maxLength={100}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('create.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
