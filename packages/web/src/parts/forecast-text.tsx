import type { Forecast } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'

const quarter = 900_000

interface ForecastTextProps {
  forecast: Forecast
  /** Told as lengths of working time before the submission, as moments after it. */
  as: 'lengths' | 'moments'
}

/** When a decision usually comes, as this installation's newest decisions tell. */
export function ForecastText({ forecast, as }: ForecastTextProps) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  if (as === 'lengths') {
    const usual = format.duration(rounded(forecast.usualHours))
    return t('forecast.lengths', { usual, most: format.duration(rounded(forecast.mostHours)) })
  }
  const most = format.moment(nextQuarter(forecast.mostlyBy))
  if (forecast.usuallyBy === null) return t('forecast.mostly', { most })
  return t('forecast.moments', { usual: format.moment(nextQuarter(forecast.usuallyBy)), most })
}

/** The next full quarter of an hour: to the minute nobody knows. */
function nextQuarter(at: string): Date {
  return new Date(Math.ceil(Date.parse(at) / quarter) * quarter)
}

/** In milliseconds, to the quarter of an hour below two hours and to the hour above: more would pretend. */
function rounded(hours: number): number {
  const quarters = hours < 2 ? Math.max(1, Math.round(hours * 4)) : Math.round(hours) * 4
  return quarters * quarter
}
