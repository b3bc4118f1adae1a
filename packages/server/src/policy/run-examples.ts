import {
  type ExampleResult,
  generalLaw,
  mergePacks,
  type PackExample,
  type PackLayer,
  packsFor,
  runExample,
} from '@freigabe/core'
import { compiledRules } from './compiled-rules.ts'

/** An example of a pack, and what came of it. */
export interface RunExample extends ExampleResult {
  pack: string
  example: PackExample
}

/**
 * Runs the examples of all packs, each under the policy for its countries: a law pack's own country
 * where an example names none.
 *
 * @param packs that merge, in any order
 */
export function runExamples(packs: readonly PackLayer[]): RunExample[] {
  return packs.flatMap((pack) =>
    (pack.examples ?? []).map((example) => {
      const own = pack.country === undefined || pack.country === generalLaw ? [] : [pack.country]
      const countries = example.countries ?? own
      const policy = mergePacks(packsFor(packs, countries[0] ?? '', countries))
      return { pack: pack.id, example, ...runExample(pack, example, compiledRules(policy)) }
    }),
  )
}
