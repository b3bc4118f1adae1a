import type { RouteToPerson } from '@freigabe/contract'
import { IconBolt, IconBook2, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './route-tag.module.css'

/** The sign of each way that is not the normal one. */
export const routeGlyphs = {
  fast: IconBolt,
  specialist: IconBook2,
  second_eyes: IconUsers,
} as const

/** The way that a case takes, as a sign; the normal way needs none. */
export function RouteTag({ route }: { route: RouteToPerson }) {
  const { t } = useTranslation('parts')
  if (route === 'normal') return null
  const Glyph = routeGlyphs[route]
  return (
    <span className={classes.tag} title={t(`route.${route}`)} data-sign>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      <span className={classes.word}>{t(`route.${route}`)}</span>
    </span>
  )
}
