import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Actor, StaffRole, SubmissionContent } from '@freigabe/core'
import { takeInBatch } from '../case/lists/take-in-batch.ts'
import { saveDraft } from '../case/submitting/save-draft.ts'
import { submitCase } from '../case/submitting/submit-case.ts'
import type { House } from '../house.ts'
import { uploadEvidence } from '../lists/evidence/upload-evidence.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { uploadBatch } from '../lists/import/upload-batch.ts'
import { screenBatch } from '../lists/screening/screen-batch.ts'
import { createAccount } from '../people/accounts/keep-accounts.ts'
import { askConsentRecord } from '../requests/complaints/ask-consent-record.ts'
import { enterComplaint } from '../requests/complaints/enter-complaint.ts'
import { placeComplaint } from '../requests/complaints/place-complaint.ts'
import { inRole } from './in-role.ts'
import { policyAtHome } from './policy-at-home.ts'

/** A person of a test, with the actor that they are in the process. */
export interface Player<A extends Actor = Actor> {
  personId: string
  name: string
  email: string
  actor: A
}

export const password = 'beispiel-freigabe'

/** An account with its owner; several such accounts know nothing of each other. */
export async function castAccount(house: House, name = 'Teeladen') {
  const by: Actor = { kind: 'platform_key', keyId: randomUUIDv7() }
  const account = await createAccount(house, by, {
    name,
    locale: 'de',
    timeZone: 'Europe/Berlin',
    country: 'DE',
  })
  const owner = await castCustomer(house, account.id, 'owner')
  return { account: account.id, owner }
}

/** A member of an account. */
export async function castCustomer(
  house: House,
  account: string,
  role: 'owner' | 'editor' | 'reader',
): Promise<Player<{ kind: 'customer'; personId: string }>> {
  const person = await signUp(house)
  await inRole(house.database, 'admin', account, (tx) =>
    tx
      .insertInto('membership')
      .values({ account_id: account, person_id: person.personId, role, since: house.clock.now() })
      .execute(),
  )
  return { ...person, actor: { kind: 'customer', personId: person.personId } }
}

/** A member of staff. */
export async function castStaff(
  house: House,
  role: StaffRole,
): Promise<Player<{ kind: 'staff'; personId: string; role: StaffRole }>> {
  const person = await signUp(house)
  await inRole(house.database, 'admin', null, (tx) =>
    tx
      .insertInto('staff_member')
      .values({ person_id: person.personId, roles: [role], since: house.clock.now() })
      .execute(),
  )
  return { ...person, actor: { kind: 'staff', personId: person.personId, role } }
}

export type Reviewer = Player<{ kind: 'staff'; personId: string; role: StaffRole }>

export function castReviewer(house: House): Promise<Reviewer> {
  return castStaff(house, 'reviewer')
}

/** A case that an account's owner has submitted; `submit` does it again, as a second click would. */
export async function castSubmitted(house: House, method?: string) {
  const { account, owner, group, caseId, content } = await castDraft(house, method)
  const wish = {
    submissionId: randomUUIDv7(),
    draftVersion: 1,
    declarationVersion: policyAtHome.declaration.version,
  }
  const submit = () => submitCase(house, owner, account, caseId, wish)
  await submit()
  return { account, owner, group, caseId, content, submit }
}

/** A case of a new account whose draft is complete and not handed in. */
export async function castDraft(house: House, method?: string) {
  const { account, owner } = await castAccount(house)
  const { group, caseId } = await castCase(house, owner.actor, account)
  const content = await completeContent(house, account, method)
  await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
    version: 0,
    content: content as never,
    alsoCases: [],
    step: 4,
  })
  return { account, owner, group, caseId, content }
}

/** A group with one import that has been screened, and the case that it opened. */
export async function castCase(house: House, by: Actor, account: string, csv = exampleFile) {
  const group = await createGroup(house, by, account, { name: 'Sommerkunden' })
  const { batch, caseId } = await importFile(house, by, account, group.id, csv)
  return { group: group.id, batch, caseId: caseId! }
}

/** Imports and screens a file as the job would; `caseId` is the case that covers it, if there is one. */
export async function importFile(
  house: House,
  by: Actor,
  account: string,
  group: string,
  csv: string | Buffer,
): Promise<{ batch: string; caseId: string | null }> {
  const { id } = await importUnscreened(house, by, account, group, csv)
  await screenNow(house, account, id)
  const row = await inRole(house.database, 'command', account, (tx) =>
    tx
      .selectFrom('case_batch')
      .select('case_id')
      .where('account_id', '=', account)
      .where('batch_id', '=', id)
      .executeTakeFirst(),
  )
  return { batch: id, caseId: row?.case_id ?? null }
}

