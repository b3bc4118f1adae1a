import type { Locale } from '@freigabe/contract'
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useAcceptInvitation } from '../session.ts'

/** Accepting an invitation with a name and a password. */
export function AcceptAsNewPerson({ token, email }: { token: string; email: string }) {
  const { t, i18n } = useTranslation('accounts')
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
