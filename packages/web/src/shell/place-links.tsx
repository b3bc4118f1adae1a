import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './place-links.module.css'
import type { Place } from './places.ts'

/** The links to the places; the one where the reader is is marked, to assistive technology too. */
export function PlaceLinks({ places, onGo }: { places: Place[]; onGo?: () => void }) {
  const { t } = useTranslation()
  return places.map((place) => (
    <Link
      key={place.name}
      {...place.link}
      className={classes.link}
      activeOptions={{ exact: 'exact' in place && isDashboardOnly(place) }}
      onClick={onGo}
    >
      {t(`place.${place.name}`)}
    </Link>
  ))
}

// The dashboard's path begins every other path of the account.
function isDashboardOnly(place: Place): boolean {
  return place.name === 'dashboard'
}
