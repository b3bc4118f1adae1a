import type { api, ResponseOf } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useStaffChanges } from '../mutations.ts'

type Invitation = ResponseOf<typeof api.listStaff>['invitations'][number]

interface StaffInvitationTableProps {
  invitations: Invitation[]
  mayChange: boolean
}

/** The invitations to the staff that nobody has accepted yet. */
export function StaffInvitationTable({ invitations, mayChange }: StaffInvitationTableProps) {
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