/** Imports a file and leaves its screening to the job. */
export function importUnscreened(
  house: House,
  by: Actor,
  account: string,
  group: string,
  csv: string | Buffer,
) {
  const wish = { fileName: 'kunden.csv', trigger: 'import' as const }
  return uploadBatch(house, by, account, group, wish, Readable.from([Buffer.from(csv as string)]))
}

const exampleFile = 'E-Mail;Name\nanna@example.org;Anna\nbert@example.net;Bert\n'

/**
 * A submission that is complete under the policy: everything it requires of the method is answered. Its mere
 * recommendations are left open, so that no rule makes the case faster than others.
 */
export async function completeContent(
  house: House,
  account: string,
  code = 'form_double_opt_in',
): Promise<SubmissionContent> {
  const policy = policyAtHome
  const text = Readable.from([Buffer.from('Ja, ich möchte den Newsletter erhalten.')])
  const { id: evidence } = await uploadEvidence(house, 'Test', account, 'einwilligung.txt', text)
  const method = policy.methods.find((known) => known.code === code)!
  const answers = [
    ...policy.generalRequirements.map((id) => ['general', id] as const),
    ...method.requirements.map((id) => [code, id] as const),
  ]
    .filter(([, id]) => requirementOf(id).necessity === 'required')
    .map(([area, id]) => [`${area}/${id}`, answerTo(id, evidence)] as const)
  return {
    methods: [{ code, share: 100 }],
    answers: Object.fromEntries(answers),
  }
}

function requirementOf(id: string) {
  return policyAtHome.requirements.find((known) => known.id === id)!
}

function answerTo(id: string, evidence: string) {
  const requirement = requirementOf(id)
  switch (requirement.kind) {
    case 'choice':
      return requirement.choices![0]!.value
    case 'confirmation':
      return true
    case 'number':
      return requirement.range?.min ?? 1
    case 'date':
      return '2026-03-01'
    case 'link':
      return 'https://www.example.org/newsletter/anmelden?form=7'
    case 'records':
    case 'file':
      return [evidence]
    default:
      return 'Sie haben sich über das Formular auf unserer Website angemeldet und die Anmeldung bestätigt.'
  }
}

let people = 0

/** A person who can sign in, without the wait for digesting the password that they all share. */
async function signUp(house: House) {
  people += 1
  const name = `Person ${people}`
  const personId = randomUUIDv7()
  const email = `person-${people}-${personId}@example.org`
  digest ??= (await house.auth.$context).password.hash(password)
  const credential = { provider_id: 'credential', account_id: personId, password: await digest }
  const at = house.clock.now()
  const dates = { created_at: at, updated_at: at }
  await inRole(house.database, 'door', null, async (tx) => {
    await tx
      .insertInto('person')
      .values({ id: personId, name, email, ...dates })
      .execute()
    await tx
      .insertInto('person_credential')
      .values({ id: randomUUIDv7(), person_id: personId, ...credential, ...dates })
      .execute()
  })
  return { personId, name, email }
}

let digest: Promise<string> | null = null

/** Screens an import as its job would, in its last try. */
export async function screenNow(house: House, account: string, batch: string): Promise<void> {
  const run = { attempt: 1, last: true, signal: AbortSignal.timeout(30_000) }
  await screenBatch(house, { account, batch }, run, takeInBatch)
}

/** A complaint about which an account has been asked for a consent record; returns its id. */
export async function castComplaint(house: House, account: string): Promise<string> {
  const by = await castStaff(house, 'reviewer')
  const complaintId = randomUUIDv7()
  const now = house.clock.now()
  await enterComplaint(house, by, {
    complaintId,
    from: 'recipient',
    reference: null,
    email: 'anna@example.org',
    words: 'Woher haben Sie meine Adresse?',
    receivedAt: now,
    dueAt: new Date(Date.parse(now) + 14 * 86_400_000).toISOString(),
  })
  await placeComplaint(house, by, complaintId, { account, group: null, batch: null })
  const inquiry = { inquiryId: randomUUIDv7(), text: 'Bitte zeigen Sie die Einwilligung.' }
  await askConsentRecord(house, by, complaintId, inquiry)
  return complaintId
}
