import type { Finding } from '@freigabe/contract'
import { type Icon, IconFlag, IconFlagFilled, IconInfoCircle, IconNote } from '@tabler/icons-react'
import type { Tone } from '../../../parts/tone.ts'

export type Severity = Finding['severity']

/** Severities as people see them, the gravest first. What is flagged is no alarm: triangles are for those. */
export const severities: Record<Severity, { tone: Tone; icon: Icon }> = {
  serious: { tone: 'ink', icon: IconFlagFilled },
  warning: { tone: 'amber', icon: IconFlag },
  notice: { tone: 'accent', icon: IconNote },
  info: { tone: 'grey', icon: IconInfoCircle },
}

const order = Object.keys(severities) as Severity[]

/** Findings with the gravest first; among equals the order of the checks stays. */
export function byGravity<Found extends { severity: Severity }>(
  findings: readonly Found[],
): Found[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
