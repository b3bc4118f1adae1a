import {
  explainedByMethods,
  type FindingSeverity,
  type LocalText,
  signalTitles,
} from '@freigabe/core'
import { checks } from '@freigabe/screening'
import type { ReadPack } from '../packs/read-pack.ts'
import { askedIfFaults } from './asked-if-faults.ts'
import { combinationFaults } from './combination-faults.ts'
import { knownFindings } from './known-findings.ts'
import { type PolicyFault, policyFaultWords } from './policy-faults.ts'
import { referenceFaults } from './reference-faults.ts'
import { reachFaults, ruleFaults } from './rule-faults.ts'

/**
 * Everything that is wrong with packs that are to hold together, though each can be read by itself. Later
 * checks rely on the earlier ones having found nothing.
 */
export function packFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const family = familyFaults(packs)
  if (family.length > 0) return family
  const faults = [
    ...referenceFaults(packs),
    ...thresholdFaults(packs),
    ...checkedByFaults(packs),
    ...explainsFaults(packs),
    ...askedIfFaults(packs),
    ...ruleFaults(packs),
  ]
  if (faults.length > 0) return faults
  const combined = combinationFaults(packs)
  return combined.length > 0 ? combined : reachFaults(packs)
}

/**
 * Faults in the set of packs: a file not named after its pack, a country or the house twice or not at all,
 * and packs that extend a missing one or, in the end, themselves.
 */
function familyFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const houses = packs.filter(({ layer }) => layer.basis === 'house')
  return [
    ...packs.flatMap(({ file, layer, faultAt }) =>
      file === `${layer.id}.yaml`
        ? []
        : [faultAt(['id'], 'pack_misnamed', { file, id: file.replace('.yaml', '') })],
    ),
    ...(houses.length === 0 ? [houseMissing] : []),
    ...houses
      .slice(1)
      .map(({ faultAt }) => faultAt(['basis'], 'house_twice', { file: houses[0]!.file })),
    ...packs.flatMap(({ layer: { country }, faultAt }, at) => {
      const same = packs.slice(0, at).find(({ layer }) => country && layer.country === country)
      if (!same) return []
      return [faultAt(['country'], 'country_twice', { file: same.file, country: country! })]
    }),
    ...packs.flatMap((pack) => extendingFaults(pack, packs)),
  ]
}

const houseMissing: PolicyFault = {
  file: 'house.yaml',
  line: 1,
  column: 1,
  ...policyFaultWords('house_missing'),
}

function extendingFaults({ layer, faultAt }: ReadPack, packs: readonly ReadPack[]): PolicyFault[] {
  const seen = [layer.id]
  for (let { extends: base } = layer; base !== undefined; ) {
    if (base === layer.id) return [faultAt(['extends'], 'extends_itself', { pack: layer.id })]
    const found = packs.find((pack) => pack.layer.id === base)
    if (!found) {
      return seen.length > 1 ? [] : [faultAt(['extends'], 'pack_unknown', { pack: base })]
    }
    if (seen.includes(base)) return []
    seen.push(base)
    base = found.layer.extends
  }
  return []
}

/** Faults in what is said to speak to methods and requirements: names that no check, comparison or signal has. */
function checkedByFaults(packs: readonly ReadPack[]): PolicyFault[] {
  return packs.flatMap(({ layer: { methodsCheckedBy = [], methods, requirements }, faultAt }) => {
    const faultsIn = (codes: readonly string[], ...path: PropertyKey[]) =>
      codes.flatMap((check, at) =>
        canSpeak(check) ? [] : [faultAt([...path, at], 'check_unknown', { check })],
      )
    return [
      ...faultsIn(methodsCheckedBy, 'methodsCheckedBy'),
      ...methods.flatMap(({ checkedBy = [] }, at) =>
        faultsIn(checkedBy, 'methods', at, 'checkedBy'),
      ),
      ...requirements.flatMap(({ checkedBy = [] }, at) =>
        faultsIn(checkedBy, 'requirements', at, 'checkedBy'),
      ),
    ]
  })
}

function canSpeak(code: string): boolean {
  return knownFindings.has(code) || Object.hasOwn(signalTitles, code)
}

/** Findings that methods are to explain, and that no method can. */
function explainsFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const known = [...explainedByMethods].join(', ')
  return packs.flatMap(({ layer: { methods }, faultAt }) =>
    methods.flatMap(({ explains = [] }, method) =>
      explains.flatMap((id, at) =>
        explainedByMethods.has(id)
          ? []
          : [faultAt(['methods', method, 'explains', at], 'finding_unexplained', { id, known })],
      ),
    ),
  )
}

/**
 * Faults in the thresholds and weights that packs set: checks that do not exist, and figures that a check does not
 * know.
 */
function thresholdFaults(packs: readonly ReadPack[]): PolicyFault[] {
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
