import type { Measurement } from './measurement.ts'
import { evaluations } from './policy/evaluations.ts'

/** What rules cost: one case after another, beside the same conditions written as plain functions. */
export async function policy(): Promise<Measurement[]> {
  return [await evaluations()]
}
