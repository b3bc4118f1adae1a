import type { api, QueryOf, ResponseOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { decodeCursor, pageOf } from '../http/cursor.ts'

/** Mails that the mail server refused for good or as often as they are tried, the newest first, and how many there are. */
export async function listFailedMails(
  house: House,
  { cursor, limit }: QueryOf<typeof api.listFailedMails>,
): Promise<ResponseOf<typeof api.listFailedMails>> {
  const after = decodeCursor(cursor, 2)
  return readAs(house.database, 'worker', null, async (tx) => {
    const { total } = await failedMails(tx)
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const rows = await failedMails(tx)
      .leftJoin('account', 'account.account_id', 'mail.account_id')
      .select(['mail_id', 'to_address', 'subject', 'attempts', 'last_answer'])
      .select(['mail.created_at', 'account.account_id', 'account.name'])
      .$if(after !== null, (mails) =>
        mails.where(
          sql<boolean>`(mail.created_at, mail_id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
        ),
      )
      .orderBy('mail.created_at', 'desc')
      .orderBy('mail_id', 'desc')
      .limit(limit + 1)
      .execute()
    const page = pageOf(
      rows,
      limit,
      (row) => ({
        id: row.mail_id,
        to: row.to_address,
        subject: row.subject,
        account: row.account_id === null ? null : { id: row.account_id, name: row.name! },
        at: row.created_at,
        attempts: row.attempts,
        answer: row.last_answer ?? '',
      }),
      (row) => [row.created_at, row.mail_id],
    )
    return { ...page, total: Number(total) }
  })
}

function failedMails(tx: Tx) {
  return tx.selectFrom('mail').where('mail.state', '=', 'failed')
}
