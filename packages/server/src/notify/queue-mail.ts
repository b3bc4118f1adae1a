import { randomUUIDv7 } from 'node:crypto'
import { asRole, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/roles.ts'
import type { House } from '../house.ts'
import { isReservedAddress } from '../mail/is-reserved-address.ts'
import { sendMailJob } from './jobs.ts'
import { letterPlatform } from './letter-platform.ts'
import type { Letter } from './letters/letter.ts'
import { letterSubject } from './letters/letter-subject.ts'
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
  /** What opens the door in the letter's link; `leftOut` stands for it in the letter itself. */
  token?: string
}

/**
 * Puts a mail into the outbox, with the job that sends it, in the caller's transaction. Who is made up on
 * the example platform has no mailbox: a mail to them is only kept.
 */
export async function queueMail(
  house: House,
  tx: Tx,
  mail: NewMail,
  backTo: RoleName = 'command',
): Promise<void> {
  const id = randomUUIDv7()
  const { to } = mail
  const unsent = isReservedAddress(to.address) && (await isExample(tx))
  const subject = letterSubject(mail.letter, to, await letterPlatform(house, tx))
  await asRole(house.database, tx, { as: 'queue', backTo }, () =>
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
        created_at: house.clock.now(),
        sent_at: null,
      })
      .execute(),
  )
  if (!unsent) await house.jobs.enqueue(tx, sendMailJob, { mailId: id })
}

async function isExample(tx: Tx): Promise<boolean> {
  const platform = await tx.selectFrom('platform').select('example').executeTakeFirst()
  return platform?.example ?? false
}
