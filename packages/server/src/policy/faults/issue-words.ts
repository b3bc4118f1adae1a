import type { FaultWords, LocalText } from '@freigabe/core'
import type { z } from 'zod'
import { isFlaw } from './flaw.ts'
import { policyFaultTexts } from './policy-fault-texts.ts'
import { policyFaultWords } from './policy-fault-words.ts'

/**
 * What a schema found, in our words rather than its own: those of `flaw` where the schema names one.
 *
 * @param issue with its input, as `reportInput` has it told
 */
export function issueWords(issue: z.core.$ZodIssue): FaultWords {
  if (isFlaw(issue.message)) return { code: issue.message, text: policyFaultTexts[issue.message] }
  switch (issue.code) {
    case 'custom':
      return (issue.params as FaultWords | undefined) ?? policyFaultWords('value_odd')
    case 'invalid_type':
      return typeWords(issue)
    case 'invalid_value':
      return isNothing(issue.input)
        ? policyFaultWords('value_missing')
        : policyFaultWords('value_choice', { values: issue.values.map(String).join(', ') })
    case 'too_small':
      return smallWords(issue)
    case 'too_big':
      return policyFaultWords(issue.inclusive ? 'number_most' : 'number_below', {
        bound: String(issue.maximum),
      })
    case 'invalid_format':
      return policyFaultWords(issue.format === 'url' ? 'link_form' : 'value_odd')
    case 'invalid_key':
      return issueWords(issue.issues[0]!)
    default:
      return policyFaultWords('value_odd')
  }
}

function typeWords({ path, expected, input }: z.core.$ZodIssueInvalidType): FaultWords {
  if (isNothing(input)) return policyFaultWords(path.length === 0 ? 'file_empty' : 'value_missing')
  return policyFaultWords('value_type', {
    expected: kinds[expected] ?? expected,
    found: foundText(input),
  })
}

function smallWords({ origin, inclusive, minimum }: z.core.$ZodIssueTooSmall): FaultWords {
  if (origin === 'string') return policyFaultWords('text_empty')
  const bound = String(minimum)
  if (origin === 'array') return policyFaultWords('list_short', { count: bound })
  return policyFaultWords(inclusive ? 'number_least' : 'number_above', { bound })
}

/** A key without a value is as good as none. */
function isNothing(input: unknown): boolean {
  return input === undefined || input === null
}

function foundText(input: unknown): LocalText | string {
  if (typeof input === 'number' || typeof input === 'boolean') return String(input)
  if (Array.isArray(input)) return kinds.array!
  return kinds[typeof input] ?? typeof input
}

/** By the names that schemas give to types. */
const kinds: Readonly<Record<string, LocalText>> = {
  string: { de: 'ein Text', en: 'a text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'eine Zuordnung (Schlüssel: Wert)', en: 'a mapping (key: value)' },
  record: { de: 'eine Zuordnung (Schlüssel: Wert)', en: 'a mapping (key: value)' },
}
