import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../people/session.ts'
import { Wordmark } from '../theme/wordmark.tsx'
import { AccountSwitch } from './account-switch.tsx'
import { NarrowMenu } from './narrow-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { PlaceLinks } from './place-links.tsx'
import { accountPlaces, staffPlaces } from './places.ts'
import classes from './topbar.module.css'
import { useCurrentAccount } from './use-current-account.ts'

/** Where one is, for whom, and who one is. */
export function Topbar() {
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
      <nav aria-label={t('places')} className={classes.places}>
        <PlaceLinks places={places} />
      </nav>
      <PersonMenu />
      <NarrowMenu places={places} />
    </header>
  )
}
