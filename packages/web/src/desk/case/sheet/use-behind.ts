import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import type { BehindOf } from '../../../lists/screening/findings/finding-list.tsx'
import { useReading } from '../case-context.tsx'

/** What is usual of comparable approved lists, to be drawn behind the chart of a finding, once there are enough. */
export function useBehind(): BehindOf {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const hours = useReading().usual?.hours
  return ({ id }) =>
    hours?.finding === id
      ? {
          bands: hours.bands.map(({ quarter, threeQuarters }) => ({
            from: quarter,
            to: threeQuarters,
          })),
          words: t('sheet.usual.hours', { lists: format.number(hours.lists) }),
        }
      : undefined
}
