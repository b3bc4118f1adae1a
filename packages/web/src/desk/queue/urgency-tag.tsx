import type { QueueItem } from '@freigabe/contract'
import { IconArrowDown, IconArrowUp, IconCalendarEvent, IconStar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from '../route-tag.module.css'

/** The sign of each urgency that is said beside the name. */
export const urgencyGlyphs = {
  raised: IconArrowUp,
  wanted: IconCalendarEvent,
  preferred: IconStar,
  lowered: IconArrowDown,
} as const

/**
 * Why a case is at its place, in a word. Pressing cases and those with a serious finding say so elsewhere in
 * their row.
 */
export function UrgencyTag({ urgency }: Pick<QueueItem, 'urgency'>) {
  const { t } = useTranslation('desk')
  if (urgency === 'pressing' || urgency === 'serious' || urgency === 'usual') return null
  const Glyph = urgencyGlyphs[urgency]
  return (
    <span className={classes.tag} title={t(`urgency.tag.${urgency}`)}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      <span className={classes.word}>{t(`urgency.tag.${urgency}`)}</span>
    </span>
  )
}
