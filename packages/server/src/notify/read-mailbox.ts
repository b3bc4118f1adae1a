import type { api, Mail, QueryOf } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Config } from '../config/read-config.ts'
import { containing } from '../database/containing.ts'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import type { Caller } from '../http/caller.ts'
import { decodeCursor, pageOf } from '../http/cursor.ts'
import { letterPlatform } from './letter-platform.ts'
import type { Letter } from './letters/letter.ts'
import { renderLetter } from './letters/render-letter.ts'
import { openToken, withToken } from './link-token.ts'

type MailState = Mail['state']

/** The mails that were not sent, newest first: all of them where there is no mail server. */
export async function listMails(
  house: House,
  caller: Caller,
  query: QueryOf<typeof api.listMails>,
) {
  await refuseStrangers(house, caller)
  const after = decodeCursor(query.cursor, 2)
  return readAs(house.database, 'worker', null, async (tx) => {
    let mails = tx
      .selectFrom('mail')
      .select(['mail_id', 'to_address', 'subject', 'letter', 'created_at', 'state'])
      .where('state', 'in', shownStates(house))
    if (query.search !== undefined) {
      const pattern = containing(query.search)
      mails = mails.where((is) =>
        is.or([is('to_address', 'ilike', pattern), is('subject', 'ilike', pattern)]),
      )
    }
    if (after !== null) {
      mails = mails.where(
        sql<boolean>`(created_at, mail_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    }
    const rows = await mails
      .orderBy('created_at', 'desc')
      .orderBy('mail_id', 'desc')
      .limit(query.limit + 1)
      .execute()
    return pageOf(rows, query.limit, summary, (row) => [row.created_at, row.mail_id])
  })
}

/**
 * One mail as its reader would see it. A link for a new password is complete only on the example platform:
 * elsewhere an administrator could use it to become any of the platform's reviewers.
 */
export async function readMail(house: House, caller: Caller, mailId: string): Promise<Mail> {
  const example = await refuseStrangers(house, caller)
  const { mail, platform } = await readAs(house.database, 'worker', null, async (tx) => ({
    mail: await tx
      .selectFrom('mail')
      .selectAll()
      .where('mail_id', '=', mailId)
      .where('state', 'in', shownStates(house))
      .executeTakeFirst(),
    platform: await letterPlatform(house, tx),
  }))
  if (mail === undefined) throw new AppError('NOT_FOUND')
  const reader = { locale: mail.locale, timeZone: mail.time_zone, name: mail.to_name }
  const kept = mail.letter as Letter
  const isShown = example || kept.template !== 'password_reset'
  const letter = isShown ? withToken(kept, openToken(house, mail)) : kept
  const { html, text } = renderLetter(letter, reader, platform)
  return { ...summary(mail), html, text }
}

/** A mail to a real person is for that person alone. */
function shownStates({ config }: House): MailState[] {
  return config.SMTP_URL === undefined ? ['waiting', 'sent', 'failed', 'unsent'] : ['unsent']
}

function summary(row: {
  mail_id: string
  to_address: string
  subject: string
  letter: unknown
  created_at: string
  state: MailState
}) {
  return {
    id: row.mail_id,
    to: row.to_address,
    subject: row.subject,
    template: (row.letter as Letter).template,
    at: row.created_at,
    state: row.state,
  }
}

/** Returns whether this is the example platform. Throws EXAMPLE_ONLY where the mailbox is not open. */
async function refuseStrangers(house: House, caller: Caller): Promise<boolean> {
  const platform = await readAs(house.database, 'door', null, (tx) =>
    tx.selectFrom('platform').select('example').executeTakeFirst(),
  )
  const example = platform?.example ?? false
  if (!mailboxOpen(house.config, caller, example)) throw new AppError('EXAMPLE_ONLY')
  return example
}

/**
 * Whether the embedded mailbox is open to a caller: on the example platform to everybody, unless the operator
 * closed it. Elsewhere it holds real invitations, so the operator must have switched it on, only
 * administration sees it, and with a mail server there is no mailbox.
 */
export function mailboxOpen(
  config: Pick<Config, 'SMTP_URL' | 'FREIGABE_MAILBOX'>,
  caller: Caller,
  example: boolean,
): boolean {
  if (example) return config.FREIGABE_MAILBOX ?? true
  const isOn = config.SMTP_URL === undefined && config.FREIGABE_MAILBOX === true
  return isOn && caller.kind === 'person' && caller.staffRoles.includes('admin')
}
