import type { Case } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { inLargestUnit } from '../../parts/time/in-largest-unit.ts'
import { useNow } from '../../parts/time/use-now.ts'

/** The state of the clock: a promise at risk, and one missed before an answer, are marked, too. */
type Clock = Case['clock']['standing']

/** How far away a promised decision is, in words, and whether it is late or, as `mark`, endangered or missed before. */
export function useDueWords(at: string, clock: Clock) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const now = useNow()
  const isLate = new Date(at) < now
  const mark = !isLate && (clock === 'at_risk' || clock === 'breached') ? clock : null
  const far = isLate
    ? t('due.overdue', {
        duration: format.duration(inLargestUnit(now.getTime() - Date.parse(at))),
      })
    : format.relative(at, now)
  return { isLate, mark, far, isToday: format.date(at) === format.date(now) }
}
