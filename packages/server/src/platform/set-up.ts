import { timingSafeEqual } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import { refuseWeakPassword } from '../accounts/refuse-weak-password.ts'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { createAdmin } from './create-admin.ts'
import { setupCode } from './setup-code.ts'

/**
 * First run: names the platform and creates its first administrator. Only who can read the server's
 * output knows the code, so that a stranger cannot be quicker.
 */
export async function setUp(house: House, wish: BodyOf<typeof api.setUp>): Promise<undefined> {
  await refuseSetUp(house)
  if (!sameText(wish.setupCode.trim(), await setupCode(house))) throw new AppError('NOT_ALLOWED')
  refuseWeakPassword(wish.password)
  await inRole(house.database, 'admin', null, async (tx) => {
    const first = await tx
      .insertInto('platform')
      .values({ name: wish.platformName, locale: wish.locale, set_up_at: house.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('name')
      .executeTakeFirst()
    if (first === undefined) throw new AppError('ALREADY_SET_UP')
  })
  await createAdmin(house, wish)
}

async function refuseSetUp(house: House) {
  const platform = await inRole(house.database, 'admin', null, (tx) =>
    tx.selectFrom('platform').select('name').executeTakeFirst(),
  )
  if (platform !== undefined) throw new AppError('ALREADY_SET_UP')
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
