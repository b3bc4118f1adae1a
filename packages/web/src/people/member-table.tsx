import type { Account, AccountRole, Member } from '@freigabe/contract'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { DangerButton } from '../parts/dialog/danger-button.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { Day } from '../parts/time/moment.tsx'
import { useMemberChanges } from './mutations.ts'
import { useSession } from './session.ts'

interface MemberTableProps {
  account: Account
  members: Member[]
  mayChange: boolean
}

/** The members of an account; people who may can change their roles and remove them. */
export function MemberTable({ account, members, mayChange }: MemberTableProps) {
  const { t } = useTranslation(['people', 'parts'])
  const { person } = useSession()
  const { changeRole, remove } = useMemberChanges(account.id)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const isMe = (member: Member) => member.personId === person.id

  const columns: Column<Member>[] = [
    {
      key: 'name',
      header: t('people.name'),
      cell: (member) => (
        <strong>{isMe(member) ? `${member.name} (${t('parts:you')})` : member.name}</strong>
      ),
    },
    { key: 'email', header: t('people.email'), narrow: 'plain', cell: ({ email }) => email },
    {
      key: 'role',
      header: t('people.role'),
      width: '12rem',
      cell: (member) =>
        mayChange && !isMe(member) ? (
          <Select
            aria-label={t('people.roleOf', { name: member.name })}
            size="xs"
            value={member.role}
            data={accountRoles.map((role) => ({ value: role, label: t(`signInRole.${role}`) }))}
            onChange={(role) =>
              changeRole.mutate({ person: member.personId, role: role as AccountRole })
            }
          />
        ) : (
          t(`signInRole.${member.role}`)
        ),
    },
    { key: 'since', header: t('people.since'), cell: ({ since }) => <Day at={since} /> },
    {
      key: 'actions',
      header: t('people.actions'),
      hiddenHeader: true,
      align: 'end',
      cell: (member) =>
        mayChange &&
        !isMe(member) && (
          <DangerButton label={t('people.remove')} onClick={() => setLeaving(member)} />
        ),
    },
  ]
  const name = leaving?.name ?? ''
  return (
    <>
      <ProblemNotice error={changeRole.error} />
      <DataTable
        label={t('people.table')}
        columns={columns}
        rows={members}
        rowKey={({ personId }) => personId}
      />
      <ConfirmDialog
        opened={leaving !== null}
        title={t('people.removeTitle', { name })}
        confirm={t('people.removeConfirm')}
        danger
        mutation={remove}
        onConfirm={() =>
          leaving && remove.mutate(leaving.personId, { onSuccess: () => setLeaving(null) })
        }
        onClose={() => setLeaving(null)}
      >
        {t('people.removeText', { name, account: account.name })}
      </ConfirmDialog>
    </>
  )
}

/** The roles of an account, the one with the most rights first. */
export const accountRoles: readonly AccountRole[] = ['owner', 'editor', 'reader']
