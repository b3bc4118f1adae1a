import { useTranslation } from 'react-i18next'
import { type Severity, SeverityMark } from '../../parts/severity.tsx'

/** The severity of the gravest finding, as fill and word. */
export function WorstSeverity({ severity }: { severity: Severity | null }) {
  const { t } = useTranslation('desk')
  return severity ? <SeverityMark severity={severity} /> : t('queue.noFindings')
}
