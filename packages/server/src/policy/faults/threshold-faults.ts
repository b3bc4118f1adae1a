import type { LocalText } from '@freigabe/core'
import { checks } from '@freigabe/screening'
import type { ReadPack } from '../packs/read-pack.ts'
import { policyFaultWords } from './policy-fault-words.ts'
import type { PolicyFault } from './policy-faults.ts'

/** Faults in the thresholds that packs set: checks that there are not, and figures that a check does not know. */
export function thresholdFaults(packs: readonly ReadPack[]): PolicyFault[] {
  return packs.flatMap(({ layer, faultAt }) =>
    Object.entries(layer.screening?.thresholds ?? {}).flatMap(([check, figures]) => {
      const path = ['screening', 'thresholds', check]
      const known = knownFigures(check)
      if (known === null) return [faultAt(path, policyFaultWords('check_unknown', { check }))]
      return Object.keys(figures)
        .filter((name) => !known.includes(name))
        .map((name) => {
          const words = policyFaultWords('figure_unknown', { check, name, known: listed(known) })
          return faultAt([...path, name], words)
        })
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
