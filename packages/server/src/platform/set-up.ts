import { timingSafeEqual } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../change/change.ts'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { refuseWeakPassword } from '../people/sign-in/person-auth.ts'
import { signUp } from '../people/sign-in/sign-up.ts'
import { appointAdmin } from '../people/staff/create-admin.ts'
import { isSetUp } from './is-set-up.ts'
import { forgetSetupCode, setupCode } from './setup-code.ts'

type FirstRun = BodyOf<typeof api.setUp>

/**
 * First run: names the platform and creates its first administrator. Only who can read the server's
 * output knows the code, so that a stranger cannot be quicker. Interrupted, it can be repeated with the
 * same password. Throws ALREADY_SET_UP, NOT_ALLOWED for a wrong code, PASSWORD_TOO_WEAK.
 */
export async function setUp(house: House, wish: FirstRun): Promise<undefined> {
  if (await readAs(house.database, 'door', null, isSetUp)) throw new AppError('ALREADY_SET_UP')
  const code = await setupCode(house)
  if (code === null || !sameText(wish.setupCode.trim(), code)) throw new AppError('NOT_ALLOWED')
  refuseWeakPassword(wish.password)
  const { personId } = await signUp(house, { ...wish, timeZone: house.config.FREIGABE_TIME_ZONE })
  await change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    await namePlatform(house, tx, wish)
    // Only now: the platform's row makes two first runs wait for each other.
    if (await isSetUp(tx)) throw new AppError('ALREADY_SET_UP')
    await appointAdmin(unit, personId)
  })
  await forgetSetupCode(house)
}

async function namePlatform(house: House, tx: Tx, { platformName, locale }: FirstRun) {
  const named = { name: platformName, locale, set_up_at: house.clock.now() }
  await tx
    .insertInto('platform')
    .values(named)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(named))
    .execute()
}

function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
