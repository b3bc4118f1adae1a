import type { Finding } from '@freigabe/contract'
import { type Icon, IconFlag, IconFlagFilled, IconInfoCircle, IconNote } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../../../parts/state-badge.tsx'
import type { Tone } from '../../../parts/tone.ts'

/** The severity of a finding, as icon, word and colour. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { t } = useTranslation('screening')
  return <StateBadge {...severities[severity]} label={t(`severity.${severity}`)} />
}

export type Severity = Finding['severity']

/** Severities as people see them, gravest first. A flagged item is not an alarm: triangles are for those. */
export const severities: Record<Severity, { tone: Tone; icon: Icon }> = {
  serious: { tone: 'ink', icon: IconFlagFilled },
  warning: { tone: 'amber', icon: IconFlag },
  notice: { tone: 'accent', icon: IconNote },
  info: { tone: 'grey', icon: IconInfoCircle },
}

const order = Object.keys(severities) as Severity[]

/** Findings, gravest first; equals keep the order of the checks. */
export function byGravity<Found extends { severity: Severity }>(
  findings: readonly Found[],
): Found[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
