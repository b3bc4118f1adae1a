import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { sweepEach } from '../../jobs/sweep.ts'
import { screenBatchJob } from './jobs.ts'

/**
 * Ends screenings whose process died with the last try of their job, so that the customer is told. A
 * screening with another try ahead is left alone. `settled` is called for each import that is interrupted for
 * good and that a division waits for.
 */
export function sweepScreenings(
  settled: (house: House, about: { account: string; batch: string }) => Promise<void>,
) {
  return sweepEach(
    'screenings',
    (tx, now) =>
      tx
        .selectFrom('batch')
        .select(['account_id', 'batch_id as item', 'alive_until as due_at'])
        .where('removed_at', 'is', null)
        .where(({ or, and, eb, exists, selectFrom }) =>
          or([
            and([eb('state', '=', 'screening'), eb('alive_until', '<=', now)]),
            and([
              eb('state', '=', 'interrupted'),
              exists(
                selectFrom('division')
                  .select('new_case_id')
                  .whereRef('division.account_id', '=', 'batch.account_id')
                  .where('division.state', '=', 'screening')
                  .where((is) =>
                    is.or([
                      is('first_batch_id', '=', is.ref('batch.batch_id')),
                      is('rest_batch_id', '=', is.ref('batch.batch_id')),
                    ]),
                  ),
              ),
            ]),
          ]),
        ),
    async (house, { account, item: batch }) => {
      if (await house.jobs.isUnderWay(screenBatchJob, { account, batch })) return
      await interruptScreening(house, account, batch)
      await settled(house, { account, batch })
    },
  )
}

/**
 * Ends a screening whose job was given up: the customer is told, and can start it again. A screening whose
 * process still promises to be alive goes on.
 */
export async function interruptScreening(
  house: House,
  account: string,
  batch: string,
): Promise<void> {
  await change(house, 'command', account, async ({ tx, now, refreshGate }) => {
    const ended = await tx
      .updateTable('batch')
      .set({ state: 'interrupted', refusal: 'interrupted' })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('state', '=', 'screening')
      .where('alive_until', '<=', now)
      .returning('group_id')
      .executeTakeFirst()
    if (ended !== undefined) refreshGate(ended.group_id)
  })
}
