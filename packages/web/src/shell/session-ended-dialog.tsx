import { Button, PasswordInput, Stack, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useRenewSession, useSession } from '../people/session.ts'

/** The page may have an open dialog, which is then below this one. */
const aboveOthers = 300

/** Asks for the password over the page when the session has expired; the page stays as it is. */
export function SessionEndedDialog({ opened }: { opened: boolean }) {
  const { t } = useTranslation()
  const { person } = useSession()
  const router = useRouter()
  const renew = useRenewSession()
  const { field, submit, reset } = useFields({ password: '' }, { password: 'required' })
  const onSubmit = submit(({ password }) =>
    renew.mutate(
      { email: person.email, password },
      {
        onSuccess: () => {
          reset()
          void router.invalidate()
        },
      },
    ),
  )
  return (
    <Dialog
      opened={opened}
      zIndex={aboveOthers}
      onClose={() => {}}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('again.title')}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text>{t('again.lead')}</Text>
          <PasswordInput
            {...field('password')}
            label={t('again.password', { email: person.email })}
            autoComplete="current-password"
            data-autofocus
          />
          <ProblemNotice error={renew.error} />
          <Button type="submit" loading={renew.isPending}>
            {t('again.submit')}
          </Button>
          <Button variant="subtle" onClick={() => window.location.assign('/sign-in')}>
            {t('again.leave')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
