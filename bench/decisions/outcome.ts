import type { Client } from '@freigabe/sdk'
import type { Submission } from './submission.ts'

/** What the product made of a submission before any person looked. */
export interface Outcome {
  submission: Submission
  /**
   * `whole`: accepted, or open at the gate as a whole; `in steps`: open at the gate with a condition or a permit;
   * `closed`: a person decides.
   */
  opened: 'whole' | 'in steps' | 'closed'
  /** The rule that accepted. */
  byRule: string | null
  /** Rules that ask, ask for more, or hold. */
  stopped: { rule: string; effect: string }[]
  /** Of the screening and of the comparison with other lists. */
  findings: { id: string; severity: Severity }[]
  signals: { code: string; severity: Severity }[]
  /** Told before it was handed in, with the statements that each is about. */
  contradictions: { code: string; about: string[] }[]
}

export type Severity = 'info' | 'notice' | 'warning' | 'serious'

type SeenBatch = Awaited<ReturnType<Client['readBatch']>>

/** What screening and comparison say of an import. */
export function findingsOf({ screening }: SeenBatch): Outcome['findings'] {
  const found = [...(screening?.findings ?? []), ...(screening?.comparison?.findings ?? [])]
  return found.map(({ id, severity }) => ({ id, severity }))
}
