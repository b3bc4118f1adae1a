import type { AccountRole, StaffRole } from '@freigabe/contract'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { openToken } from '../notify/link-token.ts'
import { acceptWithPassword } from '../people/invitations/accept-invitation.ts'
import { inviteMember, inviteStaff } from '../people/invitations/invite.ts'
import { changePerson } from '../people/person.ts'
import { createAdmin } from '../people/staff/staff.ts'
import { examplePassword } from './sign-ins.ts'

/** A person of the story, once they exist. */
export interface Person {
  id: string
  name: string
  email: string
}

interface NewPerson {
  name: string
  email: string
  locale?: 'de' | 'en'
  timeZone?: string
}

/** The first administrator, who invites everybody else. */
export async function foundPlatform(house: House, admin: NewPerson): Promise<Person> {
  const { personId } = await createAdmin(house, {
    name: admin.name,
    email: admin.email,
    password: examplePassword,
    locale: 'de',
  })
  return { id: personId, name: admin.name, email: admin.email }
}

/** A member of staff, invited by the administrator, who came in through the link in the letter. */
export async function joinStaff(
  house: House,
  admin: Person,
  person: NewPerson,
  roles: StaffRole[],
): Promise<Person> {
  const by = { kind: 'staff', personId: admin.id, role: 'admin' } as const
  await inviteStaff(house, by, admin.name, { email: person.email, roles })
  return follow(house, person)
}

/** A person of an account, who may already belong to others. */
export async function joinAccount(
  house: House,
  admin: Person,
  account: string,
  person: NewPerson,
  role: AccountRole,
): Promise<Person> {
  const by = { kind: 'staff', personId: admin.id, role: 'admin' } as const
  const wish = { email: person.email, role, locale: person.locale ?? 'de' }
  await inviteMember(house, by, admin.name, account, wish)
  return follow(house, person)
}

/** Opens the invitation that lies in the outbox, as its reader would. */
async function follow(house: House, person: NewPerson): Promise<Person> {
  const mail = await readAs(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('mail')
      .select(['mail_id', 'sealed_token'])
      .where('to_address', '=', person.email)
      .orderBy('mail_id', 'desc')
      .executeTakeFirstOrThrow(),
  )
  const token = openToken(house, mail)
  if (token === null) throw new Error(`The letter to ${person.email} has no link.`)
  const locale = person.locale ?? 'de'
  await acceptWithPassword(house, token, { name: person.name, password: examplePassword, locale })
  const { id } = await readAs(house.database, 'door', null, (tx) =>
    tx
      .selectFrom('person')
      .select('id')
      .where('email', '=', person.email)
      .executeTakeFirstOrThrow(),
  )
  if (person.timeZone !== undefined) await changePerson(house, id, { timeZone: person.timeZone })
  return { id, name: person.name, email: person.email }
}
