import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import type { SubmissionContent } from '@freigabe/core'
import { answerQuestions } from '../case/asking/answer-questions.ts'
import { takeInBatch } from '../case/lists/take-in-batch.ts'
import { policyOfCase } from '../case/policy-of-case.ts'
import { readCase } from '../case/read-case.ts'
import { readDraft } from '../case/submitting/read-draft.ts'
import { saveDraft } from '../case/submitting/save-draft.ts'
import { submitCase } from '../case/submitting/submit-case.ts'
import { supplementCase } from '../case/submitting/supplement-case.ts'
import { withdrawCase } from '../case/withdraw-case.ts'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { uploadEvidence } from '../lists/evidence/upload-evidence.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { uploadBatch } from '../lists/import/upload-batch.ts'
import { screenBatch } from '../lists/screening/screen-batch.ts'
import type { EvidenceFile } from './evidence/evidence-file.ts'
import type { RecipientsFile } from './lists/recipients-file.ts'
import type { Person } from './people.ts'

/** A person at work in an account. */
export interface Customer {
  house: House
  account: string
  person: Person
}

/** An approval process, named by its account and id. */
export interface CaseRef {
  account: string
  caseId: string
}

export async function opensGroup(
  { house, account, person }: Customer,
  name: string,
  reference: string,
): Promise<string> {
  const group = await createGroup(house, actor(person), account, { name, reference })
  return group.id
}

/** Uploads a recipients file and leaves it to the queue. */
export async function uploads(
  { house, account, person }: Customer,
  group: string,
  file: RecipientsFile,
  trigger: 'import' | 'early' = 'import',
): Promise<string> {
  const wish = { fileName: file.name, trigger }
  const bytes = Readable.from([file.bytes])
  const batch = await uploadBatch(house, actor(person), account, group, wish, bytes)
  return batch.id
}

/** Uploads a recipients file, lets it be screened, and gives the case that it led to, if any. */
export async function imports(
  customer: Customer,
  group: string,
  file: RecipientsFile,
  trigger: 'import' | 'early' = 'import',
): Promise<CaseRef> {
  return screened(customer, await uploads(customer, group, file, trigger))
}

/** The platform itself imports who signed up through its own form. */
export async function arrivesFromPlatform(
  customer: Customer,
  group: string,
  file: RecipientsFile,
): Promise<CaseRef> {
  const { house, account } = customer
  const by = { kind: 'platform_key', keyId: randomUUIDv7() } as const
  const wish = { fileName: file.name, trigger: 'import' } as const
  const bytes = Readable.from([file.bytes])
  const { id } = await uploadBatch(house, by, account, group, wish, bytes)
  return screened(customer, id)
}

async function screened({ house, account }: Customer, batch: string): Promise<CaseRef> {
  const run = { attempt: 1, last: true, signal: new AbortController().signal }
  await screenBatch(house, { account, batch }, run, takeInBatch)
  const opened = await readAs(house.database, 'customer', account, (tx) =>
    tx
      .selectFrom('case_batch')
      .select('case_id')
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .executeTakeFirst(),
  )
  return { account, caseId: opened?.case_id ?? '' }
}

/** Attaches files and gives their ids, as answers name them. */
export async function attaches(
  { house, account, person }: Customer,
  ...files: EvidenceFile[]
): Promise<string[]> {
  const ids: string[] = []
  for (const file of files) {
    const stream = Readable.from([Buffer.from(file.bytes)])
    ids.push((await uploadEvidence(house, person.name, account, file.name, stream)).id)
  }
  return ids
}

/** Saves what has been entered so far. */
export async function drafts(
  { house, account, person }: Customer,
  { caseId }: CaseRef,
  content: SubmissionContent,
  step: 1 | 2 | 3 | 4 = 2,
): Promise<number> {
  const { version } = await readDraft(house, 'customer', account, caseId)
  const change = { version, content: content as never, alsoCases: [], step }
  return (await saveDraft(house, person, account, caseId, change)).version
}

/** Fills in the wizard and hands in. */
export async function handsIn(
  customer: Customer,
  ref: CaseRef,
  content: SubmissionContent,
): Promise<void> {
  const { house, account, person } = customer
  const draftVersion = await drafts(customer, ref, content, 4)
  await submitCase(house, submitter(person), account, ref.caseId, {
    submissionId: randomUUIDv7(),
    draftVersion,
    declarationVersion: await declaredVersion(house, account, ref.caseId),
  })
}

/** Answers the open questions of a case, in the order in which they were asked. */
export async function answers(
  { house, account, person }: Customer,
  { caseId }: CaseRef,
  ...given: { text: string; evidence?: string[] }[]
): Promise<void> {
  const { questions } = await readCase(house, 'customer', account, caseId)
  const open = questions.filter(({ state }) => state === 'open')
  await answerQuestions(house, submitter(person), account, caseId, {
    submissionId: randomUUIDv7(),
    declarationVersion: await declaredVersion(house, account, caseId),
    answers: open.map(({ id }, index) => ({
      questionId: id,
      text: given[index]!.text,
      evidence: given[index]!.evidence ?? [],
    })),
  })
}

/** Adds to what was handed in without having been asked. */
export async function adds(
  { house, account, person }: Customer,
  { caseId }: CaseRef,
  more: SubmissionContent['answers'],
): Promise<void> {
  const latest = (await readCase(house, 'customer', account, caseId)).submissions.at(-1)!
  const content = { ...latest.content, answers: { ...latest.content.answers, ...more } }
  await supplementCase(house, submitter(person), account, caseId, {
    submissionId: randomUUIDv7(),
    revision: latest.revision,
    declarationVersion: await declaredVersion(house, account, caseId),
    content: content as never,
  })
}

export async function withdraws(
  { house, account, person }: Customer,
  { caseId }: CaseRef,
): Promise<void> {
  await withdrawCase(house, actor(person), account, caseId)
}

/** The declaration that a case's submission confirms. */
async function declaredVersion(house: House, account: string, caseId: string): Promise<string> {
  const policy = await readAs(house.database, 'command', account, (tx) =>
    policyOfCase(house, tx, account, caseId),
  )
  return policy.declaration.version
}

function actor(person: Person) {
  return { kind: 'customer', personId: person.id } as const
}

function submitter(person: Person) {
  return { actor: actor(person), personId: person.id, name: person.name }
}
