import { randomUUIDv7 } from 'node:crypto'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import { sendMailJob } from './jobs.ts'
import { letterPlatform } from './letter-platform.ts'
import type { Letter } from './letters/letter.ts'
import { letterSubject } from './letters/render-letter.ts'
import { sealToken } from './link-token.ts'

export interface Addressee {
  address: string
  /** Null while it is not known, as in an invitation. */
  name: string | null
  locale: 'de' | 'en'
  timeZone: string
}

export interface NewMail {
  account: string | null
  notification: string | null
  to: Addressee
  letter: Letter
  /** The token that makes the letter's link work; the letter itself has `leftOut` in its place. */
  token?: string
}

/**
 * Puts a mail into the outbox, with the job that sends it, in the caller's transaction. Invented people on
 * the example platform have no mailbox: a mail to them is only kept.
 */
export async function queueMail(unit: Unit, mail: NewMail): Promise<void> {
  const { house, tx } = unit
  const id = randomUUIDv7()
  const { to } = mail
  const unsent = isReservedAddress(to.address) && (await isExample(tx))
  const subject = letterSubject(mail.letter, to, await letterPlatform(house, tx))
  await unit.as('queue', () =>
    tx
      .insertInto('mail')
      .values({
        mail_id: id,
        account_id: mail.account,
        notification_id: mail.notification,
        to_address: to.address,
        to_name: to.name,
        locale: to.locale,
        time_zone: to.timeZone,
        letter: JSON.stringify(mail.letter),
        sealed_token: mail.token === undefined ? null : sealToken(house, id, mail.token),
        subject,
        state: unsent ? 'unsent' : 'waiting',
        last_answer: null,
        created_at: unit.now,
        sent_at: null,
      })
      .execute(),
  )
  if (!unsent) unit.enqueue(sendMailJob, { mailId: id })
}

async function isExample(tx: Tx): Promise<boolean> {
  const platform = await tx.selectFrom('platform').select('example').executeTakeFirst()
  return platform?.example ?? false
}

/**
 * Whether an address is in a domain reserved for examples and tests, and so cannot have a mailbox: RFC 2606,
 * sections 2 and 3, and RFC 6761, section 6.
 */
export function isReservedAddress(address: string): boolean {
  return reserved.test(address.slice(address.lastIndexOf('@') + 1))
}

const reserved = /^(.+\.)?(test|example|invalid|localhost|example\.(com|net|org))\.?$/i
