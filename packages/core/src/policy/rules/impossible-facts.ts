import type { Facts, FactValue } from './fact-catalogue.ts'
import { bothDemands, type Demand, type Demands } from './fact-demand.ts'
import { figureRange, keyedName, type RuleVocabulary } from './rule-vocabulary.ts'

/**
 * The names of facts that no case can have, or not beside those before them, and of figures that there are
 * not. Answers are left out.
 */
export function impossibleFacts(
  { answers: _, figures = {}, ...facts }: Facts,
  vocabulary: RuleVocabulary,
): string[] {
  let demands: Demands = new Map()
  const named = Object.entries(figures).map(([key, value]) => [key, value] as const)
  const unknown = named.filter(([key]) => figureRange(vocabulary, key) === null)
  const found = Object.entries<FactValue>({
    ...facts,
    ...Object.fromEntries(named.map(([key, value]) => [keyedName('figures', key), value])),
  })
    .filter(([name, value]) => {
      const both = bothDemands(demands, new Map([[name, demandOf(value)]]), vocabulary)
      demands = both ?? demands
      return both === null
    })
    .map(([name]) => name)
  return [...unknown.map(([key]) => keyedName('figures', key)), ...found]
}

function demandOf(value: FactValue): Demand {
  if (typeof value === 'number') {
    const bound = { at: value, isOpen: false }
    return { least: bound, most: bound }
  }
  if (typeof value === 'object') return { has: new Set(value) }
  return { among: new Set([String(value)]) }
}
