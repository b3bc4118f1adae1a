import type { Finding } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import classes from './severity.module.css'

export type Severity = Finding['severity']

interface SeverityMarkProps {
  severity: Severity
  /** Where the word stands beside already, as in a heading; screen readers hear it all the same. */
  isIcon?: boolean
}

/** How much a finding weighs, as fill and word in one ink: ○ ◐ ●. Only the gravest has a colour. */
export function SeverityMark({ severity, isIcon = false }: SeverityMarkProps) {
  const { t } = useTranslation('parts')
  const word = t(`severity.${severity}`)
  return (
    <span className={classes.severity} data-severity={severity} title={isIcon ? word : undefined}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d={fills[severity]} fill="currentColor" />
      </svg>
      <span className={isIcon ? classes.heard : undefined}>{isIcon ? `${word}: ` : word}</span>
    </span>
  )
}

/** How much of the ring is filled. What is merely told has the ring's dot, and is mostly shown without a mark. */
const fills: Record<Severity, string> = {
  serious: 'M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10Z',
  warning: 'M6 1a5 5 0 0 0 0 10Z',
  notice: '',
  info: 'M6 5a1 1 0 0 1 0 2a1 1 0 0 1 0-2Z',
}

/** Gravest first. */
export const severities = ['serious', 'warning', 'notice', 'info'] as const

/** Findings, gravest first; equals keep the order of the checks. */
export function byGravity<Found extends { severity: Severity }>(
  findings: readonly Found[],
): Found[] {
  return findings.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  )
}
