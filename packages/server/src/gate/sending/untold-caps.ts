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
 * Looks whether the gate says of caps what is no longer so, and keeps it if so, in the transaction that counted: so it
 * is known whoever counted, and whatever becomes of them. The rows of the caps have to be locked by then, or what
 * is told at this moment would not be seen.
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

/** Brings to the gate what was counted of a group's caps. Who counts on meanwhile waits, or marks them anew. */
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
 * Brings to the gate what was counted of caps by who may not change accounts, as a process of the gate alone, or
 * by who did not come to it. What is due is a group.
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
 * Brings to the gate at once that a cap was used up, or is so no more. It is no more than what the gate says
 * beforehand: permits count for themselves, so what fails here is left to `sweepUntoldCaps`.
 */
export async function tellGateOfCaps(house: House, groups: readonly CountedGroup[]): Promise<void> {
  for (const { account, group } of groups) {
    await change(house, 'command', account, (unit) => tellOfCaps(unit, group)).catch(
      () => undefined,
    )
  }
}
