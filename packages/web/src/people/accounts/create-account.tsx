import type { Api, BodyInput, Locale } from '@freigabe/contract'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { keyOf } from '../../api/keys.ts'
import { useChange } from '../../api/use-change.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useToast } from '../../parts/use-toast.ts'

/** The dialog that creates an account, and leads on to inviting its first person. */
export function CreateAccount({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation(['accounts', 'parts'])
  const toast = useToast()
  const navigate = useNavigate()
  const create = useChange(
    (body: BodyInput<Api['createAccount']>) => client.createAccount({ body }),
    { stale: { queryKey: keyOf('listAccounts') } },
  )
  const fields = useFields({ name: '', reference: '', domain: '' }, { name: 'required' })
  const close = () => {
    create.reset()
    fields.reset()
    onClose()
  }
  const onSubmit = fields.submit(({ name, reference, domain }) =>
    create.mutate(
      {
        name,
        reference: reference.trim() || undefined,
        domain: domain.trim() || undefined,
        locale: i18n.language as Locale,
      },
      {
        onError: fields.refuse,
        onSuccess: ({ id }) => {
          toast(t('accounts.created', { name }))
          close()
          void navigate({ to: '/a/$account/people', params: { account: id } })
        },
      },
    ),
  )
  return (
    <Dialog opened={opened} onClose={close} title={t('accounts.create')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={create.error} atFields={fields.names} />
          <TextInput {...fields.field('name')} label={t('accounts.name')} data-autofocus />
          <TextInput
            {...fields.field('reference')}
            label={t('accounts.reference')}
            description={t('accounts.referenceHint')}
          />
          <TextInput
            {...fields.field('domain')}
            label={t('accounts.domain')}
            description={t('accounts.domainHint')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('accounts.createSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
