import type { FindingSeverity, LocalText } from '@freigabe/core'
import { checks } from '@freigabe/screening'
import type { ReadPack } from '../packs/read-pack.ts'
import { knownFindings } from './known-findings.ts'
import type { PolicyFault } from './policy-faults.ts'

/**
 * Faults in the thresholds and weights that packs set: checks that do not exist, and figures that a check does not
 * know.
 */
export function thresholdFaults(packs: readonly ReadPack[]): PolicyFault[] {
  return [...weightFaults(packs), ...figureFaults(packs)]
}

/** A finding of a delivery is weighed by its severity or by its own name. */
function weightFaults(packs: readonly ReadPack[]): PolicyFault[] {
  return packs.flatMap(({ layer, faultAt }) =>
    Object.keys(layer.deliveries?.findings ?? {})
      .filter((name) => !severities.has(name) && !knownFindings.has(name))
      .map((check) => faultAt(['deliveries', 'findings', check], 'check_unknown', { check })),
  )
}

const severities: ReadonlySet<string> = new Set<FindingSeverity>([
  'info',
  'notice',
  'warning',
  'serious',
])

function figureFaults(packs: readonly ReadPack[]): PolicyFault[] {
  return packs.flatMap(({ layer, faultAt }) =>
    Object.entries(layer.screening?.thresholds ?? {}).flatMap(([check, figures]) => {
      const path = ['screening', 'thresholds', check]
      const known = knownFigures(check)
      if (known === null) return [faultAt(path, 'check_unknown', { check })]
      return Object.keys(figures)
        .filter((name) => !known.includes(name))
        .map((name) =>
          faultAt([...path, name], 'figure_unknown', { check, name, known: listed(known) }),
        )
    }),
  )
}

function knownFigures(check: string): string[] | null {
  if (!Object.hasOwn(checks, check)) return null
  return Object.keys(checks[check as keyof typeof checks].thresholds)
}

function listed(names: readonly string[]): LocalText | string {
  return names.length === 0 ? { de: 'gar keine Schwelle', en: 'nothing to set' } : names.join(', ')
}
