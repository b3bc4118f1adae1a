import { randomUUIDv7 } from 'node:crypto'
import type { Notification } from '@freigabe/contract'
import type { z } from 'zod'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Letter } from './letters/letter.ts'
import { type Addressee, queueMail } from './queue-mail.ts'

export type NotificationKind = z.infer<typeof Notification>['kind']

/**
 * Whom a notification reaches by mail. `answerable`: submitter while a member, else the owners; always.
 * `submitter`: the same, if they chose these mails. `editors`: owners and editors; with `reminder` only
 * those who chose reminders.
 */
export type Audience = 'answerable' | 'submitter' | 'editors' | 'reminder'

export interface Telling {
  account: string
  kind: NotificationKind
  group: string | null
  case: string | null
  request?: string
  audience: Audience
  /** The person who submitted, if a person did. */
  submitter: string | null
  /** The letter as this reader gets it. */
  letter: (reader: Addressee) => Letter
}

/** Tells an account something: a notification in its dashboard, and a letter to each whom it concerns. */
export async function tell(house: House, tx: Tx, telling: Telling): Promise<void> {
  const notification = randomUUIDv7()
  await tx
    .insertInto('notification')
    .values({
      account_id: telling.account,
      notification_id: notification,
      kind: telling.kind,
      group_id: telling.group,
      case_id: telling.case,
      request_id: telling.request ?? null,
      at: house.clock.now(),
    })
    .execute()
  for (const to of await addressees(tx, telling)) {
    await queueMail(house, tx, {
      account: telling.account,
      notification,
      to,
      letter: telling.letter(to),
    })
  }
}

async function addressees(tx: Tx, { account, audience, submitter }: Telling): Promise<Addressee[]> {
  const members = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'id',
      'role',
      'name',
      'email',
      'locale',
      'time_zone',
      'mail_reminders',
      'mail_received',
    ])
    .where('account_id', '=', account)
    .orderBy('since')
    .execute()
  const owners = members.filter((member) => member.role === 'owner')
  const submitting = members.filter((member) => member.id === submitter)
  const answerable = submitting.length > 0 ? submitting : owners
  const editors = members.filter((member) => member.role !== 'reader')
  const chosen = {
    answerable,
    submitter: answerable.filter((member) => member.mail_received),
    editors,
    reminder: editors.filter((member) => member.mail_reminders),
  }[audience]
  return chosen.map((member) => ({
    address: member.email,
    name: member.name,
    locale: member.locale,
    timeZone: member.time_zone,
  }))
}
