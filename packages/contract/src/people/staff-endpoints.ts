import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Email, Id, Instant, Locale } from '../values.ts'
import { StaffMember, StaffRole } from './person.ts'

/** The people of the platform. */
export const staffEndpoints = {
  listStaff: endpoint({
    method: 'GET',
    path: '/staff',
    summary: 'The members of staff and the open invitations.',
    access: ['admin', 'lead'],
    response: z.object({
      members: z.array(StaffMember),
      /** The skills that the rules in force ask for. */
      knownSkills: z.array(z.string()),
      invitations: z.array(
        z.object({
          id: Id,
          email: z.string(),
          roles: z.array(StaffRole),
          createdAt: Instant,
          expiresAt: Instant,
        }),
      ),
    }),
    status: 200,
    errors: [],
  }),
  inviteStaff: endpoint({
    method: 'POST',
    path: '/staff/invitations',
    summary: 'Invite a member of staff.',
    access: ['admin'],
    body: z.object({
      email: Email,
      roles: z.array(StaffRole).min(1).max(5),
      locale: Locale.optional(),
    }),
    status: 204,
    errors: ['PERSON_IS_STAFF', 'PERSON_ALREADY_MEMBER'],
  }),
  withdrawStaffInvitation: endpoint({
    method: 'DELETE',
    path: '/staff/invitations/:invitation',
    summary: 'Withdraw an invitation to the staff.',
    access: ['admin'],
    params: z.object({ invitation: Id }),
    status: 204,
    errors: [],
  }),
  changeStaff: endpoint({
    method: 'PUT',
    path: '/staff/:person/roles',
    summary: 'Set a person’s staff roles; none at all takes the person off the staff.',
    access: ['admin'],
    params: z.object({ person: Id }),
    body: z.object({ roles: z.array(StaffRole).max(5) }),
    status: 204,
    errors: ['OWN_ROLE', 'LAST_ADMIN'],
  }),
  setSkills: endpoint({
    method: 'PUT',
    path: '/staff/:person/skills',
    summary: 'Say what a member of staff knows about; cases that ask for it go to them.',
    access: ['admin'],
    params: z.object({ person: Id }),
    body: z.object({ skills: z.array(z.string().min(1).max(80)).max(50) }),
    status: 204,
    errors: [],
  }),
}
