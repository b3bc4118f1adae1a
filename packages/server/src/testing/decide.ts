import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import type { Actor, ApprovalCondition } from '@freigabe/core'
import { askQuestion } from '../case/asking/ask-question.ts'
import { acceptCase } from '../case/deciding/accept-case.ts'
import { assessStatement } from '../case/deciding/assess-statement.ts'
import { rejectCase } from '../case/deciding/reject-case.ts'
import { saveDraft } from '../case/submitting/save-draft.ts'
import { submitCase } from '../case/submitting/submit-case.ts'
import { change } from '../change/change.ts'
import type { DeskActor } from '../desk/desk-actor.ts'
import { takeLease } from '../desk/lease/take-lease.ts'
import { readDeskCase } from '../desk/read-desk-case.ts'
import type { House } from '../house.ts'
import { type castCustomer, castReviewer, completeContent, type Reviewer } from './cast.ts'
import { policyAtHome } from './policy-at-home.ts'

/** Hands in a complete submission for a case that has no draft yet, and for others together with it. */
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

/** Takes a case and finds every statement plausible; returns what a decision must then carry. */
export async function assessAll(
  house: House,
  reviewer: Reviewer,
  account: string,
  caseId: string,
): Promise<{ leaseToken: number; revision: number }> {
  const { token } = await takeLease(house, reviewer, account, caseId)
  const leaseToken = token!
  const { statements, revision } = await readDeskCase(house, reviewer.personId, account, caseId)
  for (const { id } of statements) {
    const wish = { leaseToken, statementId: id, revision, value: 'plausible' as const }
    await assessStatement(house, reviewer.actor, account, caseId, wish)
  }
  return { leaseToken, revision }
}

/** Has a reviewer assess every statement of a submitted case and accept it. */
export async function accept(
  house: House,
  account: string,
  caseId: string,
  conditions: ApprovalCondition[] = [],
): Promise<void> {
  const reviewer = await castReviewer(house)
  const held = await assessAll(house, reviewer, account, caseId)
  await acceptAtOnce(house, reviewer.actor, account, caseId, {
    ...held,
    decisionId: randomUUIDv7(),
    conditions,
    statement: {},
  })
}

/** Hands a case in as a bought list, and has a reviewer reject it for that; returns the reviewer. */
export async function handInAndReject(
  house: House,
  owner: Awaited<ReturnType<typeof castCustomer>>,
  account: string,
  caseId: string,
): Promise<Reviewer> {
  const bought = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!
  await handIn(house, owner, account, caseId, [], bought.code)
  const reviewer = await castReviewer(house)
  await rejectAtOnce(house, reviewer.actor, account, caseId, {
    ...(await assessAll(house, reviewer, account, caseId)),
    decisionId: randomUUIDv7(),
    grounds: [...bought.grounds],
    remedies: [bought.remedies[0]!],
    statement: {},
  })
  return reviewer
}

type Staff = Actor & { kind: 'staff' }

/** Accepts a case as if its decision had waited until it could not be taken back any more. */
export async function acceptAtOnce(
  house: House,
  by: Staff,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.acceptCase>,
): Promise<void> {
  await change(house, 'command', account, (unit) => acceptCase(unit, by, caseId, wish))
}

/** Rejects a case in the same way. */
export async function rejectAtOnce(
  house: House,
  by: Staff,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.rejectCase>,
): Promise<void> {
  await change(house, 'command', account, (unit) => rejectCase(unit, by, caseId, wish))
}

/** Asks the customer of a case in the same way. */
export async function askAtOnce(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.askQuestion>,
): Promise<void> {
  await change(house, 'command', account, (unit) => askQuestion(unit, by, caseId, wish))
}
