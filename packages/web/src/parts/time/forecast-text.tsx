import type { Forecast } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

const quarter = 900_000

interface ForecastTextProps {
  forecast: Forecast
  /** The promise, which no forecast goes beyond. */
  promisedBy: string
}

/** When a decision usually comes, judging by this installation's newest decisions. */
export function ForecastText({ forecast: { usuallyBy, mostlyBy }, promisedBy }: ForecastTextProps) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  const usual = usuallyBy && format.moment(nextQuarter(usuallyBy, promisedBy))
  const most = mostlyBy && format.moment(nextQuarter(mostlyBy, promisedBy))
  if (usual && most) return t('forecast.moments', { usual, most })
  if (usual) return t('forecast.usually', { usual })
  return most && t('forecast.mostly', { most })
}

/** The next full quarter of an hour, or the promise: more precision would be false, and later a lie. */
export function nextQuarter(at: string, promisedBy: string): Date {
  return new Date(Math.min(Math.ceil(Date.parse(at) / quarter) * quarter, Date.parse(promisedBy)))
}
