import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Section } from '../parts/section.tsx'
import { InvitationTable } from './invitations/invitation-table.tsx'
import { InviteMember } from './invitations/invite-member.tsx'
import { MemberTable } from './member-table.tsx'
import { accountQuery } from './queries.ts'
import { useSession } from './session.ts'

const route = getRouteApi('/signed-in/a/$account/people')

/** The people of an account: who they are, what they may do, and who is invited. */
export function PeoplePage() {
  const { t } = useTranslation('accounts')
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
