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
      'Ihre Angaben erfüllen, was die Regel unten verlangt.',
      seen.length > 0 ? `Dabei zählte: ${seen.join('; ')}.` : '',
    ]
      .join(' ')
      .trim(),
    rule: `Entschieden hat die Regel „${rule.title.de}“, kein Mensch. ${rule.explanation.de}`,
    whatNow: `${whatNow}\n\nSoll sich das eine Person ansehen, stellen Sie eine Anfrage in Ihrem Account. Ein Einspruch ist gegen eine Freigabe nicht vorgesehen; Ihre Angaben können Sie jederzeit ergänzen.`,
  }),
  en: (rule: Rule, seen: readonly string[], { lookedAt, whatNow }: Paragraphs) => ({
    lookedAt: `${lookedAt} This was done automatically, under the policy.`,
    found: [
      'What you told us meets what the rule below asks for.',
      seen.length > 0 ? `What counted: ${seen.join('; ')}.` : '',
    ]
      .join(' ')
      .trim(),
    rule: `This was decided by the rule “${rule.title.en}”, not by a person. ${rule.explanation.en}`,
    whatNow: `${whatNow}\n\nIf you want a person to look at it, file a request in your account. There is no appeal against an approval; you can add to your details at any time.`,
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
