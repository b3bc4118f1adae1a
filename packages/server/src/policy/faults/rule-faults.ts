import {
  canHold,
  compileRules,
  exampleFacts,
  impossibleFacts,
  keyOf,
  type LocalText,
  ruleFaultWords,
  ruleVocabulary,
} from '@freigabe/core'
import type { ReadPack } from '../packs/read-pack.ts'
import { runExamples } from '../packs/run-examples.ts'
import { knownFindings } from './known-findings.ts'
import type { PolicyFault } from './policy-faults.ts'
import { basesOf } from './reference-faults.ts'

/**
 * Faults in the rules of packs: expressions that do not hold together or can never be true, effects and
 * examples that name something missing from the pack and from those it extends, ids that two packs use, and
 * examples with facts that no case can have.
 */
export function ruleFaults(packs: readonly ReadPack[]): PolicyFault[] {
  return packs.flatMap((pack) => [
    ...compileFaults(pack, packs),
    ...takenIds(pack, packs),
    ...exampleFaults(pack, packs),
  ])
}

function compileFaults({ layer, wordsAt }: ReadPack, packs: readonly ReadPack[]): PolicyFault[] {
  const bases = basesOf(
    layer,
    packs.map((pack) => pack.layer),
  )
  const rules = layer.rules ?? []
  const vocabulary = ruleVocabulary([layer, ...bases], knownFindings)
  const { faults } = compileRules(rules, vocabulary)
  const never = rules.flatMap(({ when }, at) =>
    canHold(when, vocabulary) ? [] : [wordsAt(['rules', at, 'when'], ruleFaultWords('rule_never'))],
  )
  if (faults.length === 0) return never
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

/**
 * An example can only be like an earlier one, so that no two can be like each other; and its facts are those
 * that a case can have.
 */
function exampleFaults({ layer, faultAt }: ReadPack, packs: readonly ReadPack[]): PolicyFault[] {
  const { examples = [] } = layer
  const vocabulary = ruleVocabulary(
    packs.map((pack) => pack.layer),
    knownFindings,
  )
  return examples.flatMap((example, at) => {
    const { like } = example
    if (like !== undefined && !examples.slice(0, at).some(({ id }) => id === like)) {
      return [faultAt(['examples', at, 'like'], 'example_unknown', { id: like })]
    }
    return impossibleFacts(exampleFacts(examples, example), vocabulary).flatMap((fact) => {
      const { area, key } = keyOf(fact) ?? { area: null, key: fact }
      const stated = area === null ? example.facts : (example.facts[area] ?? {})
      const path = ['examples', at, 'facts', ...(area === null ? [] : [area]), key]
      return Object.hasOwn(stated, key) ? [faultAt(path, 'fact_impossible', { fact })] : []
    })
  })
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
