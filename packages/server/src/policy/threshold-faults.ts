import { checks } from '@freigabe/screening'
import type { PolicyFault } from './policy-faults.ts'
import type { ReadPack } from './read-pack.ts'

/** Faults in the thresholds that packs set: checks that there are not, and figures that a check does not know. */
export function thresholdFaults(packs: readonly ReadPack[]): PolicyFault[] {
  return packs.flatMap(({ layer, faultAt }) =>
    Object.entries(layer.screening?.thresholds ?? {}).flatMap(([check, figures]) => {
      const path = ['screening', 'thresholds', check]
      const known = knownFigures(check)
      if (known === null) return [faultAt(path, `There is no check ${check}.`)]
      return Object.keys(figures)
        .filter((name) => !known.includes(name))
        .map((name) =>
          faultAt([...path, name], `The check ${check} has no ${name}, but ${listed(known)}.`),
        )
    }),
  )
}

function knownFigures(check: string): string[] | null {
  if (!Object.hasOwn(checks, check)) return null
  return Object.keys(checks[check as keyof typeof checks].thresholds)
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'nothing to set' : names.join(', ')
}
