import { isTakenOtherwise } from '@freigabe/core'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { sweepEach } from '../../jobs/sweep.ts'

/** A group of an account, by ids. */
export interface CountedGroup {
  account: string
  group: string
}

/**
 * Looks whether the gate's view of the caps is out of date, and notes it if so, in the transaction that
 * counted. So it is known whoever counted, and whatever becomes of them. The rows of the caps have to be
 * locked by then, or an update to the gate at this moment would not be seen.
 *
 * @param taken how much of each cap is taken now, by the ids of approvals
 */
export async function markUntold(
  tx: Tx,
  { account, group }: CountedGroup,
  taken: ReadonlyMap<string, number>,
  now: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('gate_facts')
    .select('facts')
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .executeTakeFirst()
  if (row === undefined || !isTakenOtherwise(row.facts, taken)) return false
  await tx
    .updateTable('permit_cap')
    .set({ untold_since: now })
    .where('account_id', '=', account)
    .where('purpose', '=', 'campaign')
    .where('name', 'in', [...taken.keys()])
    .where('untold_since', 'is', null)
    .execute()
  return true
}

/** Brings the counts of a group's caps to the gate. Whatever counts on waits, or marks them again. */
async function tellOfCaps(unit: Unit, group: string): Promise<void> {
  const { tx, account } = unit
  await tx
    .updateTable('permit_cap')
    .set({ untold_since: null })
    .where('account_id', '=', account)
    .where('purpose', '=', 'campaign')
    .where('untold_since', 'is not', null)
    .where('name', 'in', ({ selectFrom }) =>
      selectFrom('approval')
        .select(sql<string>`approval_id::text`.as('name'))
        .where('account_id', '=', account)
        .where('group_id', '=', group),
    )
    .execute()
  unit.refreshGate(group)
}

/**
 * Brings to the gate the counts of caps from processes that may not change accounts, such as one of the gate
 * alone, or that did not get to it. Each item due is a group.
 */
export const sweepUntoldCaps = sweepEach(
  'untold-caps',
  (tx) =>
    tx
      .selectFrom('permit_cap')
      .innerJoin('approval', (join) =>
        join
          .onRef('approval.account_id', '=', 'permit_cap.account_id')
          .on(sql<boolean>`approval.approval_id = case permit_cap.purpose
            when 'campaign' then permit_cap.name::uuid end`),
      )
      .select(['permit_cap.account_id', 'approval.group_id as item'])
      .select(({ fn }) => fn.min('permit_cap.untold_since').as('due_at'))
      .where('permit_cap.untold_since', 'is not', null)
      .groupBy(['permit_cap.account_id', 'approval.group_id']),
  (house, { account, item }) => change(house, 'command', account, (unit) => tellOfCaps(unit, item)),
)

/**
 * Tells the gate at once that a cap was used up, or is not any more. It only affects what the gate says
 * beforehand: permits count for themselves, so a failure here is left to `sweepUntoldCaps`.
 */
export async function tellGateOfCaps(house: House, groups: readonly CountedGroup[]): Promise<void> {
  for (const { account, group } of groups) {
    await change(house, 'command', account, (unit) => tellOfCaps(unit, group)).catch(
      () => undefined,
    )
  }
}
