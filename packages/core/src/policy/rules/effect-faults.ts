import type { RuleEffect } from './rule.ts'
import type { RuleVocabulary } from './rule-vocabulary.ts'

/** What a rule's effect names although no pack has it. */
export function effectFaults(effect: RuleEffect, vocabulary: RuleVocabulary): string[] {
  const { requirements, grounds, conditions } = vocabulary
  switch (effect.effect) {
    case 'require':
      return missing('requirement', [effect.requirement], requirements)
    case 'ask':
      return missing('ground', [effect.ground], grounds)
    case 'accept':
      return missing(
        'condition',
        effect.conditions.map(({ code }) => code),
        conditions,
      )
    default:
      return []
  }
}

function missing(
  kind: string,
  names: readonly string[],
  known: { has(name: string): boolean },
): string[] {
  return names.filter((name) => !known.has(name)).map((name) => `There is no ${kind} ${name}.`)
}
