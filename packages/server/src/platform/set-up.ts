import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { api, BodyOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { change } from '../change/change.ts'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { refuseWeakPassword } from '../people/sign-in/person-auth.ts'
import { signUp } from '../people/sign-in/sign-up.ts'
import { appointAdmin } from '../people/staff/staff.ts'

type FirstRun = BodyOf<typeof api.setUp>

/**
 * First run: names the platform and creates its first administrator. Only somebody who can read the server's
 * output knows the code, so a stranger cannot get in first. If interrupted, it can be repeated with the same
 * password. Throws ALREADY_SET_UP, NOT_ALLOWED for a wrong code, PASSWORD_TOO_WEAK.
 */
export async function setUp(house: House, wish: FirstRun): Promise<undefined> {
  if (await readAs(house.database, 'door', null, isSetUp)) throw new AppError('ALREADY_SET_UP')
  const code = await setupCode(house)
  if (code === null || !sameText(wish.setupCode.trim(), code)) throw new AppError('NOT_ALLOWED')
  refuseWeakPassword(wish.password)
  const { personId } = await signUp(house, { ...wish, timeZone: house.config.FREIGABE_TIME_ZONE })
  await change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    await keepName(house, tx, wish)
    // Only now: the platform's row makes two first runs wait for each other.
    if (await isSetUp(tx)) throw new AppError('ALREADY_SET_UP')
    await appointAdmin(unit, personId)
  })
  await forgetSetupCode(house)
}

async function keepName(house: House, tx: Tx, { platformName, locale }: FirstRun) {
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

/** Whether somebody administers this installation; until then its first run is offered. */
export async function isSetUp(tx: Tx): Promise<boolean> {
  const admin = await tx
    .selectFrom('staff_member')
    .select('person_id')
    .where(sql<boolean>`'admin' = any(roles)`)
    .limit(1)
    .executeTakeFirst()
  return admin !== undefined
}

/**
 * The code that the first-run screen asks for, printed by the server at start: from the configuration or, on
 * the embedded database, drawn once and kept in the data folder with mode 0600. Null once an administrator
 * exists, and where there is no code: then `freigabe create-admin` makes the first one.
 */
export async function setupCode(house: House): Promise<string | null> {
  if (await readAs(house.database, 'door', null, isSetUp)) return null
  const { config } = house
  if (config.FREIGABE_SETUP_CODE !== undefined) return config.FREIGABE_SETUP_CODE
  return config.embedded ? keptCode(codeFile(house)) : null
}

/** Forgets a drawn code after its use. */
async function forgetSetupCode(house: House): Promise<void> {
  await rm(codeFile(house), { force: true })
}

function codeFile(house: House): string {
  return join(house.config.FREIGABE_DATA, 'setup-code')
}

async function keptCode(file: string): Promise<string> {
  const fresh = `${file}-${randomUUID()}`
  await writeFile(fresh, drawn(), { mode: 0o600 })
  try {
    // The file appears whole or not at all: a process that comes second reads the first one's code.
    await link(fresh, file)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  } finally {
    await rm(fresh)
  }
  return readFile(file, 'utf8')
}

/** Letters and digits that cannot be mistaken for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

function drawn(): string {
  const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${part()}-${part()}-${part()}`
}

/** Names a platform that has no name yet, which ends its first run. Leaves any other as it is. */
export async function namePlatform(house: House, name: string, locale: 'de' | 'en'): Promise<void> {
  const set_up_at = house.clock.now()
  await change(house, 'admin', null, ({ tx }) =>
    tx
      .insertInto('platform')
      .values({ name, locale, set_up_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}
