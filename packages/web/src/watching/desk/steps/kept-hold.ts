import type { HoldDecision } from '@freigabe/contract'
import { restore } from '../../../desk/undo/restored.ts'

export type HoldStepName = 'lift' | 'confirm'

/** What is written on a hold, kept in this browser until it is sent. */
export interface HoldDraft {
  step: HoldStepName | null
  /** Of the decision that it becomes: sent twice, it is made once. */
  decisionId: string
  text: string
  grounds: string[]
  found: string
}

/** A draft in which nothing is written. */
export function emptyHold(): HoldDraft {
  return { step: null, decisionId: crypto.randomUUID(), text: '', grounds: [], found: '' }
}

/** What is written on a hold and not sent, as it is kept on this device. */
export const keptHold = {
  keyOf: (hold: string) => `freigabe.hold-letter.${hold}`,
  /** Puts back what was sent and taken back. */
  restore(hold: string, { kind, command }: HoldDecision) {
    const step: HoldStepName = kind === 'lift' ? 'lift' : 'confirm'
    restore(keptHold.keyOf(hold), { ...emptyHold(), ...command, step })
  },
}
