import type { Selectable } from 'kysely'
import { change } from '../change/change.ts'
import { readAs } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { House } from '../house.ts'
import type { JobRun } from '../jobs/job.ts'
import type { MailTransport } from '../mail/mail-transport.ts'
import { letterPlatform } from './letter-platform.ts'
import type { Letter } from './letters/letter.ts'
import { renderLetter } from './letters/render-letter.ts'
import { leftOut, openToken, withToken } from './link-token.ts'

/**
 * Hands one mail to the mail server. The server's acceptance and our commit cannot be one step: if a process
 * dies between them, the mail is sent again, under the same Message-ID.
 */
export async function sendMail(
  house: House,
  transport: MailTransport,
  { mailId }: { mailId: string },
  run: JobRun,
): Promise<void> {
  const { mail, platform } = await readAs(house.database, 'worker', null, async (tx) => ({
    mail: await tx.selectFrom('mail').selectAll().where('mail_id', '=', mailId).executeTakeFirst(),
    platform: await letterPlatform(house, tx),
  }))
  if (mail === undefined || mail.state !== 'waiting') return
  const token = openToken(house, mail)
  const letter = withToken(mail.letter as Letter, token)
  const rendered = renderLetter(letter, readerOf(mail), platform)
  const result = await transport.send({
    id: mail.mail_id,
    to: { address: mail.to_address, name: mail.to_name },
    createdAt: mail.created_at,
    ...rendered,
  })
  // A mail filter that objects to a link repeats it in its answer.
  const answer = token === null ? result.response : result.response.replaceAll(token, leftOut)
  if (result.kind === 'sent') return settle(house, mailId, 'sent', answer)
  if (result.permanent || run.last) return settle(house, mailId, 'failed', answer)
  await settle(house, mailId, 'waiting', answer)
  throw new Error(`The mail server did not take mail ${mailId}; it is tried again.`)
}

/** Keeps how it ended. The token of its link is then forgotten; until then it stays sealed. */
async function settle(
  house: House,
  mailId: string,
  state: 'waiting' | 'sent' | 'failed',
  answer: string,
) {
  await change(house, 'worker', null, (unit) =>
    unit.tx
      .updateTable('mail')
      .set((expression) => ({
        state,
        attempts: expression('attempts', '+', 1),
        last_answer: answer.slice(0, 500),
        sent_at: state === 'sent' ? unit.now : null,
        ...(state === 'waiting' ? {} : { sealed_token: null }),
      }))
      .where('mail_id', '=', mailId)
      .execute(),
  )
}

function readerOf(mail: Selectable<Tables['mail']>) {
  return { locale: mail.locale, timeZone: mail.time_zone, name: mail.to_name }
}
