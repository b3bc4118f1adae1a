import { Button, Menu, PasswordInput, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { Link, Outlet, useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionEnded } from '../api/state.ts'
import { Dialog } from '../parts/dialog.tsx'
import { PageSkeleton } from '../parts/page-skeleton.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useFields } from '../parts/use-fields.ts'
import { useRenewSession, useSession } from '../people/session.ts'
import { Wordmark } from '../theme/wordmark.tsx'
import { ConnectionLine } from './connection-line.tsx'
import classes from './frame.module.css'
import { NarrowMenu } from './narrow-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { PlaceLinks } from './place-links.tsx'
import { accountPlaces, areMany, staffPlaces } from './places.ts'
import { lastAccount } from './start.ts'

/** The frame around every page of a signed-in person. */
export function Frame() {
  const { t } = useTranslation()
  return (
    <>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <Topbar />
      <ConnectionLine />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <SessionEndedDialog />
    </>
  )
}

/** The location, the account, and the person. */
function Topbar() {
  const { t } = useTranslation()
  const session = useSession()
  const account = useCurrentAccount()
  const isStaff = session.staffRoles.length > 0
  const places = isStaff || !account ? staffPlaces(session) : accountPlaces(session, account)
  return (
    <header className={classes.bar}>
      <Link to="/" aria-label={`freigabe – ${t('home')}`} className={classes.home}>
        <Wordmark collapses />
      </Link>
      {!isStaff && account && <AccountSwitch account={account} />}
      <nav
        aria-label={t('places')}
        className={classes.places}
        data-many={areMany(places) || undefined}
      >
        <PlaceLinks places={places} />
      </nav>
      <PersonMenu />
      <NarrowMenu places={places} />
    </header>
  )
}

/** The account that the screen is about: the one in the path, else the last one worked in. */
function useCurrentAccount(): string | null {
  const { account } = useParams({ strict: false })
  const session = useSession()
  return account ?? lastAccount(session)
}

/** The account's name; for people of several accounts, the switch between them. */
function AccountSwitch({ account }: { account: string }) {
  const { t } = useTranslation()
  const { memberships } = useSession()
  const navigate = useNavigate()
  const current = memberships.find(({ accountId }) => accountId === account)
  if (memberships.length < 2) {
    return <span className={classes.single}>{current?.accountName}</span>
  }
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.switch}>
          <span className={classes.name}>{current?.accountName}</span>
          <IconSelector size={16} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('account.switch')}</Menu.Label>
        {/* biome-ignore lint/a11y/useSemanticElements: a menu holds no fieldset. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard. */}
        <div role="group" aria-label={t('account.switch')} className={classes.list} tabIndex={0}>
          {memberships.map(({ accountId, accountName, role, suspended }) => (
            <Menu.Item
              key={accountId}
              aria-current={accountId === account || undefined}
              rightSection={accountId === account && <IconCheck size={16} aria-hidden="true" />}
              onClick={() => navigate({ to: '/a/$account', params: { account: accountId } })}
            >
              <span className={classes.option}>{accountName}</span>
              <span className={classes.role}>
                {t(`account.role.${role}`)}
                {suspended && ` · ${t('account.suspended')}`}
              </span>
            </Menu.Item>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The page may have an open dialog, which is then below this one. */
const aboveOthers = 300

/** Asks for the password over the page when the session has expired; the page stays as it is. */
function SessionEndedDialog() {
  const { t } = useTranslation()
  const { person } = useSession()
  const router = useRouter()
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.read)
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
      opened={ended}
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
