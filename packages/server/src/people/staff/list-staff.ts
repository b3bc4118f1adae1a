import type { api, ResponseOf, StaffRole } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { skillsInForce } from '../../policy/publications/skills-in-force.ts'

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
