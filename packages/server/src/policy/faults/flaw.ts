import { type PolicyFaultCode, policyFaultTexts } from './policy-fault-texts.ts'
import { policyFaultWords } from './policy-fault-words.ts'

/** The message by which a schema names one of `policyFaultTexts`; `issueWords` puts it in words. */
export function flaw(code: PolicyFaultCode): string {
  return code
}

/** The issue that a refinement adds, with what fills the gaps of its text. */
export function flawAt<Code extends PolicyFaultCode>(
  path: PropertyKey[],
  ...words: Parameters<typeof policyFaultWords<Code>>
) {
  return { code: 'custom' as const, path, params: policyFaultWords(...words) }
}

/** Whether the message of an issue is one that `flaw` gave. */
export function isFlaw(message: string): message is PolicyFaultCode {
  return Object.hasOwn(policyFaultTexts, message)
}
