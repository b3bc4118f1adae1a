import type { api, ResponseOf } from '@freigabe/contract'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'

const newest = 200

/** Mails that the mail server refused for good or as often as they are tried, the newest first. */
export async function listFailedMails(
  house: House,
): Promise<ResponseOf<typeof api.listFailedMails>> {
  return readAs(house.database, 'worker', null, async (tx) => {
    const rows = await tx
      .selectFrom('mail')
      .leftJoin('account', 'account.account_id', 'mail.account_id')
      .select(['mail_id', 'to_address', 'subject', 'attempts', 'last_answer'])
      .select(['mail.created_at', 'account.account_id', 'account.name'])
      .where('mail.state', '=', 'failed')
      .orderBy('mail.created_at', 'desc')
      .orderBy('mail_id', 'desc')
      .limit(newest)
      .execute()
    return {
      items: rows.map((row) => ({
        id: row.mail_id,
        to: row.to_address,
        subject: row.subject,
        account: row.account_id === null ? null : { id: row.account_id, name: row.name! },
        at: row.created_at,
        attempts: row.attempts,
        answer: row.last_answer ?? '',
      })),
    }
  })
}
