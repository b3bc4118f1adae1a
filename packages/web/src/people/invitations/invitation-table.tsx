import type { Invitation } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMemberChanges } from '../mutations.ts'
import { useRoleName } from '../use-role-name.ts'

interface InvitationTableProps {
  account: string
  invitations: Invitation[]
  mayChange: boolean
}

/** The invitations to an account that nobody has accepted yet. */
export function InvitationTable({ account, invitations, mayChange }: InvitationTableProps) {
  const { t } = useTranslation('accounts')
  const roleName = useRoleName()
  const { withdraw } = useMemberChanges(account)
  const columns: Column<Invitation>[] = [
    { key: 'email', header: t('people.email'), cell: ({ email }) => <strong>{email}</strong> },
    { key: 'role', header: t('people.role'), width: '12rem', cell: ({ role }) => roleName(role) },
    { key: 'by', header: t('people.invitedBy'), cell: ({ invitedBy }) => invitedBy },
    {
      key: 'until',
      header: t('people.until'),
      cell: ({ expiresAt }) => <Deadline by={expiresAt} passed="expired" />,
    },
    {
      key: 'actions',
      header: t('people.actions'),
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
            {t('people.withdraw')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <ProblemNotice error={withdraw.error} />
      <DataTable
        label={t('people.pendingTable')}
        columns={columns}
        rows={invitations}
        rowKey={({ id }) => id}
      />
    </>
  )
}
