import { randomUUIDv7 } from 'node:crypto'
import { saveDraft } from '../case/submitting/save-draft.ts'
import { submitCase } from '../case/submitting/submit-case.ts'
import type { House } from '../house.ts'
import { type castCustomer, completeContent } from './cast.ts'
import { policyAtHome } from './policy-at-home.ts'

/** Hands in a complete submission for a case that has no draft yet, and for others with it. */
export async function handIn(
  house: House,
  owner: Awaited<ReturnType<typeof castCustomer>>,
  account: string,
  caseId: string,
  alsoCases: string[] = [],
  method?: string,
): Promise<void> {
  const content = await completeContent(house, account, method)
  await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
    version: 0,
    content: content as never,
    alsoCases,
    step: 4,
  })
  await submitCase(house, owner, account, caseId, {
    submissionId: randomUUIDv7(),
    draftVersion: 1,
    declarationVersion: policyAtHome.declaration.version,
  })
}
