import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { queueMail } from '../../notify/queue-mail.ts'
import { listLeads } from '../list-leads.ts'
import { openSteps } from './move-step.ts'

/**
 * Marks the approvals in steps at which nobody looked within the promise: the log says when, and leads get a letter,
 * once.
 */
export const sweepOverdueSteps = sweepEach(
  'overdue-steps',
  (tx, now) =>
    tx
      .selectFrom('approval_step')
      .select(['account_id', 'approval_id as item', 'look_by as due_at'])
      .where('look_by', '<=', now)
      .where('overdue', '=', false),
  async (house, { account, item }) => {
    await change(house, 'command', account, async (unit) => {
      const { tx, now } = unit
      const marked = await tx
        .updateTable('approval_step')
        .set({ overdue: true })
        .where('account_id', '=', account)
        .where('approval_id', '=', item)
        .where('look_by', '<=', now)
        .where('overdue', '=', false)
        .returning(['look_by', 'changed_at'])
        .executeTakeFirst()
      if (marked === undefined) return
      const step = await openSteps(tx)
        .where('approval_step.account_id', '=', account)
        .where('approval_step.approval_id', '=', item)
        .where('ends_at', '>', now)
        .executeTakeFirst()
      // Revoked or over: nobody has to look any more.
      if (step === undefined) return
      const { case_id: subject, group_id: group } = step
      unit.log({ type: 'step_overdue', subject, group, by: { kind: 'clock' }, at: now, body: {} })
      await writeToLeads(unit, {
        ...{ caseId: subject, group, waitsSince: marked.changed_at, lookBy: marked.look_by! },
      })
    })
  },
)

async function writeToLeads(
  unit: Unit,
  { caseId, group, ...when }: Record<'caseId' | 'group' | 'waitsSince' | 'lookBy', string>,
) {
  const { house, tx, account } = unit
  const names = await tx
    .selectFrom('recipient_group')
    .innerJoin('account', 'account.account_id', 'recipient_group.account_id')
    .select(['account.name as accountName', 'recipient_group.name as groupName'])
    .where('recipient_group.account_id', '=', account)
    .where('group_id', '=', group)
    .executeTakeFirstOrThrow()
  const params = { ...names, ...when, url: `${house.config.url}/desk/${account}/${caseId}` }
  for (const to of await unit.as('desk', () => listLeads(tx))) {
    const letter = { template: 'step_overdue', params } as const
    await queueMail(unit, { account: null, notification: null, to, letter })
  }
}
