import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { OwnDomain } from '../parts/masked-text.tsx'
import { Quiet } from '../parts/page/quiet.tsx'
import { accountQuery } from '../people/queries.ts'
import { useSession } from '../people/session.ts'
import { PlatformContact } from '../platform/platform-contact.tsx'
import classes from './account-frame.module.css'
import { PlaceLinks } from './place-links.tsx'
import { accountPlaces } from './places.ts'
import { rememberAccount } from './start.ts'

const route = getRouteApi('/signed-in/a/$account')

/**
 * The frame of one account's pages. Staff see above them whose pages these are, customers below how the platform is
 * reached; and everybody once for all times of the page in which zone they are, as not all readers sit where it holds.
 */
export function AccountFrame() {
  const { account } = route.useParams()
  const isStaff = useSession().staffRoles.length > 0
  const { data } = useQuery(accountQuery(account))
  const { t } = useTranslation()
  const format = useFormat()
  useEffect(() => {
    if (!isStaff) rememberAccount(account)
  }, [account, isStaff])
  return (
    <>
      {isStaff && <StaffBar account={account} />}
      <OwnDomain value={data?.domain ?? null}>
        <Outlet />
      </OwnDomain>
      <footer className={classes.foot}>
        {!isStaff && <PlatformContact />}
        <Quiet fz="sm" ta="center">
          {t('timeZone', { zone: format.zone() })}
        </Quiet>
      </footer>
    </>
  )
}

function StaffBar({ account }: { account: string }) {
  const session = useSession()
  const { data } = useSuspenseQuery(accountQuery(account))
  return (
    <nav aria-label={data.name} className={classes.bar}>
      <span className={classes.name} title={data.name}>
        {data.name}
      </span>
      <PlaceLinks places={accountPlaces(session, account)} />
    </nav>
  )
}
