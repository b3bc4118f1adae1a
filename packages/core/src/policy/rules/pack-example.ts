import type { LocalText } from '../packs/policy-pack.ts'
import type { CaseOutcome } from '../trials/case-outcome.ts'
import type { Evaluation } from './evaluation.ts'
import type { Facts } from './facts.ts'

/** A case made up by whoever writes a pack, with what its rules are to make of it: the pack's own test. */
export interface PackExample {
  id: string
  title: LocalText
  /** Where the recipients are (ISO 3166-1); the laws of these countries hold, too. */
  countries?: readonly string[]
  /** Id of an earlier example of the pack, whose facts hold where this one states no others. */
  like?: string
  /** Null takes a fact of the other example away. */
  facts: ExampleFacts
  expect: {
    outcome: CaseOutcome
    route: Evaluation['route']
    /** Ids of the rules that are true; of this pack, no others. */
    fired: readonly string[]
  }
}

type ExampleFacts = {
  readonly [Name in Exclude<keyof Facts, 'answers'>]?: Facts[Name] | null
} & { readonly answers?: { readonly [Key in string]: NonNullable<Facts['answers']>[Key] | null } }
