import type { Incident } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** The day of an incident, or its first and last. */
export function useIncidentDays(): (incident: Pick<Incident, 'since' | 'until'>) => string {
  const { t } = useTranslation('watching')
  const format = useFormat()
  return ({ since, until }) =>
    since === until
      ? format.statedDay(since)
      : t('incidents.days', { since: format.statedDay(since), until: format.statedDay(until) })
}
