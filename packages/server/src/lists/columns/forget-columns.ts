import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/** Forgets what was said of files of a form. Imports that were read by it stay as they are. */
export async function forgetColumns(
  house: House,
  by: Actor,
  account: string,
  shape: string,
): Promise<undefined> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const forgotten = await tx
      .deleteFrom('remembered_columns')
      .where('account_id', '=', account)
      .where('shape', '=', shape)
      .returning('shape')
      .executeTakeFirst()
    if (forgotten === undefined) throw new AppError('NOT_FOUND')
    unit.log({ type: 'columns_forgotten', subject: shape, by, at: unit.now, body: {} })
  })
}
