import { useQuery } from '@tanstack/react-query'
import { ForecastText } from '../parts/forecast-text.tsx'
import { forecastQuery } from './queries.ts'

/** What to expect of a decision on a case; nothing where nothing honest can be said. */
export function CaseForecast({ account, id }: { account: string; id: string }) {
  const { data } = useQuery(forecastQuery(account, id))
  return data?.forecast ? <ForecastText forecast={data.forecast} as="moments" /> : null
}
