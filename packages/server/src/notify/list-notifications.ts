import type { api, Notification, QueryOf } from '@freigabe/contract'
import { approvalExtent, type BoundCondition, maskAddresses } from '@freigabe/core'
import { sql } from 'kysely'
import type { z } from 'zod'
import { readAs, type Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { decodeCursor, pageOf } from '../http/cursor.ts'

/** What an account was told, newest first, and what became of the mails. Support sees no addresses. */
export async function listNotifications(
  house: House,
  role: RoleName,
  account: string,
  query: QueryOf<typeof api.listNotifications>,
) {
  const after = decodeCursor(query.cursor, 2)
  return readAs(house.database, role, account, async (tx) => {
    let told = tx
      .selectFrom('notification')
      .leftJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'notification'))
      .leftJoin('request', onAccountAnd('request_id', 'request', 'notification'))
      .select([
        'notification_id',
        'notification.kind',
        'notification.group_id',
        'name',
        'notification.case_id',
        'notification.request_id',
        'request.kind as request_kind',
        'notification.at',
      ])
      .select(acceptedThen)
      .where('notification.account_id', '=', account)
    if (after !== null) {
      told = told.where(
        sql<boolean>`(notification.at, notification_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    }
    const rows = await told
      .orderBy('notification.at', 'desc')
      .orderBy('notification_id', 'desc')
      .limit(query.limit + 1)
      .execute()
    const mails = await readMails(tx, account, rows, role === 'support')
    return pageOf(
      rows,
      query.limit,
      (row): z.infer<typeof Notification> => ({
        id: row.notification_id,
        kind: row.kind as z.infer<typeof Notification>['kind'],
        groupId: row.group_id,
        groupName: row.name,
        caseId: row.case_id,
        requestId: row.request_id,
        requestKind: row.request_kind,
        extent: row.accepted_then === null ? null : approvalExtent(row.accepted_then),
        at: row.at,
        mails: mails.get(row.notification_id) ?? [],
      }),
      (row) => [row.at, row.notification_id],
    )
  })
}

/** What the acceptance depends on that a notification tells of. */
const acceptedThen = sql<BoundCondition[] | null>`(select decision.conditions from decision
  where decision.account_id = notification.account_id and decision.case_id = notification.case_id
    and notification.kind = 'accepted' and decision.outcome = 'accepted'
    and decision.at <= notification.at
  order by decision.at desc limit 1)`.as('accepted_then')

async function readMails(
  tx: Tx,
  account: string,
  rows: readonly { notification_id: string }[],
  masked: boolean,
) {
  if (rows.length === 0) return new Map<string, z.infer<typeof Notification>['mails']>()
  const mails = await tx
    .selectFrom('mail')
    .select(['notification_id', 'to_address', 'state', 'sent_at'])
    .where('account_id', '=', account)
    .where(
      'notification_id',
      'in',
      rows.map((row) => row.notification_id),
    )
    .orderBy('mail_id')
    .execute()
  const grouped = Map.groupBy(mails, (mail) => mail.notification_id!)
  return new Map(
    [...grouped].map(([id, sent]) => [
      id,
      sent.map((mail) => ({
        to: masked ? maskAddresses(mail.to_address) : mail.to_address,
        state: mail.state,
        at: mail.sent_at,
      })),
    ]),
  )
}
