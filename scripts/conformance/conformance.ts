/** Our result on one public collection of cases that others wrote for other programs. */
export interface Conformance {
  collection: string
  agreed: number
  cases: number
  disagreements: Disagreement[]
  /** Cases that ask for an option we do not offer; they are not part of `cases`. */
  leftOut?: number
  /** The result of each case, where there is no expectation to compare it with. */
  came?: string[]
}

export interface Disagreement {
  case: string
  expected: string
  got: string
  /** The reason where ours differs on purpose; null where it is a fault of ours. */
  why: string | null
}
