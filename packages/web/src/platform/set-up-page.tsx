import type { Locale } from '@freigabe/contract'
import { isApiError } from '@freigabe/sdk'
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useSetUp } from './mutations.ts'
import { platformQuery } from './queries.ts'

/** The first run: names the platform and creates its first administrator, who is then signed in. */
export function SetUpPage() {
  const { t, i18n } = useTranslation(['platform', 'people'])
  const { data: platform } = useSuspenseQuery(platformQuery)
  const setUp = useSetUp()
  const { field, submit, refuse, names } = useFields(
    { setupCode: '', platformName: '', name: '', email: '', password: '' },
    {
      setupCode: 'required',
      platformName: 'required',
      name: 'required',
      email: 'email',
      password: 'password',
    },
  )
  if (!platform.needsSetup && !setUp.isSuccess) return <Navigate to="/sign-in" />
  const codeIsWrong = isApiError(setUp.error, 'NOT_ALLOWED')
  const onSubmit = submit((values) =>
    setUp.mutate({ ...values, locale: i18n.language as Locale }, { onError: refuse }),
  )
  return (
    <Page width="form">
      <PageHeader title={t('setUp.title')} lead={t('setUp.lead')} />
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={codeIsWrong ? null : setUp.error} atFields={names} />
          <TextInput
            {...field('setupCode')}
            error={codeIsWrong ? t('setUp.codeWrong') : field('setupCode').error}
            label={t('setUp.code')}
            description={t('setUp.codeHint')}
            autoComplete="one-time-code"
          />
          <TextInput
            {...field('platformName')}
            label={t('setUp.platformName')}
            description={t('setUp.platformNameHint')}
            autoComplete="organization"
          />
          <TextInput {...field('name')} label={t('people:field.name')} autoComplete="name" />
          <TextInput
            {...field('email')}
            label={t('people:field.email')}
            type="email"
            autoComplete="username"
          />
          <PasswordInput
            {...field('password')}
            label={t('people:field.password')}
            description={t('people:field.passwordHint')}
            autoComplete="new-password"
          />
          <Button type="submit" loading={setUp.isPending}>
            {t('setUp.submit')}
          </Button>
        </Stack>
      </form>
    </Page>
  )
}
