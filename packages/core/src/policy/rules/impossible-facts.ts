import type { Facts, FactValue } from './fact-catalogue.ts'
import { bothDemands, type Demand, type Demands } from './fact-demand.ts'
import type { RuleVocabulary } from './rule-vocabulary.ts'

/** The names of facts that no case can have, or not beside those before them. Answers are left out. */
export function impossibleFacts(
  { answers: _, ...facts }: Facts,
  vocabulary: RuleVocabulary,
): string[] {
  let demands: Demands = new Map()
  return Object.entries(facts)
    .filter(([name, value]) => {
      const both = bothDemands(demands, new Map([[name, demandOf(value)]]), vocabulary)
      demands = both ?? demands
      return both === null
    })
    .map(([name]) => name)
}

function demandOf(value: FactValue): Demand {
  if (typeof value === 'number') {
    const bound = { at: value, isOpen: false }
    return { least: bound, most: bound }
  }
  if (typeof value === 'object') return { has: new Set(value) }
  return { among: new Set([String(value)]) }
}
