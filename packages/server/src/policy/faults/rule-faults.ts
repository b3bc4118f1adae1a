import {
  type ComparisonFinding,
  compileRules,
  type LocalText,
  ruleVocabulary,
} from '@freigabe/core'
import { checks } from '@freigabe/screening'
import type { ReadPack } from '../packs/read-pack.ts'
import { runExamples } from '../packs/run-examples.ts'
import type { PolicyFault } from './policy-faults.ts'
import { basesOf } from './reference-faults.ts'

/**
 * Faults in the rules of packs: expressions that do not hold together, effects and examples that name
 * something missing from the pack and from those it extends, and ids that two packs use.
 */
export function ruleFaults(packs: readonly ReadPack[]): PolicyFault[] {
  return packs.flatMap((pack) => [
    ...compileFaults(pack, packs),
    ...takenIds(pack, packs),
    ...exampleFaults(pack),
  ])
}

function compileFaults({ layer, wordsAt }: ReadPack, packs: readonly ReadPack[]): PolicyFault[] {
  const bases = basesOf(
    layer,
    packs.map((pack) => pack.layer),
  )
  const { faults } = compileRules(layer.rules ?? [], ruleVocabulary([layer, ...bases], findingIds))
  return faults.map(({ rule, part, offset, code, text }) =>
    wordsAt(['rules', rule, part], { code, text }, part === 'when' ? offset : undefined),
  )
}

/** If two packs have the same rule, the later one is at fault. */
function takenIds({ layer, faultAt }: ReadPack, packs: readonly ReadPack[]): PolicyFault[] {
  const earlier = packs.slice(
    0,
    packs.findIndex((pack) => pack.layer === layer),
  )
  const taken = new Set(earlier.flatMap((pack) => pack.layer.rules?.map(({ id }) => id) ?? []))
  return (layer.rules ?? []).flatMap(({ id }, at) =>
    taken.has(id) ? [faultAt(['rules', at, 'id'], 'id_taken', { kind: ruleText, id })] : [],
  )
}

const ruleText: LocalText = { de: 'Die Regel', en: 'rule' }

/** An example can only be like an earlier one, so that no two can be like each other. */
function exampleFaults({ layer, faultAt }: ReadPack): PolicyFault[] {
  const { examples = [] } = layer
  return examples.flatMap(({ like }, at) =>
    like === undefined || examples.slice(0, at).some(({ id }) => id === like)
      ? []
      : [faultAt(['examples', at, 'like'], 'example_unknown', { id: like })],
  )
}

/**
 * Rules that no example of any pack makes true: they have never been seen to do anything.
 *
 * @param packs without other faults
 */
export function reachFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const results = runExamples(packs.map(({ layer }) => layer))
  const reached = new Set(
    results.flatMap(({ evaluation }) =>
      evaluation.rules.filter(({ outcome }) => outcome === 'true').map(({ ruleId }) => ruleId),
    ),
  )
  return packs.flatMap(({ layer, faultAt }) =>
    (layer.rules ?? []).flatMap(({ id }, at) =>
      reached.has(id) ? [] : [faultAt(['rules', at, 'id'], 'rule_unreached', { rule: id })],
    ),
  )
}

const comparisons: Record<ComparisonFinding['id'], true> = {
  approved_before: true,
  rejected_before: true,
  rejected_elsewhere: true,
  traded_list: true,
}

/** The ids of all findings that rules can ask about. */
export const findingIds: readonly string[] = [...Object.keys(checks), ...Object.keys(comparisons)]
