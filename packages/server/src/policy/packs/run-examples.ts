import {
  type CompiledRules,
  type ExampleResult,
  generalLaw,
  mergePacks,
  type PackExample,
  type PackLayer,
  packsFor,
  runExample,
} from '@freigabe/core'
import { compiledRules } from './compiled-rules.ts'

/** An example of a pack, and its result. */
export interface RunExample extends ExampleResult {
  pack: string
  example: PackExample
}

/**
 * Runs the examples of all packs, each under the policy for its countries: a law pack's own country if an
 * example names none.
 *
 * @param packs that merge, in any order
 */
export function runExamples(packs: readonly PackLayer[]): RunExample[] {
  const rules = rulesOf(packs)
  return packs.flatMap((pack) =>
    (pack.examples ?? []).map((example) => {
      const own = pack.country === undefined || pack.country === generalLaw ? [] : [pack.country]
      const countries = example.countries ?? own
      return { pack: pack.id, example, ...runExample(pack, example, rules(countries)) }
    }),
  )
}

/** The rules for these countries, home first; compiled once for those that share a result. */
function rulesOf(packs: readonly PackLayer[]): (countries: readonly string[]) => CompiledRules {
  const compiled = new Map<string, CompiledRules>()
  return (countries) => {
    const chosen = packsFor(packs, countries[0] ?? '', countries)
    const key = chosen.map(({ id }) => id).join()
    const rules = compiled.get(key) ?? compiledRules(mergePacks(chosen))
    compiled.set(key, rules)
    return rules
  }
}
