import type { api, ResponseOf, StaffRole } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { skillsInForce } from '../../policy/publications/policies.ts'
import { refuseMixing } from '../invitations/refuse-mixing.ts'
import { signUp } from '../sign-in/sign-up.ts'

/** The members of staff, and the invitations that are still open. */
export async function listStaff(house: House): Promise<ResponseOf<typeof api.listStaff>> {
  return readAs(house.database, 'admin', null, async (tx) => {
    const members = await tx
      .selectFrom('staff_member')
      .innerJoin('person', 'person.id', 'staff_member.person_id')
      .select(['person.id', 'person.name', 'person.email', 'roles', 'skills', 'since'])
      .orderBy('person.name')
      .execute()
    const invitations = await tx
      .selectFrom('invitation')
      .select(['invitation_id', 'email', 'roles', 'created_at', 'expires_at'])
      .where('account_id', 'is', null)
      .where('accepted_at', 'is', null)
      .where('expires_at', '>', house.clock.now())
      .orderBy('created_at')
      .execute()
    return {
      members: members.map(({ id, roles, ...member }) => ({
        personId: id,
        roles: roles as StaffRole[],
        ...member,
      })),
      knownSkills: await skillsInForce(house, tx),
      invitations: invitations.map((row) => ({
        id: row.invitation_id,
        email: row.email,
        roles: row.roles as StaffRole[],
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      })),
    }
  })
}

/**
 * Sets a person's staff roles; an empty list takes them off the staff. Throws OWN_ROLE, NOT_FOUND, and
 * LAST_ADMIN: all rows are locked, so that if two changes run at once the second sees the first.
 */
export async function changeStaff(
  house: House,
  by: Actor & { kind: 'staff' },
  personId: string,
  roles: readonly StaffRole[],
): Promise<undefined> {
  if (by.personId === personId) throw new AppError('OWN_ROLE')
  await change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    const staff = await tx
      .selectFrom('staff_member')
      .select(['person_id', 'roles'])
      .orderBy('person_id')
      .forUpdate()
      .execute()
    const member = staff.find((row) => row.person_id === personId)
    if (member === undefined) throw new AppError('NOT_FOUND')
    const admins = staff.filter((row) => row.roles.includes('admin'))
    if (!roles.includes('admin') && admins.every((row) => row.person_id === personId)) {
      throw new AppError('LAST_ADMIN')
    }
    if (roles.length === 0) {
      await tx.deleteFrom('staff_member').where('person_id', '=', personId).execute()
    } else {
      await tx
        .updateTable('staff_member')
        .set({ roles: [...new Set(roles)] })
        .where('person_id', '=', personId)
        .execute()
    }
    const body = { roles }
    unit.logOnPlatform({ type: 'staff_changed', subject: personId, by, at: unit.now, body })
  })
}

/** States the skills of a member of staff. Throws NOT_FOUND. */
export async function setSkills(
  house: House,
  by: Actor,
  personId: string,
  wished: readonly string[],
): Promise<undefined> {
  const skills = [...new Set(wished)].sort()
  await change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    const member = await tx
      .updateTable('staff_member')
      .set({ skills })
      .where('person_id', '=', personId)
      .returning('person_id')
      .executeTakeFirst()
    if (member === undefined) throw new AppError('NOT_FOUND')
    unit.logOnPlatform({
      type: 'skills_changed',
      subject: personId,
      by,
      at: unit.now,
      body: { skills },
    })
  })
}

interface NewAdmin {
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
