import type { Dice } from '../../packages/server/src/example/lists/dice.ts'

/** What arrives at the desk, by how it is made. */
export interface Arrival {
  /** Minutes after the first moment of the day. */
  minute: number
  account: number
  kind: SubmissionKind
  recipients: number
}

export type SubmissionKind =
  /** Double opt-in with all that is required. */
  | 'plain'
  /** Customers who were served before; the law's four conditions. */
  | 'customers'
  /** Signed up by the platform's own form and imported by its key: rules may accept it. */
  | 'own_form'
  /** A method that no law here allows. */
  | 'forbidden'
  /** Stated so thinly that a reviewer has to ask. */
  | 'thin'

const mix: readonly (readonly [SubmissionKind, number])[] = [
  ['plain', 52],
  ['customers', 18],
  ['own_form', 12],
  ['thin', 13],
  ['forbidden', 5],
]

/** The share of a day's submissions in each hour from seven in the morning: two humps around noon. */
const hours = [3, 6, 11, 14, 12, 7, 9, 13, 11, 8, 4, 2].map(
  (weight, hour) => [hour, weight] as const,
)

/** The submissions of a day, in the order in which they arrive. */
export function submissionMix(draw: Dice, submissions: number, accounts: number): Arrival[] {
  return Array.from({ length: submissions }, (): Arrival => {
    return {
      minute: draw.weighted(hours) * 60 + draw.number(60),
      account: draw.number(accounts),
      kind: draw.weighted(mix),
      recipients: 5 + draw.number(60),
    }
  }).sort((one, other) => one.minute - other.minute)
}
