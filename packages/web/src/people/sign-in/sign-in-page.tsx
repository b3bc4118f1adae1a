import type { Platform } from '@freigabe/contract'
import { Button, PasswordInput, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../parts/page/links.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { platformQuery } from '../../platform/queries.ts'
import { useSignIn } from '../session.ts'
import { useRoleName } from '../use-role-name.ts'
import classes from './sign-in-page.module.css'

const route = getRouteApi('/anybody/sign-in')

/** Signing in; on the example platform, with everyone in it one click away. */
export function SignInPage() {
  const { t } = useTranslation('people')
  const { data: platform } = useSuspenseQuery(platformQuery)
  const { return: back } = route.useSearch()
  const router = useRouter()
  const signIn = useSignIn()
  const { field, submit } = useFields(
    { email: '', password: '' },
    { email: 'email', password: 'required' },
  )
  const enter = (who: { email: string; password: string }) =>
    signIn.mutate(who, { onSuccess: () => router.navigate({ href: back ?? '/' }) })

  return (
    <div className={classes.page} data-example={platform.example || undefined}>
      <div>
        <PageHeader title={t('signIn.title')} above={platform.name} />
        <form onSubmit={submit(enter)} noValidate>
          <Stack>
            <ProblemNotice error={signIn.error} />
            <TextInput
              {...field('email')}
              label={t('field.email')}
              type="email"
              autoComplete="username"
            />
            <PasswordInput
              {...field('password')}
              label={t('field.password')}
              autoComplete="current-password"
            />
            <Button type="submit" loading={signIn.isPending} fullWidth>
              {t('signIn.submit')}
            </Button>
            <TextLink to="/forgot-password">{t('signIn.forgot')}</TextLink>
            {platform.mailbox && <TextLink to="/mailbox">{t('signIn.toMailbox')}</TextLink>}
          </Stack>
        </form>
      </div>
      {platform.signIns.length > 0 && (
        <ExampleSignIns signIns={platform.signIns} disabled={signIn.isPending} onChoose={enter} />
      )}
    </div>
  )
}

type SignIn = Platform['signIns'][number]

interface ExampleSignInsProps {
  signIns: SignIn[]
  disabled: boolean
  onChoose: (who: { email: string; password: string }) => void
}

/** Everyone on the example platform, by the place they belong to; one click signs in. */
function ExampleSignIns({ signIns, disabled, onChoose }: ExampleSignInsProps) {
  const { t } = useTranslation('people')
  const roleName = useRoleName()
  const byPlace = Map.groupBy(signIns, (signIn) => signIn.of)
  return (
    <section aria-labelledby="example" className={classes.example}>
      <h2 id="example" className={classes.title}>
        {t('signIn.example.title')}
      </h2>
      <p className={classes.lead}>{t('signIn.example.lead')}</p>
      <dl className={classes.places}>
        {[...byPlace].map(([place, people]) => (
          <div key={place} className={classes.place}>
            <dt className={classes.name}>{place}</dt>
            {people.map(({ name, role, email, password }) => (
              <dd key={email} className={classes.person}>
                <UnstyledButton
                  className={classes.button}
                  disabled={disabled}
                  onClick={() => onChoose({ email, password })}
                >
                  <span className={classes.who}>{name}</span>{' '}
                  <span className={classes.role}>{roleName(role)}</span>
                </UnstyledButton>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
