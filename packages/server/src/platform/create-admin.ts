import { refuseMixing } from '../accounts/refuse-mixing.ts'
import { signUp } from '../accounts/sign-up.ts'
import { inRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendPlatformEvents } from '../log/append-events.ts'

export interface NewAdmin {
  name: string
  email: string
  password: string
  locale: 'de' | 'en'
}

/**
 * Creates a person who administers the platform; repeated after an interruption, with the same password,
 * it goes on where it ended. Throws PASSWORD_TOO_WEAK, SIGN_IN_FAILED for an address whose person has
 * another password, PERSON_ALREADY_MEMBER for one of the staff, PERSON_IS_STAFF for one of an account.
 */
export async function createAdmin(house: House, wish: NewAdmin): Promise<{ personId: string }> {
  const { personId } = await signUp(house, { ...wish, timeZone: house.config.FREIGABE_TIME_ZONE })
  await inRole(house.database, 'admin', null, (tx) => appointAdmin(house, tx, personId))
  return { personId }
}

/** Makes an existing person an administrator, in the caller's transaction as `admin`. */
export async function appointAdmin(house: House, tx: Tx, personId: string): Promise<void> {
  await refuseMixing(tx, personId, null)
  const at = house.clock.now()
  await tx
    .insertInto('staff_member')
    .values({ person_id: personId, roles: ['admin'], since: at })
    .execute()
  await appendPlatformEvents(house.database, tx, [
    { type: 'admin_created', subject: personId, by: { kind: 'clock' }, at, body: {} },
  ])
}
