import type { QueueItem } from '@freigabe/contract'
import { IconArrowDown, IconArrowUp, IconCalendarEvent, IconStar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from '../route-tag.module.css'

const glyphs = {
  raised: IconArrowUp,
  wanted: IconCalendarEvent,
  preferred: IconStar,
  lowered: IconArrowDown,
} as const

/**
 * Why a case stands where it stands, in a word. What presses or has a serious finding says so elsewhere in
 * its row.
 */
export function UrgencyTag({ urgency }: Pick<QueueItem, 'urgency'>) {
  const { t } = useTranslation('desk')
  if (urgency === 'pressing' || urgency === 'serious' || urgency === 'usual') return null
  const Glyph = glyphs[urgency]
  return (
    <span className={classes.tag} title={t(`urgency.tag.${urgency}`)}>
      <Glyph size={13} aria-hidden="true" />
      <span className={classes.word}>{t(`urgency.tag.${urgency}`)}</span>
    </span>
  )
}
