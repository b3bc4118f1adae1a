import type { Finding } from '@freigabe/contract'
import {
  type Icon,
  IconAlertTriangle,
  IconExclamationCircle,
  IconInfoCircle,
  IconNote,
} from '@tabler/icons-react'
import type { Tone } from '../../parts/tone.ts'

export type Severity = Finding['severity']

/** Severities as people see them, the gravest first. */
export const severities: Record<Severity, { tone: Tone; icon: Icon }> = {
  serious: { tone: 'ink', icon: IconAlertTriangle },
  warning: { tone: 'amber', icon: IconExclamationCircle },
  notice: { tone: 'accent', icon: IconNote },
  info: { tone: 'grey', icon: IconInfoCircle },
}

const order = Object.keys(severities) as Severity[]

/** Findings with the gravest first; among equals the order of the checks stays. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
