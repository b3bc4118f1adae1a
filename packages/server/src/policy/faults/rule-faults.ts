import { compileRules, type LocalText, type PackLayer, ruleVocabulary } from '@freigabe/core'
import { findingIds } from '../packs/finding-ids.ts'
import type { ReadPack } from '../packs/read-pack.ts'
import { policyFaultWords } from './policy-fault-words.ts'
import type { PolicyFault } from './policy-faults.ts'

/**
 * Faults in the rules of packs: expressions that do not hold together, effects and examples that name
 * what neither the pack nor those that it extends have, and ids that two packs give away.
 */
export function ruleFaults(packs: readonly ReadPack[]): PolicyFault[] {
  return packs.flatMap((pack) => [
    ...compileFaults(pack, packs),
    ...takenIds(pack, packs),
    ...exampleFaults(pack),
  ])
}

function compileFaults({ layer, faultAt }: ReadPack, packs: readonly ReadPack[]): PolicyFault[] {
  const inReach = withBases(layer, packs)
  const { faults } = compileRules(layer.rules ?? [], ruleVocabulary(inReach, findingIds))
  return faults.map(({ rule, part, offset, code, text }) =>
    faultAt(['rules', rule, part], { code, text }, part === 'when' ? offset : undefined),
  )
}

/** A pack and those that it extends. */
function withBases(layer: PackLayer, packs: readonly ReadPack[]): PackLayer[] {
  const base = packs.find((pack) => pack.layer.id === layer.extends)?.layer
  return base ? [layer, ...withBases(base, packs)] : [layer]
}

/** Of two packs with the same rule, the fault is that of the one that comes later. */
function takenIds({ layer, faultAt }: ReadPack, packs: readonly ReadPack[]): PolicyFault[] {
  const earlier = packs.slice(
    0,
    packs.findIndex((pack) => pack.layer === layer),
  )
  const taken = new Set(earlier.flatMap((pack) => pack.layer.rules?.map(({ id }) => id) ?? []))
  return (layer.rules ?? []).flatMap(({ id }, at) =>
    taken.has(id)
      ? [faultAt(['rules', at, 'id'], policyFaultWords('id_taken', { kind: ruleText, id }))]
      : [],
  )
}

const ruleText: LocalText = { de: 'Die Regel', en: 'rule' }

/** An example is like an earlier one, so that no two can be like each other. */
function exampleFaults({ layer, faultAt }: ReadPack): PolicyFault[] {
  const { examples = [] } = layer
  return examples.flatMap(({ like }, at) =>
    like === undefined || examples.slice(0, at).some(({ id }) => id === like)
      ? []
      : [faultAt(['examples', at, 'like'], policyFaultWords('example_unknown', { id: like }))],
  )
}
