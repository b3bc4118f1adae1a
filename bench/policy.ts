import type { Measurement } from './measurement.ts'
import { checks } from './policy/checks.ts'
import { evaluations } from './policy/evaluations.ts'
import { trials } from './policy/trials.ts'

/**
 * The cost of rules: one case after another, compared with the same conditions as plain functions; a draft
 * checked while it is written; and a draft tried on past cases.
 */
export async function policy(): Promise<Measurement[]> {
  return [await evaluations(), await checks(), ...(await trials())]
}
