import { type FaultWords, ruleFaultTexts, wordsFrom } from '@freigabe/core'
import { packFaultTexts } from './pack-fault-texts.ts'

/** One fault of a policy file, with the place in it; line and column count from 1. */
export interface PolicyFault extends FaultWords {
  file: string
  line: number
  column: number
}

/** Every fault of the policy files at once. */
export class PolicyFaults extends Error {
  readonly faults: readonly PolicyFault[]
  constructor(faults: readonly PolicyFault[]) {
    const lines = faults.map(
      ({ file, line, column, text }) => `${file}:${line}:${column} ${text.en}`,
    )
    super(`The policy cannot be used:\n${lines.join('\n')}`)
    this.name = 'PolicyFaults'
    this.faults = faults
  }
}

/** Everything that can be wrong with policy packs and the rules in them. */
export const policyFaultTexts = { ...packFaultTexts, ...ruleFaultTexts }

export type PolicyFaultCode = keyof typeof policyFaultTexts

/** A fault by its code, with what fills the gaps of its text. */
export type FaultOf<Code extends PolicyFaultCode> = Parameters<typeof policyFaultWords<Code>>

/** Puts in words what is wrong with a pack. */
export const policyFaultWords = wordsFrom(policyFaultTexts)

/** The message by which a schema names a fault; `wordsOfFlaw` puts it in words. */
export function flaw(code: PolicyFaultCode): string {
  return code
}

/** The issue that a refinement of a schema adds. */
export function flawAt<Code extends PolicyFaultCode>(path: PropertyKey[], ...fault: FaultOf<Code>) {
  return { code: 'custom' as const, path, params: policyFaultWords(...fault) }
}

/** The words of a message that `flaw` gave; null for any other. */
export function wordsOfFlaw(message: string): FaultWords | null {
  if (!Object.hasOwn(policyFaultTexts, message)) return null
  return { code: message, text: policyFaultTexts[message as PolicyFaultCode] }
}
