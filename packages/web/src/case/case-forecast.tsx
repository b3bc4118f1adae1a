import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { ForecastText } from '../parts/time/forecast-text.tsx'
import { useReadsAsStaff } from '../people/session.ts'
import { forecastQuery } from './queries.ts'

/** When to expect the decision on a case; while a question is open, until when it comes after an answer. */
export function CaseForecast({ account, id }: { account: string; id: string }) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const { data } = useQuery(forecastQuery(account, id))
  const afterAnswer = useReadsAsStaff(account) ? 'forStaff.afterAnswer' : 'status.afterAnswer'
  if (data?.afterAnswer) return t(afterAnswer, { by: format.moment(data.afterAnswer) })
  return data?.forecast && data.promisedBy ? (
    <ForecastText forecast={data.forecast} promisedBy={data.promisedBy} />
  ) : null
}
