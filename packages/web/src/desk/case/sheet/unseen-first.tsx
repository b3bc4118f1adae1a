import { IconEye } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../case-context.tsx'
import { useUnread } from './sighting.tsx'
import classes from './unseen-first.module.css'

/** Says what has to be seen before the rest can be judged together, once somebody tried; gone when it was seen. */
export function UnseenFirst() {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const format = useFormat()
  const { pointed } = useCase()
  const unread = useUnread()
  const nameOf = ({ text }: (typeof unread)[number]) =>
    t('sheet.unseenName', { found: words(text) })
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (pointed > 0) place.current?.scrollIntoView({ block: 'center' })
  }, [pointed])
  return (
    <div ref={place} role="status">
      {pointed > 0 && unread.length > 0 && (
        <p key={pointed} data-tone="accent" className={classes.first}>
          <IconEye size={17} aria-hidden="true" />
          {t('sheet.unseenFirst', { found: format.list(unread.map(nameOf)) })}
        </p>
      )}
    </div>
  )
}
