/**
 * How large a rule and its facts can be. Together they bound what an evaluation costs, since an
 * expression has no loop but over a list, and none within another. A rule beyond them is a fault when
 * its pack is loaded; a fact beyond them counts as missing, which makes its rules unknown.
 */
export const ruleBounds = {
  /** Characters of an expression. */
  expression: 1_000,
  /** Operators, facts and values in an expression. */
  parts: 200,
  /** Entries of a list. */
  list: 300,
  /** Characters of a text, which is then looked at in one step. */
  text: 1_000,
  /** Steps of one evaluation at worst, see `worstSteps`. */
  steps: 100_000,
} as const
