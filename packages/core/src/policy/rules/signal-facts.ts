import type { CaseRead } from './case-read.ts'
import type { Facts } from './facts.ts'

/** The signals of the submission by how much they weigh; nothing where nobody looked for them. */
export function signalFacts({ signals }: CaseRead): Facts {
  if (signals === null) return {}
  const found = (wanted: string) =>
    signals.filter(({ severity }) => severity === wanted).map(({ code }) => code)
  return {
    'signals.notice': found('notice'),
    'signals.warning': found('warning'),
    'signals.serious': found('serious'),
  }
}
