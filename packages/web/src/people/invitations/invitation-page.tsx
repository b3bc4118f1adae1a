import { Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { sessionQuery } from '../session.ts'
import { SignInToAccept } from '../sign-in/sign-in-to-accept.tsx'
import { useRoleName } from '../use-role-name.ts'
import { AcceptAsMyself } from './accept-as-myself.tsx'
import { AcceptAsNewPerson } from './accept-as-new-person.tsx'

const route = getRouteApi('/anybody/invitations/$token')

/** The page behind an invitation's link: what it is for, and the way to accept it. */
export function InvitationPage() {
  const { t } = useTranslation('accounts')
  const format = useFormat()
  const roleName = useRoleName()
  const { token } = route.useParams()
  const { data: invitation } = useSuspenseQuery(read('readInvitation', { params: { token } }))
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { accountName, invitedBy, email, role, expiresAt, personExists } = invitation
  return (
    <Page width="form">
      <PageHeader
        title={
          accountName === null
            ? t('invitation.titleStaff')
            : t('invitation.title', { account: accountName })
        }
        lead={t('invitation.lead', {
          by: invitedBy,
          email,
          role: roleName(role),
          until: format.moment(expiresAt),
        })}
      />
      <Stack>
        {session ? (
          <AcceptAsMyself token={token} email={email} person={session.person} />
        ) : personExists ? (
          <SignInToAccept token={token} />
        ) : (
          <AcceptAsNewPerson token={token} email={email} />
        )}
      </Stack>
    </Page>
  )
}
