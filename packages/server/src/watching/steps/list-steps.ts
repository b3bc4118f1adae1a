import type { Step } from '@freigabe/contract'
import { requireCase } from '../../case/require-case.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { stepTimes } from '../../lists/groups/step-times.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { openSteps } from './move-step.ts'

/** More would not be looked at in a day. */
const mostListed = 200

/** The approvals in steps of all accounts that wait for a person, the most urgent first. */
export async function listSteps(house: House): Promise<Step[]> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const rows = await steps(tx)
      .where('approval_step.state', 'in', ['too_few', 'above_limits'])
      .orderBy('look_by')
      .orderBy('approval_step.approval_id')
      .limit(mostListed)
      .execute()
    return Promise.all(rows.map((row) => stepView(house, tx, row)))
  })
}

/** The step of a case; null where all is open, or nothing was accepted in steps. Throws NOT_FOUND. */
export async function readStep(
  house: House,
  account: string,
  caseId: string,
): Promise<{ step: Step | null }> {
  return readAs(house.database, 'desk', account, async (tx) => {
    await requireCase(tx, account, caseId)
    const row = await steps(tx)
      .where('approval_step.account_id', '=', account)
      .where('approval.case_id', '=', caseId)
      .executeTakeFirst()
    return { step: row === undefined ? null : await stepView(house, tx, row) }
  })
}

function steps(tx: Tx) {
  return openSteps(tx)
    .innerJoin('account', 'account.account_id', 'approval_step.account_id')
    .innerJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'approval.account_id')
        .onRef('recipient_group.group_id', '=', 'approval.group_id'),
    )
    .select(['account.account_id', 'account.name as account_name'])
    .select(['recipient_group.name as group_name', 'figures', 'changed_at', 'look_by'])
}

type Row = Awaited<ReturnType<ReturnType<typeof steps>['execute']>>[number]

async function stepView(house: House, tx: Tx, row: Row): Promise<Step> {
  const policy = await policyOfAccount(house, tx, row.account_id)
  return {
    account: { id: row.account_id, name: row.account_name },
    group: { id: row.group_id, name: row.group_name },
    caseId: row.case_id,
    state: row.state,
    since: row.changed_at,
    sentAt: row.sent_at,
    slice: row.slice,
    figures: row.figures,
    ...stepTimes(policy.steps, row),
  }
}
