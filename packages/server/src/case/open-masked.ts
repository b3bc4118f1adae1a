import type { api, ResponseOf } from '@freigabe/contract'
import { type ContactData, maskAddresses } from '@freigabe/core'
import { change } from '../change/change.ts'
import type { Tx } from '../database/database.ts'
import type { DeskActor } from '../desk/desk-actor.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { writeLook } from '../people/staff/write-look.ts'
import { requireCase } from './require-case.ts'
import { lastContent } from './submitting/latest-submission.ts'

type Opened = ResponseOf<typeof api.openAnswers>

/**
 * Opens what the customer wrote with the addresses in it, for a stated reason; the look is logged before that.
 * Gives only texts in which something is masked elsewhere. Throws NOT_FOUND.
 */
export async function openAnswers(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  reason: string,
): Promise<Opened> {
  return change(house, 'command', account, async (unit) => {
    const { tx, now: at } = unit
    await requireCase(tx, account, caseId)
    const look = await writeLook(unit, by, { kind: 'answers', caseId }, reason)
    unit.log({ type: 'answers_opened', subject: caseId, by: by.actor, at, body: { lookId: look } })
    const texts = [
      ...(await statementsOf(tx, account, caseId)),
      ...(await answersOf(tx, account, caseId)),
    ]
    return { texts: texts.filter(({ text }) => maskAddresses(text) !== text) }
  })
}

/** The answers of the newest submission, by their keys, and what explains something, by its pointer. */
async function statementsOf(tx: Tx, account: string, caseId: string): Promise<Opened['texts']> {
  const content = await lastContent(tx, account, caseId)
  const { answers = {}, explanations = {} } = content ?? {}
  return [...Object.entries(answers), ...Object.entries(explanations)].flatMap(([key, text]) =>
    typeof text === 'string' ? [{ answer: key, question: null, text }] : [],
  )
}

/** The answers to questions, by the questions. */
async function answersOf(tx: Tx, account: string, caseId: string): Promise<Opened['texts']> {
  const rows = await tx
    .selectFrom('question')
    .select(['question_id', 'answer'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('answer', 'is not', null)
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => ({ answer: null, question: row.question_id, text: row.answer ?? '' }))
}

/** Opens the contact data of step 3 for a stated special case; the access is logged before that. */
export async function openContact(
  house: House,
  by: DeskActor,
  account: string,
  caseId: string,
  reason: string,
): Promise<ContactData> {
  return change(house, 'command', account, async (unit) => {
    const { tx, now: at } = unit
    await requireCase(tx, account, caseId)
    const contact = await tx
      .selectFrom('contact')
      .select('data')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (contact === undefined) throw new AppError('NOT_FOUND')
    const look = await writeLook(unit, by, { kind: 'contact', caseId }, reason)
    unit.log({ type: 'contact_opened', subject: caseId, by: by.actor, at, body: { lookId: look } })
    return contact.data as ContactData
  })
}
