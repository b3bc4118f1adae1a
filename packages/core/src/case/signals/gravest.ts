import type { SignalSeverity } from './signal.ts'

const severities: readonly SignalSeverity[] = ['notice', 'warning', 'serious']

/** The one that weighs most; null where there is none. */
export function gravest(found: readonly (SignalSeverity | null)[]): SignalSeverity | null {
  return severities.findLast((severity) => found.includes(severity)) ?? null
}
