import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendEvents } from '../log/append-events.ts'

/** Forgets what was said of files of a form. Imports that were read by it stay as they are. */
export async function forgetColumns(
  house: House,
  by: Actor,
  account: string,
  shape: string,
): Promise<undefined> {
  await inRole(house.database, 'command', account, async (tx) => {
    const forgotten = await tx
      .deleteFrom('remembered_columns')
      .where('account_id', '=', account)
      .where('shape', '=', shape)
      .returning('shape')
      .executeTakeFirst()
    if (forgotten === undefined) throw new AppError('NOT_FOUND')
    await appendEvents(house.database, tx, account, [
      { type: 'columns_forgotten', subject: shape, by, at: house.clock.now(), body: {} },
    ])
  })
}
