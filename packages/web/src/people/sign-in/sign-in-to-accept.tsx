import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/page/links.tsx'

/** For people who already have a sign-in: they sign in and come back to accept. */
export function SignInToAccept({ token }: { token: string }) {
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
