import type { FaultWords } from '../packs/words-from.ts'
import type { RuleEffect } from './rule.ts'
import { ruleFaultWords } from './rule-fault-words.ts'
import type { RuleVocabulary } from './rule-vocabulary.ts'

/** What a rule's effect names although no pack has it. */
export function effectFaults(effect: RuleEffect, vocabulary: RuleVocabulary): FaultWords[] {
  const { requirements, grounds, conditions } = vocabulary
  switch (effect.effect) {
    case 'require':
      return missing('requirement_unknown', [effect.requirement], requirements)
    case 'ask':
      return missing('ground_unknown', [effect.ground], grounds)
    case 'accept':
      return missing(
        'condition_unknown',
        effect.conditions.map(({ code }) => code),
        conditions,
      )
    default:
      return []
  }
}

function missing(
  code: 'requirement_unknown' | 'ground_unknown' | 'condition_unknown',
  names: readonly string[],
  known: { has(name: string): boolean },
): FaultWords[] {
  return names.filter((name) => !known.has(name)).map((id) => ruleFaultWords(code, { id }))
}
