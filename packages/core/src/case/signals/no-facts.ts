import type { SignalFacts } from './signal.ts'

/** What a signal rests on before anything is said. */
export const noFacts: SignalFacts = {
  caseIds: [],
  differences: [],
  evidenceIds: [],
  shared: null,
  isElsewhere: false,
}
