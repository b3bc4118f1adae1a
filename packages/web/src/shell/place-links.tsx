import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './place-links.module.css'
import type { Place } from './places.ts'

/**
 * The links to the places; the one where the reader is, or from which they went on, is marked, also for
 * assistive technology.
 */
export function PlaceLinks({ places, onGo }: { places: Place[]; onGo?: () => void }) {
  const { t } = useTranslation()
  const path = useLocation({ select: ({ pathname }) => pathname })
  return places.map((place) => (
    <Link
      key={place.name}
      {...place.link}
      className={classes.link}
      activeOptions={{ exact: 'exact' in place }}
      aria-current={isBelow(path, place) ? 'true' : undefined}
      onClick={onGo}
    >
      {t(`place.${place.name}`)}
    </Link>
  ))
}

function isBelow(path: string, place: Place): boolean {
  const below = 'below' in place ? place.below : undefined
  return below?.some((start) => path.startsWith(start)) ?? false
}
