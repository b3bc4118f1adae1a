import { UnstyledButton } from '@mantine/core'
import { IconSelector } from '@tabler/icons-react'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import {
  type ComponentProps,
  type ReactNode,
  Suspense,
  useState,
  useSyncExternalStore,
} from 'react'
import { useTranslation } from 'react-i18next'
import { sessionEnded } from '../api/state.ts'
import { useGivingBack } from '../desk/next/use-giving-back.ts'
import { later, useEver, useSoon } from '../parts/later.tsx'
import { PageSkeleton } from '../parts/page/page-skeleton.tsx'
import { useSession } from '../people/session.ts'
import { Wordmark } from '../theme/wordmark.tsx'
import { ConnectionLine } from './connection-line.tsx'
import classes from './frame.module.css'
import { NarrowMenu } from './narrow-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { PlaceLinks } from './place-links.tsx'
import { accountPlaces, areMany, staffPlaces } from './places.ts'
import { lastAccount } from './start.ts'

const AccountMenu = later(() => import('./account-menu.tsx').then((part) => part.AccountMenu))
const SessionEndedDialog = later(() =>
  import('./session-ended-dialog.tsx').then((part) => part.SessionEndedDialog),
)

/** The frame around every page of a signed-in person. */
export function Frame({ children = <Outlet /> }: { children?: ReactNode }) {
  const { t } = useTranslation()
  useGivingBack()
  return (
    <>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <Topbar />
      <ConnectionLine />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
      </main>
      <SessionEnd />
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

/** The person's account that the screen is about: the one in the path, else the last one worked in. */
function useCurrentAccount(): string | null {
  const { account } = useParams({ strict: false })
  const session = useSession()
  const isOwn = session.memberships.some(({ accountId }) => accountId === account)
  return account && isOwn ? account : lastAccount(session)
}

/** The account's name; for people of several accounts, the switch between them. */
function AccountSwitch({ account }: { account: string }) {
  const { memberships } = useSession()
  const [opened, change] = useState(false)
  const wasOpened = useEver(opened)
  useSoon(AccountMenu)
  const current = memberships.find(({ accountId }) => accountId === account)
  if (memberships.length < 2) {
    return <span className={classes.single}>{current?.accountName}</span>
  }
  const button = (props: ComponentProps<'button'>) => (
    <UnstyledButton {...props} className={classes.switch} aria-haspopup="menu">
      <span className={classes.name}>{current?.accountName}</span>
      <IconSelector size={16} stroke={1.75} aria-hidden="true" />
    </UnstyledButton>
  )
  const standIn = button({ onClick: () => change(true) })
  if (!wasOpened) return standIn
  return (
    <AccountMenu
      account={account}
      button={(ref) => button({ ref })}
      opened={opened}
      onChange={change}
      standIn={standIn}
    />
  )
}

/** Asks for the password when the session has expired. It is fetched beforehand, for there may be no way to it later. */
function SessionEnd() {
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.read)
  useSoon(SessionEndedDialog)
  return useEver(ended) && <SessionEndedDialog opened={ended} />
}
