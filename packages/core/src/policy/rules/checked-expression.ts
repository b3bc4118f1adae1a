import type { ExpressionFault } from './expression.ts'
import type { FactType } from './fact-type.ts'

/** What a check learns of an expression. */
export interface CheckedExpression {
  /** In the order of the text. */
  faults: readonly ExpressionFault[]
  /** The facts that it reads, each once, in the order of the text. */
  reads: readonly FactRead[]
  /** How many steps an evaluation takes at worst, with the largest facts that there can be. */
  worstSteps: number
}

/** What an expression reads: a fact of `factCatalogue`, or an answer. */
export interface FactRead {
  /** As the expression writes it: `screening.recipients`, `answers["general/purpose"]`. */
  name: string
  /** Where it stands in the expression's variables: area and name, or `answers` and key. */
  area: string
  key: string
  type: FactType
}

/** A part of an expression, looked at. */
export interface CheckedPart {
  /** Null where a fault leaves it open. */
  type: FactType | null
  worstSteps: number
  /** Of a list: how many entries it has at most. */
  entries?: number
  /** The texts that it can be, where a rule that names another would be a mistake. */
  among?: ReadonlySet<string>
  /** The texts that are written here. */
  literals?: readonly { text: string; offset: number }[]
}
