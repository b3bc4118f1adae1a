import type { Locale, Person } from '@freigabe/contract'
import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { platformQuery } from '../../platform/queries.ts'
import { sessionQuery, useAcceptInvitation, useSignOut } from '../session.ts'
import { useRoleName } from '../use-role-name.ts'

const route = getRouteApi('/anybody/invitations/$token')

/** The page behind an invitation's link: what it is for, and the way to accept it. */
export function InvitationPage() {
  const { t } = useTranslation('people')
  const format = useFormat()
  const roleName = useRoleName()
  const { token } = route.useParams()
  const { data: invitation } = useSuspenseQuery(read('readInvitation', { params: { token } }))
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { data: platform } = useSuspenseQuery(platformQuery)
  const { accountName, invitedBy, email, role, expiresAt, personExists } = invitation
  return (
    <Page width="form">
      <PageHeader
        above={platform.name}
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

interface AcceptAsMyselfProps {
  token: string
  email: string
  person: Person
}

/** Accepting an invitation as the person who is signed in, if it is theirs. */
function AcceptAsMyself({ token, email, person }: AcceptAsMyselfProps) {
  const { t } = useTranslation('people')
  const accept = useAcceptInvitation(token)
  const signOut = useSignOut(`/invitations/${token}`)
  if (person.email.toLowerCase() !== email.toLowerCase()) {
    return (
      <>
        <Text>{t('invitation.asOther', { email: person.email })}</Text>
        <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('invitation.signOut')}
        </Button>
      </>
    )
  }
  return (
    <>
      <ProblemNotice error={accept.error} />
      <Button loading={accept.isPending} onClick={() => accept.mutate({})}>
        {t('invitation.accept')}
      </Button>
    </>
  )
}

/** Accepting an invitation with a name and a password. */
function AcceptAsNewPerson({ token, email }: { token: string; email: string }) {
  const { t, i18n } = useTranslation('people')
  const accept = useAcceptInvitation(token)
  const { field, submit, refuse, names } = useFields(
    { name: '', password: '' },
    { name: 'required', password: 'password' },
  )
  const onSubmit = submit((values) =>
    accept.mutate({ ...values, locale: i18n.language as Locale }, { onError: refuse }),
  )
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <ProblemNotice error={accept.error} atFields={names} />
        <TextInput
          {...field('name')}
          label={t('field.name')}
          description={t('field.nameHint')}
          autoComplete="name"
        />
        {/* Lets password managers file the password under the right address. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordInput
          {...field('password')}
          label={t('field.password')}
          description={t('field.passwordHint')}
          autoComplete="new-password"
        />
        <Button type="submit" loading={accept.isPending}>
          {t('invitation.accept')}
        </Button>
      </Stack>
    </form>
  )
}

/** For people who already have a sign-in: they sign in and come back to accept. */
function SignInToAccept({ token }: { token: string }) {
  const { t } = useTranslation('people')
  return (
    <>
      <Text>{t('invitation.exists')}</Text>
      <ButtonLink to="/sign-in" search={{ return: `/invitations/${token}` }}>
        {t('invitation.signIn')}
      </ButtonLink>
    </>
  )
}
