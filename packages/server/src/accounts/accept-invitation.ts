import type { api, BodyOf, InvitationPreview, Session } from '@freigabe/contract'
import type { FastifyReply } from 'fastify'
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import { inRole, type Tx } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import type { Caller } from '../http/caller.ts'
import { appendEvents, appendPlatformEvents } from '../log/append-events.ts'
import { tokenHash } from './invite.ts'
import { readSession } from './read-session.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'
import { startSession, statusOf } from './sign-in.ts'

type Invitation = Selectable<Tables['invitation']>

/** What an invitation is for, as its link shows it. Throws TOKEN_INVALID. */
export async function readInvitation(
  house: House,
  token: string,
): Promise<z.infer<typeof InvitationPreview>> {
  return inRole(house.database, 'admin', null, async (tx) => {
    const invitation = await findInvitation(house, tx, token)
    const account =
      invitation.account_id === null
        ? null
        : await tx
            .selectFrom('account')
            .select('name')
            .where('account_id', '=', invitation.account_id)
            .executeTakeFirstOrThrow()
    return {
      email: invitation.email,
      accountName: account?.name ?? null,
      role: invitation.roles.join(', '),
      invitedBy: invitation.invited_by,
      personExists: (await personId(tx, invitation.email)) !== null,
      expiresAt: invitation.expires_at,
    }
  })
}

/**
 * Accepts an invitation: as the person who is signed in, with the password of the person who has the
 * address, or as a new person. The sign-in library and our transaction are two steps; a crash between
 * them leaves a person without a role, and the same link with the same password goes on from there.
 */
export async function acceptInvitation(
  house: House,
  caller: Caller,
  token: string,
  wish: BodyOf<typeof api.acceptInvitation>,
  reply: FastifyReply,
): Promise<Session> {
  if (caller.kind === 'person') {
    const invitation = await openInvitation(house, token)
    if (caller.email !== invitation.email) throw new AppError('NOT_ALLOWED')
    await join(house, invitation, caller.personId)
    return readSession(house, { ...caller, staffRoles: await staffRoles(house, caller.personId) })
  }
  return startSession(house, await acceptWithPassword(house, token, wish), reply)
}

/** The same for who is not signed in; the headers set the cookie of their new session. */
export async function acceptWithPassword(
  house: House,
  token: string,
  wish: BodyOf<typeof api.acceptInvitation>,
): Promise<Headers> {
  const invitation = await openInvitation(house, token)
  const headers = await signInOrUp(house, invitation, wish)
  const id = await inRole(house.database, 'admin', null, (tx) => personId(tx, invitation.email))
  await join(house, invitation, id!)
  return headers
}

function openInvitation(house: House, token: string): Promise<Invitation> {
  return inRole(house.database, 'admin', null, (tx) => findInvitation(house, tx, token))
}

async function signInOrUp(
  house: House,
  { email }: Invitation,
  { name, password, locale }: BodyOf<typeof api.acceptInvitation>,
): Promise<Headers> {
  if (password === undefined) throw new AppError('NOT_SIGNED_IN')
  const known = await inRole(house.database, 'admin', null, (tx) => personId(tx, email))
  if (known !== null) {
    const signedIn = house.auth.api.signInEmail({ body: { email, password }, returnHeaders: true })
    const { headers } = await signedIn.catch((error: unknown) => {
      throw statusOf(error) === 'UNAUTHORIZED' ? new AppError('SIGN_IN_FAILED') : error
    })
    return headers
  }
  refuseWeakPassword(password)
  const body = { email, password, name: name ?? email }
  const { headers, response } = await house.auth.api.signUpEmail({ body, returnHeaders: true })
  if (locale !== undefined) {
    await inRole(house.database, 'door', null, (tx) =>
      tx.updateTable('person').set({ locale }).where('id', '=', response.user.id).execute(),
    )
  }
  return headers
}

async function join(house: House, invitation: Invitation, person: string) {
  const at = house.clock.now()
  const by = { kind: 'customer' as const, personId: person }
  const account = invitation.account_id
  await inRole(house.database, 'admin', account, async (tx) => {
    const taken = await tx
      .updateTable('invitation')
      .set({ accepted_at: at })
      .where('invitation_id', '=', invitation.invitation_id)
      .where('accepted_at', 'is', null)
      .returning('invitation_id')
      .executeTakeFirst()
    if (taken === undefined) throw new AppError('TOKEN_INVALID')
    await refuseMixed(tx, account, person)
    if (account === null) {
      await tx
        .insertInto('staff_member')
        .values({ person_id: person, roles: invitation.roles, since: at })
        .execute()
      const body = { roles: invitation.roles }
      await appendPlatformEvents(house.database, tx, [
        { type: 'staff_joined', subject: person, by: { kind: 'clock' }, at, body },
      ])
      return
    }
    const role = invitation.roles[0] as 'owner' | 'editor' | 'reader'
    await tx
      .insertInto('membership')
      .values({ account_id: account, person_id: person, role, since: at })
      .execute()
    const event = { type: 'member_joined', subject: person, by, at, body: { role } }
    await appendEvents(house.database, tx, account, [event], 'admin')
  })
}

async function refuseMixed(tx: Tx, account: string | null, person: string) {
  const staff = await tx
    .selectFrom('staff_member')
    .select('person_id')
    .where('person_id', '=', person)
    .executeTakeFirst()
  if (staff !== undefined) throw new AppError('PERSON_IS_STAFF')
  const memberships = await tx
    .selectFrom('membership')
    .select('account_id')
    .where('person_id', '=', person)
    .execute()
  const mixes = account === null ? memberships.length > 0 : false
  if (mixes || memberships.some((row) => row.account_id === account)) {
    throw new AppError('PERSON_ALREADY_MEMBER')
  }
}

async function findInvitation(house: House, tx: Tx, token: string): Promise<Invitation> {
  const invitation = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', house.clock.now())
    .executeTakeFirst()
  if (invitation === undefined) throw new AppError('TOKEN_INVALID')
  return invitation
}

async function personId(tx: Tx, email: string): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row?.id ?? null
}

async function staffRoles(house: House, person: string): Promise<Session['staffRoles']> {
  const row = await inRole(house.database, 'admin', null, (tx) =>
    tx
      .selectFrom('staff_member')
      .select('roles')
      .where('person_id', '=', person)
      .executeTakeFirst(),
  )
  return (row?.roles ?? []) as Session['staffRoles']
}
