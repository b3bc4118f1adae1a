import { inRole } from '../database/database.ts'
import { sweepAll } from '../jobs/sweep.ts'

/** By then every repetition of the job has had its turn. */
const givenUpAfterMinutes = 60

/**
 * Ends screenings that were interrupted again and again until their job was given up, so that the customer
 * is told. If the job comes after all, it goes on as if nothing had been.
 */
export const sweepScreenings = sweepAll('screenings', async (house) => {
  const now = Date.parse(house.clock.now())
  const before = new Date(now - givenUpAfterMinutes * 60_000).toISOString()
  await inRole(house.database, 'worker', null, (tx) =>
    tx
      .updateTable('batch')
      .set({ state: 'interrupted', refusal: 'interrupted' })
      .where('state', '=', 'screening')
      .where('alive_until', '<=', before)
      .execute(),
  )
})
