import { isApiError } from '@freigabe/sdk'
import { Button, PasswordInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'

const route = getRouteApi('/anybody/reset-password/$token')

/** Sets a new password by the link from the mail. */
export function ResetPasswordPage() {
  const { t } = useTranslation('people')
  const { token } = route.useParams()
  const reset = useMutation({
    mutationFn: (password: string) =>
      client.resetPassword({ params: { token }, body: { password } }),
  })
  const { field, submit } = useFields({ password: '' }, { password: 'password' })
  if (reset.isSuccess) return <PasswordSet />
  if (isApiError(reset.error, 'TOKEN_INVALID')) return <DeadLink error={reset.error} />
  return (
    <Page width="form">
      <PageHeader title={t('reset.title')} lead={t('reset.lead')} />
      <form onSubmit={submit(({ password }) => reset.mutate(password))} noValidate>
        <Stack>
          <ProblemNotice error={reset.error} />
          <PasswordInput
            {...field('password')}
            label={t('field.newPassword')}
            description={t('field.passwordHint')}
            autoComplete="new-password"
          />
          <Button type="submit" loading={reset.isPending}>
            {t('reset.submit')}
          </Button>
        </Stack>
      </form>
    </Page>
  )
}

/** No password can be set by a link that was used or is too old. */
function DeadLink({ error }: { error: unknown }) {
  const { t } = useTranslation('people')
  return (
    <Page width="form">
      <PageHeader title={t('reset.title')} />
      <Stack>
        <ProblemNotice error={error} />
        <ButtonLink to="/forgot-password">{t('reset.again')}</ButtonLink>
      </Stack>
    </Page>
  )
}

function PasswordSet() {
  const { t } = useTranslation('people')
  return (
    <Page width="form">
      <PageHeader key="set" title={t('reset.doneTitle')} lead={t('reset.done')} />
      <ButtonLink to="/sign-in">{t('signIn.submit')}</ButtonLink>
    </Page>
  )
}
