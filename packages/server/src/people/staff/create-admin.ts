import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { refuseMixing } from '../invitations/refuse-mixing.ts'
import { signUp } from '../sign-in/sign-up.ts'

export interface NewAdmin {
  name: string
  email: string
  password: string
  locale: 'de' | 'en'
}

/**
 * Creates a person who administers the platform; repeated after an interruption, with the same password, it
 * goes on where it ended. Throws PASSWORD_TOO_WEAK, SIGN_IN_FAILED for an address whose person has another
 * password, PERSON_ALREADY_MEMBER for one of the staff, PERSON_IS_STAFF for one of an account.
 */
export async function createAdmin(house: House, wish: NewAdmin): Promise<{ personId: string }> {
  const { personId } = await signUp(house, { ...wish, timeZone: house.config.FREIGABE_TIME_ZONE })
  await change(house, 'admin', null, (unit) => appointAdmin(unit, personId))
  return { personId }
}

/** Makes an existing person an administrator, in the caller's transaction as `admin`. */
export async function appointAdmin(unit: Unit, personId: string): Promise<void> {
  const { tx } = unit
  await refuseMixing(tx, personId, null)
  const at = unit.now
  await tx
    .insertInto('staff_member')
    .values({ person_id: personId, roles: ['admin'], since: at })
    .execute()
  unit.logOnPlatform({
    type: 'admin_created',
    subject: personId,
    by: { kind: 'clock' },
    at,
    body: {},
  })
}
