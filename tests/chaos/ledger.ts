/** What callers were told about one case; it must be true in the end. */
export interface ToldCase {
  account: string
  name: string
  group?: string
  batch?: string
  caseId?: string
  submissions: string[]
  questions: string[]
  outcome?: string
}

/** What all callers of a run were told. */
export class Ledger {
  readonly cases: ToldCase[] = []
  gateAsked = 0
  /** Groups whose gate was open when it had to be shut. */
  readonly gateOpen: string[] = []
  /** Answers that should never have been given. */
  readonly surprises: string[] = []

  begin(account: string, name: string): ToldCase {
    const told: ToldCase = { account, name, submissions: [], questions: [] }
    this.cases.push(told)
    return told
  }
}
