import { randomUUIDv7 } from 'node:crypto'
import type { AssessmentValue } from '@freigabe/core'
import { askQuestion } from '../case/asking/ask-question.ts'
import { acceptCase } from '../case/deciding/accept-case.ts'
import { assessStatement } from '../case/deciding/assess-statement.ts'
import { rejectCase } from '../case/deciding/reject-case.ts'
import { revokeApproval } from '../case/deciding/revoke-approval.ts'
import { splitCase } from '../case/splitting/split-case.ts'
import { change } from '../change/change.ts'
import type { DeskActor } from '../desk/desk-actor.ts'
import { giveBackLease, takeLease } from '../desk/lease/take-lease.ts'
import { handOverCase } from '../desk/queue/hand-over-case.ts'
import { readDeskCase } from '../desk/read-desk-case.ts'
import { proposeDecision } from '../desk/two-people/propose-decision.ts'
import { writeNote } from '../desk/write-note.ts'
import type { House } from '../house.ts'
import type { CaseRef } from './customer-acts.ts'
import type { Person } from './people.ts'

/** A reviewer or lead at the desk. */
export interface Reviewer {
  house: House
  person: Person
  role: 'reviewer' | 'lead'
}

/** Takes a case from the queue; the lease lasts a quarter of an hour. */
export async function claims({ house, person }: Reviewer, ref: CaseRef): Promise<number> {
  const holder = { personId: person.id, name: person.name }
  const lease = await takeLease(house, holder, ref.account, ref.caseId)
  return lease.token!
}

/** Asks the customer one or more things on coded grounds, and gives the case back. */
export async function asks(
  reviewer: Reviewer,
  ref: CaseRef,
  ...questions: { text: string; grounds: string[] }[]
): Promise<void> {
  const { house, person } = reviewer
  const leaseToken = await claims(reviewer, ref)
  for (const { text, grounds } of questions) {
    const questionId = randomUUIDv7()
    const wish = { leaseToken, questionId, text, grounds, requirements: [] }
    await change(house, 'command', ref.account, (unit) =>
      askQuestion(unit, deskActor(reviewer), ref.caseId, wish),
    )
  }
  await giveBackLease(house, person.id, ref.account, ref.caseId)
}

/** Judges every statement and accepts. `exceptions` names what is only plausible, not verified. */
export async function accepts(
  reviewer: Reviewer,
  ref: CaseRef,
  { plausible = [], endsAt, found }: { plausible?: string[]; endsAt?: string; found?: string } = {},
): Promise<void> {
  const { house } = reviewer
  const leaseToken = await claims(reviewer, ref)
  const revision = await assesses(reviewer, ref, leaseToken, (id) =>
    plausible.some((part) => id.includes(part)) ? 'plausible' : 'verified',
  )
  await change(house, 'command', ref.account, (unit) =>
    acceptCase(unit, staff(reviewer), ref.caseId, {
      leaseToken,
      revision,
      decisionId: randomUUIDv7(),
      conditions: [],
      ...(endsAt === undefined ? {} : { endsAt }),
      statement: found === undefined ? {} : { found },
    }),
  )
}

/** Judges every statement and proposes to accept, for a second person to confirm. */
export async function proposes(
  reviewer: Reviewer,
  ref: CaseRef,
  { plausible, found }: { plausible: string[]; found: string },
): Promise<void> {
  const { house } = reviewer
  const leaseToken = await claims(reviewer, ref)
  const revision = await assesses(reviewer, ref, leaseToken, (id) =>
    plausible.some((part) => id.includes(part)) ? 'plausible' : 'verified',
  )
  const decision = { decisionId: randomUUIDv7(), conditions: [], statement: { found } }
  const by = deskActor(reviewer)
  await change(house, 'command', ref.account, (unit) =>
    proposeDecision(unit, by, ref.caseId, {
      kind: 'accept',
      command: { leaseToken, revision, ...decision },
    }),
  )
}

/** Judges every statement and rejects. `doubted` names what the file or an answer contradicts. */
export async function rejects(
  reviewer: Reviewer,
  ref: CaseRef,
  reasons: { grounds: string[]; remedies: string[]; doubted?: string[]; found?: string },
): Promise<void> {
  const { house } = reviewer
  const leaseToken = await claims(reviewer, ref)
  const revision = await assesses(reviewer, ref, leaseToken, (id) =>
    reasons.doubted?.some((part) => id.includes(part)) ? 'contradicted' : 'plausible',
  )
  await change(house, 'command', ref.account, (unit) =>
    rejectCase(unit, staff(reviewer), ref.caseId, {
      leaseToken,
      revision,
      decisionId: randomUUIDv7(),
      grounds: reasons.grounds,
      remedies: reasons.remedies,
      statement: reasons.found === undefined ? {} : { found: reasons.found },
    }),
  )
}

/** Takes an approval back, as only leads may. */
export async function revokes(
  reviewer: Reviewer,
  ref: CaseRef,
  { grounds, text }: { grounds: string[]; text: string },
): Promise<void> {
  const { house } = reviewer
  const decisionId = randomUUIDv7()
  await revokeApproval(house, staff(reviewer), ref.account, ref.caseId, {
    decisionId,
    grounds,
    text,
  })
}

export async function notes(reviewer: Reviewer, ref: CaseRef, text: string): Promise<void> {
  const { house } = reviewer
  await writeNote(house, deskActor(reviewer), ref.account, ref.caseId, text)
}

/** Hands a case over to a colleague. */
export async function handsOver(reviewer: Reviewer, ref: CaseRef, to: Reviewer): Promise<void> {
  const { house } = reviewer
  const wish = { to: { person: to.person.id } }
  await handOverCase(house, deskActor(reviewer), ref.account, ref.caseId, wish)
}

/** Has one of the imports of a case reviewed by itself. */
export async function splitsOff(reviewer: Reviewer, ref: CaseRef, fileName: string): Promise<void> {
  const { house, person } = reviewer
  const leaseToken = await claims(reviewer, ref)
  const { batches } = await readDeskCase(house, person.id, ref.account, ref.caseId)
  const batchIds = batches.filter((batch) => batch.fileName === fileName).map(({ id }) => id)
  const wish = { newCaseId: randomUUIDv7(), batchIds, leaseToken }
  await splitCase(house, staff(reviewer), ref.account, ref.caseId, wish)
  await giveBackLease(house, person.id, ref.account, ref.caseId)
}

async function assesses(
  reviewer: Reviewer,
  { account, caseId }: CaseRef,
  leaseToken: number,
  judge: (statementId: string) => AssessmentValue,
): Promise<number> {
  const { house, person } = reviewer
  const { statements, submissions } = await readDeskCase(house, person.id, account, caseId)
  const { revision } = submissions.at(-1)!
  for (const { id } of statements) {
    const wish = { leaseToken, statementId: id, revision, value: judge(id) }
    await assessStatement(house, staff(reviewer), account, caseId, wish)
  }
  return revision
}

function deskActor(reviewer: Reviewer): DeskActor {
  return { actor: staff(reviewer), name: reviewer.person.name }
}

function staff({ person, role }: Reviewer) {
  return { kind: 'staff', personId: person.id, role } as const
}
