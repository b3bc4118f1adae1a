import { Button, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'

/** Asks for a link to a new password. The answer does not reveal whether an address is known. */
export function ForgotPasswordPage() {
  const { t } = useTranslation('people')
  const request = useMutation({
    mutationFn: (email: string) => client.requestPasswordReset({ body: { email } }),
  })
  const { field, submit, refuse, names } = useFields({ email: '' }, { email: 'email' })
  if (request.isSuccess) return <LinkSent email={request.variables} />
  return (
    <Page width="form">
      <PageHeader title={t('forgot.title')} lead={t('forgot.lead')} />
      <form
        onSubmit={submit(({ email }) => request.mutate(email.trim(), { onError: refuse }))}
        noValidate
      >
        <Stack>
          <ProblemNotice error={request.error} atFields={names} />
          <TextInput
            {...field('email')}
            label={t('field.email')}
            type="email"
            autoComplete="username"
          />
          <Button type="submit" loading={request.isPending}>
            {t('forgot.submit')}
          </Button>
          <TextLink to="/sign-in">{t('forgot.back')}</TextLink>
        </Stack>
      </form>
    </Page>
  )
}

function LinkSent({ email }: { email: string }) {
  const { t } = useTranslation('people')
  return (
    <Page width="form">
      <PageHeader key="sent" title={t('forgot.sentTitle')} lead={t('forgot.sent', { email })} />
      <TextLink to="/sign-in">{t('forgot.back')}</TextLink>
    </Page>
  )
}
