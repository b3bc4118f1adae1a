import type { AccountRole, Locale } from '@freigabe/contract'
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useToast } from '../../parts/use-toast.ts'
import { accountRoles } from '../account-roles.ts'
import { useMemberChanges } from '../mutations.ts'

interface InviteMemberProps {
  account: string
  opened: boolean
  onClose: () => void
}

/** The dialog that invites a person to an account. */
export function InviteMember({ account, opened, onClose }: InviteMemberProps) {
  const { t, i18n } = useTranslation(['accounts', 'parts'])
  const toast = useToast()
  const { invite } = useMemberChanges(account)
  const { field, submit, refuse, names, reset } = useFields({ email: '' }, { email: 'email' })
  const [role, setRole] = useState<AccountRole>('editor')
  const close = () => {
    invite.reset()
    reset()
    onClose()
  }
  const onSubmit = submit(({ email }) =>
    invite.mutate(
      { email: email.trim(), role, locale: i18n.language as Locale },
      {
        onError: refuse,
        onSuccess: () => {
          toast(t('people.invited', { email }))
          close()
        },
      },
    ),
  )
  return (
    <Dialog opened={opened} onClose={close} title={t('people.invite')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={invite.error} atFields={names} />
          <TextInput {...field('email')} label={t('field.email')} type="email" data-autofocus />
          <Radio.Group
            label={t('field.role')}
            value={role}
            onChange={(value) => setRole(value as AccountRole)}
          >
            <Stack gap="xs" mt="xs">
              {accountRoles.map((option) => (
                <Radio
                  key={option}
                  value={option}
                  label={t(`signInRole.${option}`)}
                  description={t(`roleHint.${option}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t('people.inviteSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
