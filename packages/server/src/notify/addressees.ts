import type { Tx } from '../database/database.ts'
import type { Addressee } from './queue-mail.ts'

/**
 * Whom a notification reaches by mail. `answerable`: the submitter while a member, else the owners; always.
 * `submitter`: the same, if they chose these mails. `editors`: owners and editors; with `reminder`, only
 * those who chose reminders.
 */
export type Audience = 'answerable' | 'submitter' | 'editors' | 'reminder'

export interface Reached {
  account: string
  audience: Audience
  /** The person who submitted, if a person did. */
  submitter: string | null
}

/** The members of an account who get a mail, longest-standing first. */
export async function addressees(
  tx: Tx,
  { account, audience, submitter }: Reached,
): Promise<Addressee[]> {
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
