import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../../parts/state-badge.tsx'
import { type Severity, severities } from './severity.ts'

/** How much a finding weighs, as icon, word and colour. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { t } = useTranslation('screening')
  return <StateBadge {...severities[severity]} label={t(`severity.${severity}`)} />
}
