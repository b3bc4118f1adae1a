import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { tellOfCaps } from './untold-caps.ts'

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
