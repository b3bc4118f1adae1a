import type { AccountRole, Invitation, Locale } from '@freigabe/contract'
import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Section } from '../parts/page/section.tsx'
import { useToast } from '../parts/page/use-toast.ts'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { Deadline } from '../parts/time/deadline.tsx'
import { useFields } from '../parts/use-fields.ts'
import { accountRoles, MemberTable } from './member-table.tsx'
import { useMemberChanges } from './mutations.ts'
import { accountQuery } from './queries.ts'
import { useSession } from './session.ts'
import { useRoleName } from './use-role-name.ts'

const route = getRouteApi('/signed-in/a/$account/people')

/** The people of an account: who they are, what they may do, and who is invited. */
export function PeoplePage() {
  const { t } = useTranslation('people')
  const { account } = route.useParams()
  const { memberships, staffRoles } = useSession()
  const { data: people } = useSuspenseQuery(read('listMembers', { params: { account } }))
  const { data: accountData } = useSuspenseQuery(accountQuery(account))
  const [inviting, { open, close }] = useDisclosure()
  const own = memberships.find(({ accountId }) => accountId === account)
  const mayChange = own?.role === 'owner' || staffRoles.includes('admin')
  return (
    <Page>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead', { account: accountData.name })}
        actions={
          mayChange && (
            <Button leftSection={<IconUserPlus size={17} />} onClick={open}>
              {t('people.invite')}
            </Button>
          )
        }
      />
      <MemberTable account={accountData} members={people.members} mayChange={mayChange} />
      {people.invitations.length > 0 && (
        <Section title={t('people.pending')}>
          <InvitationTable
            account={account}
            invitations={people.invitations}
            mayChange={mayChange}
          />
        </Section>
      )}
      <InviteMember account={account} opened={inviting} onClose={close} />
    </Page>
  )
}

interface InvitationTableProps {
  account: string
  invitations: Invitation[]
  mayChange: boolean
}

/** The open invitations to an account. */
function InvitationTable({ account, invitations, mayChange }: InvitationTableProps) {
  const { t } = useTranslation('people')
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

interface InviteMemberProps {
  account: string
  opened: boolean
  onClose: () => void
}

/** The dialog that invites a person to an account. */
function InviteMember({ account, opened, onClose }: InviteMemberProps) {
  const { t, i18n } = useTranslation(['people', 'parts'])
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
