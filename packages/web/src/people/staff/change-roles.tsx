import type { StaffMember } from '@freigabe/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useStaffChanges } from '../mutations.ts'
import { RoleChoice } from './role-choice.tsx'

/** The dialog that sets the roles of a member of staff. */
export function ChangeRoles({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useTranslation(['staff', 'parts'])
  const { setRoles } = useStaffChanges()
  const [roles, choose] = useState(member.roles)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setRoles.mutate({ person: member.personId, roles }, { onSuccess: onClose })
  }
  return (
    <Dialog opened onClose={onClose} title={t('changeTitle', { name: member.name })}>
      <form onSubmit={save}>
        <Stack>
          <ProblemNotice error={setRoles.error} />
          <RoleChoice value={roles} onChange={choose} />
          {roles.length === 0 && <Text>{t('changeNone', { name: member.name })}</Text>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={setRoles.isPending}>
              {t('parts:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
