import type { Person } from '@freigabe/contract'
import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useAcceptInvitation, useSignOut } from '../session.ts'

interface AcceptAsMyselfProps {
  token: string
  email: string
  person: Person
}

/** Accepting an invitation as the person who is signed in, if it is theirs. */
export function AcceptAsMyself({ token, email, person }: AcceptAsMyselfProps) {
  const { t } = useTranslation('accounts')
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
