import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'

/** The server counts no further. */
const mostCounted = 1000

/** How many messages wait, in figures. */
export function useWaitingText(): (waiting: number) => string {
  const { t } = useTranslation('events')
  const format = useFormat()
  return (waiting) => {
    const number = format.number(waiting)
    return waiting < mostCounted ? number : t('atLeast', { number })
  }
}
