import type { FaultWords } from '../packs/local-text.ts'
import type { Expression, ExpressionFault } from './expression.ts'
import type { FactType } from './fact-catalogue.ts'
import type { RuleVocabulary } from './rule-vocabulary.ts'

/** A walk through an expression, and its findings so far. */
export interface Walk {
  expression: Expression
  vocabulary: RuleVocabulary
  faults: ExpressionFault[]
  reads: Map<string, FactRead>
  parts: number
  /** The loop that the walk is in: its variable, and the list it goes through. */
  loop: { variable: string; range: CheckedPart } | null
}

/** What an expression reads: a fact of `factCatalogue`, an answer or a figure. */
export interface FactRead {
  /** As the expression writes it: `screening.recipients`, `answers["general/purpose"]`. */
  name: string
  /** Its place in the expression's variables: area and name, or `answers` or `figures` and key. */
  area: string
  key: string
  type: FactType
}

/** A part of an expression that has been checked. */
export interface CheckedPart {
  /** Null where a fault leaves it open. */
  type: FactType | null
  worstSteps: number
  /** For a list: how many entries it has at most. */
  entries?: number
  /** The texts it can be, where a rule that names another would be a mistake. */
  among?: ReadonlySet<string>
  /** The texts written here. */
  literals?: readonly { text: string; offset: number }[]
}

/** Notes a fault; the part that holds it gets no type, so that no further faults follow from it. */
export function fault(walk: Walk, offset: number, words: FaultWords): CheckedPart {
  walk.faults.push({ offset, ...words })
  return { type: null, worstSteps: 1 }
}
