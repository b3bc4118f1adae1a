/** A case, named by its account and id. */
export interface CasePlace {
  account: string
  caseId: string
}
