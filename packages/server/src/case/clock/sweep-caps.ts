import type { Actor } from '@freigabe/core'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { openCase } from '../open-case.ts'
import { mustWait, whatToRenew } from './renewals.ts'

const clock: Actor = { kind: 'clock' }
/** By then permits are over, and what was not sent under them has mostly been given back. */
const restMilliseconds = 10 * 60_000

/**
 * Asks again about an approval whose cap on the first send is used up: opens a case, so that a person looks
 * at how it went. Once for each approval, and not where a case about the same imports is already open.
 */
export const sweepCaps = sweepEach(
  'caps',
  (tx, now) => findUsedUp(tx, now),
  (house, { account, item }) =>
    change(house, 'command', account, async (unit) => {
      const approval = await findUsedUp(unit.tx, unit.now)
        .select(['approval.case_id', 'approval.approval_id', 'approval.group_id'])
        .select('approval.ends_at')
        .where('permit_cap.account_id', '=', account)
        .where('permit_cap.name', '=', item)
        .executeTakeFirst()
      // Another worker was quicker.
      if (approval !== undefined) await ask(unit, approval)
    }),
)

interface UsedUp {
  case_id: string
  approval_id: string
  group_id: string
  ends_at: string
}

async function ask(unit: Unit, approval: UsedUp) {
  const { tx, account, now } = unit
  const content = await whatToRenew(tx, account, approval)
  const isNothing = content.batchIds.length + content.sources.length === 0
  if (!isNothing && !(await mustWait(tx, account, content))) {
    await openCase(unit, clock, {
      group: approval.group_id,
      trigger: 'cap_reached',
      ...content,
      predecessorId: approval.case_id,
      renewsUntil: null,
    })
  }
  await tx
    .updateTable('permit_cap')
    .set({ asked_at: now })
    .where('account_id', '=', account)
    .where('purpose', '=', 'campaign')
    .where('name', '=', approval.approval_id)
    .execute()
}

function findUsedUp(tx: Tx, now: string) {
  const rested = new Date(Date.parse(now) - restMilliseconds).toISOString()
  return tx
    .selectFrom('permit_cap')
    .innerJoin('approval', (join) =>
      join
        .onRef('approval.account_id', '=', 'permit_cap.account_id')
        .on(sql<boolean>`approval.approval_id = case permit_cap.purpose
          when 'campaign' then permit_cap.name::uuid end`),
    )
    .select(['permit_cap.account_id', 'permit_cap.name as item', 'permit_cap.at as due_at'])
    .where('permit_cap.purpose', '=', 'campaign')
    .where('permit_cap.asked_at', 'is', null)
    .where('permit_cap.at', '<=', rested)
    .where('approval.revoked_at', 'is', null)
    .where('approval.ends_at', '>', now)
    .where(sql<boolean>`permit_cap.taken >= (
      select min((each ->> 'limit')::bigint) from jsonb_array_elements(approval.conditions) as each
      where each ->> 'kind' = 'first_send_at_most')`)
}
