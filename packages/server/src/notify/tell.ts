import { randomUUIDv7 } from 'node:crypto'
import type { Notification } from '@freigabe/contract'
import type { z } from 'zod'
import type { Unit } from '../change/unit.ts'
import { addressees, type Reached } from './addressees.ts'
import type { Letter } from './letters/letter.ts'
import { type Addressee, queueMail } from './queue-mail.ts'

export type NotificationKind = z.infer<typeof Notification>['kind']

export interface Telling extends Reached {
  kind: NotificationKind
  group: string | null
  case: string | null
  request?: string
  /** What the dashboard has already; only the letters are to follow. */
  notification?: string
  /** The letter as this reader gets it. */
  letter: (reader: Addressee) => Letter
}

/** Tells an account something: a notification in its dashboard, and a letter to each person concerned. */
export async function tell(unit: Unit, telling: Telling): Promise<void> {
  const notification = telling.notification ?? (await tellDashboard(unit, telling))
  for (const to of await addressees(unit.tx, telling)) {
    await queueMail(unit, {
      account: telling.account,
      notification,
      to,
      letter: telling.letter(to),
    })
  }
}

/** Tells an account something in its dashboard alone. Returns the id of the notification. */
export async function tellDashboard(
  unit: Unit,
  telling: Pick<Telling, 'account' | 'kind' | 'group' | 'case' | 'request'>,
): Promise<string> {
  const notification = randomUUIDv7()
  await unit.tx
    .insertInto('notification')
    .values({
      account_id: telling.account,
      notification_id: notification,
      kind: telling.kind,
      group_id: telling.group,
      case_id: telling.case,
      request_id: telling.request ?? null,
      at: unit.now,
    })
    .execute()
  return notification
}
