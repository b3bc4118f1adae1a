import type { api, Locale, ResponseOf, StaffRole } from '@freigabe/contract'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Section } from '../../parts/page/section.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useStaffChanges } from '../mutations.ts'
import { useSession } from '../session.ts'
import { RoleChoice, StaffTable } from './staff-table.tsx'

/** The people of the platform, their roles, and who is invited. */
export function StaffPage() {
  const { t } = useTranslation('staff')
  const { data: staff } = useSuspenseQuery(read('listStaff'))
  const isAdmin = useSession().staffRoles.includes('admin')
  const [inviting, { open, close }] = useDisclosure()
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          isAdmin && (
            <Button leftSection={<IconUserPlus size={17} />} onClick={open}>
              {t('invite')}
            </Button>
          )
        }
      />
      <StaffTable members={staff.members} knownSkills={staff.knownSkills} mayChange={isAdmin} />
      {staff.invitations.length > 0 && (
        <Section title={t('pending')}>
          <StaffInvitationTable invitations={staff.invitations} mayChange={isAdmin} />
        </Section>
      )}
      <InviteStaff opened={inviting} onClose={close} />
    </Page>
  )
}

type Invitation = ResponseOf<typeof api.listStaff>['invitations'][number]

interface StaffInvitationTableProps {
  invitations: Invitation[]
  mayChange: boolean
}

/** The open invitations to the staff. */
function StaffInvitationTable({ invitations, mayChange }: StaffInvitationTableProps) {
  const { t } = useTranslation('staff')
  const { withdraw } = useStaffChanges()
  const columns: Column<Invitation>[] = [
    { key: 'email', header: t('email'), cell: ({ email }) => <strong>{email}</strong> },
    {
      key: 'roles',
      header: t('roles'),
      cell: ({ roles }) => roles.map((role) => t(`role.${role}`)).join(', '),
    },
    {
      key: 'until',
      header: t('until'),
      cell: ({ expiresAt }) => <Deadline by={expiresAt} passed="expired" />,
    },
    {
      key: 'actions',
      header: t('actions'),
      hiddenHeader: true,
      align: 'end',
      cell: ({ id }) =>
        mayChange && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={withdraw.isPending && withdraw.variables === id}
            onClick={() => withdraw.mutate(id)}
          >
            {t('withdraw')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <ProblemNotice error={withdraw.error} />
      <DataTable
        label={t('pendingTable')}
        columns={columns}
        rows={invitations}
        rowKey={({ id }) => id}
      />
    </>
  )
}

/** The dialog that invites somebody to the staff. */
function InviteStaff({ opened, onClose }: { opened: boolean; onClose: () => void }) {
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
