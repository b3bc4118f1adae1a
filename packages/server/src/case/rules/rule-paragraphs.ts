import type { StatementOfReasons } from '@freigabe/contract'
import {
  inputLabel,
  isForDesk,
  keyOf,
  type PolicyPack,
  type Rule,
  type RuleOutcome,
} from '@freigabe/core'
import { figureInWords, yesOrNo } from './answer-in-words.ts'

/** The paragraphs of a statement of reasons. */
export type Paragraphs = Omit<StatementOfReasons, 'locale'>

/** The rule that accepts, with its inputs. */
export interface AcceptingRule {
  rule: Rule
  inputs: RuleOutcome['inputs']
}

/**
 * What a statement says where a rule accepts: what was checked automatically, and that a person can be asked
 * for.
 */
export function ruleParagraphs(
  policy: PolicyPack,
  locale: 'de' | 'en',
  { rule, inputs }: AcceptingRule,
  written: Paragraphs,
): Paragraphs {
  const seen = inputs.flatMap(({ name, value }) => {
    const shown = value === null || isForDesk(name) ? null : inWords(name, value, locale)
    return shown === null ? [] : [`${inputLabel(policy, name)[locale]}: ${shown}`]
  })
  return { ...written, ...words[locale](rule, seen, written) }
}

const words = {
  de: (rule: Rule, seen: readonly string[], { lookedAt, whatNow }: Paragraphs) => ({
    lookedAt: `${lookedAt} Das geschah automatisch, nach dem Regelwerk.`,
    found: [
      'Ihre Angaben sind vollständig, und nichts, was uns vorliegt, widerspricht ihnen.',
      seen.length > 0 ? `Dabei zählte: ${seen.join('; ')}.` : '',
    ]
      .join(' ')
      .trim(),
    rule: `Entschieden hat die Regel „${rule.title.de}“. ${rule.explanation.de}`,
    whatNow: `${whatNow} Wenn sich das eine Person ansehen soll, können Sie Einspruch einlegen.`,
  }),
  en: (rule: Rule, seen: readonly string[], { lookedAt, whatNow }: Paragraphs) => ({
    lookedAt: `${lookedAt} This was done automatically, by the policy.`,
    found: [
      'Your details are complete, and nothing that we have contradicts them.',
      seen.length > 0 ? `What counted: ${seen.join('; ')}.` : '',
    ]
      .join(' ')
      .trim(),
    rule: `This was decided by the rule “${rule.title.en}”. ${rule.explanation.en}`,
    whatNow: `${whatNow} If you want a person to look at it, you can appeal.`,
  }),
}

/**
 * Numbers, yes and no; lists are codes, which mean nothing to a customer, and what was measured is for the
 * desk.
 */
function inWords(
  name: string,
  value: NonNullable<AcceptingRule['inputs'][number]['value']>,
  locale: 'de' | 'en',
): string | null {
  if (typeof value === 'boolean') return yesOrNo(value)[locale]
  if (typeof value !== 'number' || keyOf(name)?.area === 'figures') return null
  return figureInWords(name, value, locale)
}
