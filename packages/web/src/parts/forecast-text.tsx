import type { Forecast } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { roundedHours } from './rounded-hours.ts'

const quarter = 900_000

interface ForecastTextProps {
  forecast: Forecast
  /** Stated as lengths of working time before the submission, as moments after it. */
  as: 'lengths' | 'moments'
}

/** When a decision usually comes, judging by this installation's newest decisions. */
export function ForecastText({ forecast, as }: ForecastTextProps) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  if (as === 'lengths') {
    const usual = format.duration(roundedHours(forecast.usualHours))
    return t('forecast.lengths', { usual, most: format.duration(roundedHours(forecast.mostHours)) })
  }
  const most = format.moment(nextQuarter(forecast.mostlyBy))
  if (forecast.usuallyBy === null) return t('forecast.mostly', { most })
  return t('forecast.moments', { usual: format.moment(nextQuarter(forecast.usuallyBy)), most })
}

/** The next full quarter of an hour: more precision would be false. */
function nextQuarter(at: string): Date {
  return new Date(Math.ceil(Date.parse(at) / quarter) * quarter)
}
