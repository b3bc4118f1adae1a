import type { Locale, StaffRole } from '@freigabe/contract'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useToast } from '../../parts/use-toast.ts'
import { useStaffChanges } from '../mutations.ts'
import { RoleChoice } from './role-choice.tsx'

/** The dialog that invites somebody to the staff. */
export function InviteStaff({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation(['staff', 'parts'])
  const toast = useToast()
  const { invite } = useStaffChanges()
  const { field, submit, refuse, names, reset } = useFields({ email: '' }, { email: 'email' })
  const [roles, setRoles] = useState<StaffRole[]>(['reviewer'])
  const close = () => {
    invite.reset()
    reset()
    onClose()
  }
  const onSubmit = submit(({ email }) => {
    if (roles.length === 0) return
    invite.mutate(
      { email: email.trim(), roles, locale: i18n.language as Locale },
      {
        onError: refuse,
        onSuccess: () => {
          toast(t('invited', { email }))
          close()
        },
      },
    )
  })
  return (
    <Dialog opened={opened} onClose={close} title={t('invite')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={invite.error} atFields={names} />
          <TextInput {...field('email')} label={t('email')} type="email" data-autofocus />
          <RoleChoice
            value={roles}
            onChange={setRoles}
            error={roles.length === 0 && t('rolesRequired')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending}>
              {t('inviteSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
