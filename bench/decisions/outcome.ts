import type { Client } from '@freigabe/sdk'
import type { Mailed } from './returns.ts'
import type { Submission } from './submission.ts'

/** What the product made of a submission before any person looked, and what became of what was let pass. */
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
  /** What kept the nearest of the rules that accept from doing so; empty where one did, or none was asked. */
  whyNot: string[]
  /** Where it can be mailed to; null where nothing of it was let pass. */
  mailed: Mailed | null
  /**
   * After three days of mailing, where something was let pass: open as a whole, or on hold; all of a step is open, and
   * maybe since on hold or given to a person to look at; stopped by what came back of its first part; or waiting for
   * a person.
   */
  became: 'open' | 'held' | 'stopped' | 'waits' | Widened | null
  /** Told before it was handed in or at the desk, with the statements that each is about. */
  contradictions: { code: string; about: string[] }[]
}

type Widened = 'widened' | 'widened and held' | 'widened and looked at'

export type Severity = 'info' | 'notice' | 'warning' | 'serious'

type SeenBatch = Awaited<ReturnType<Client['readBatch']>>

/** What screening and comparison say of an import. */
export function findingsOf({ screening }: SeenBatch): Outcome['findings'] {
  const found = [...(screening?.findings ?? []), ...(screening?.comparison?.findings ?? [])]
  return found.map(({ id, severity }) => ({ id, severity }))
}
