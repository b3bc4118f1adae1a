import { refuseWeakPassword } from '../accounts/refuse-weak-password.ts'
import { statusOf } from '../accounts/sign-in.ts'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendPlatformEvents } from '../log/append-events.ts'

/** Creates a person who administers the platform. Throws PERSON_IS_STAFF for an address in use. */
export async function createAdmin(
  house: House,
  wish: { name: string; email: string; password: string; locale: 'de' | 'en' },
): Promise<{ personId: string }> {
  refuseWeakPassword(wish.password)
  const body = { email: wish.email.toLowerCase(), password: wish.password, name: wish.name }
  const { user } = await house.auth.api.signUpEmail({ body }).catch((error: unknown) => {
    throw statusOf(error) === 'UNPROCESSABLE_ENTITY' ? new AppError('PERSON_IS_STAFF') : error
  })
  await inRole(house.database, 'door', null, (tx) =>
    tx.updateTable('person').set({ locale: wish.locale }).where('id', '=', user.id).execute(),
  )
  await inRole(house.database, 'admin', null, async (tx) => {
    const at = house.clock.now()
    await tx
      .insertInto('staff_member')
      .values({ person_id: user.id, roles: ['admin'], since: at })
      .execute()
    await appendPlatformEvents(house.database, tx, [
      { type: 'admin_created', subject: user.id, by: { kind: 'clock' }, at, body: {} },
    ])
  })
  return { personId: user.id }
}
