import type { Answer } from '../../case/submitting/submission-content.ts'
import type { factCatalogue } from './fact-catalogue.ts'
import type { FactType } from './fact-type.ts'

export type FactName = keyof typeof factCatalogue

/**
 * What is known of a case when its rules are evaluated. A fact that is missing makes the rules that
 * depend on it unknown. It is plain JSON, so that an evaluation can be kept and repeated.
 */
export type Facts = {
  readonly [Name in FactName]?: ValueOf<(typeof factCatalogue)[Name]['type']>
} & {
  /** By answer key; what was not answered is missing, and so is what was answered in free words. */
  readonly answers?: Readonly<Record<string, Answer>>
}

type ValueOf<Type extends FactType> = {
  bool: boolean
  int: number
  double: number
  string: string
  list: readonly string[]
}[Type]
