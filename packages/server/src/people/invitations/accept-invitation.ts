import type { AccountRole, api, BodyOf, Session, StaffRole } from '@freigabe/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { PersonCaller } from '../../http/caller.ts'
import { findPerson } from '../person.ts'
import { guess } from '../sign-in/guess-limits.ts'
import { readSession } from '../sign-in/read-session.ts'
import { startSession } from '../sign-in/sign-in.ts'
import { signUp } from '../sign-in/sign-up.ts'
import { type OpenInvitation, openInvitation } from './read-invitation.ts'
import { refuseMixing } from './refuse-mixing.ts'

type Acceptance = BodyOf<typeof api.acceptInvitation>

/** Accepts an invitation as the person who is signed in; it must be theirs. Throws NOT_ALLOWED. */
export async function acceptAsMyself(
  house: House,
  caller: PersonCaller,
  token: string,
): Promise<Session> {
  const invitation = await openInvitation(house, token)
  if (caller.email !== invitation.email) {
    throw new AppError('NOT_ALLOWED', { detail: 'The invitation is for another e-mail address.' })
  }
  await join(house, invitation, caller.personId)
  return readSession(house, caller)
}

/**
 * Accepts an invitation as a new person, or with the password of the person it is for, which a holder of the
 * link could also try to guess; signs them in.
 */
export async function acceptAndSignIn(
  house: House,
  token: string,
  wish: Acceptance,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Session> {
  const { email } = await openInvitation(house, token)
  return guess(house, request, { password: email }, async () => {
    const headers = await acceptWithPassword(house, token, wish)
    return startSession(house, headers, request, reply)
  })
}

/**
 * The same, returning the headers that set the cookie of the new session. The sign-in library and our
 * transaction are two steps; a crash between them leaves a person without a role, and the same link with the
 * same password goes on from there.
 */
export async function acceptWithPassword(
  house: House,
  token: string,
  wish: Acceptance,
): Promise<Headers> {
  if (wish.password === undefined) throw new AppError('NOT_SIGNED_IN')
  const invitation = await openInvitation(house, token)
  const { personId, headers } = await signUp(house, {
    email: invitation.email,
    name: await nameOf(house, invitation, wish),
    password: wish.password,
    locale: wish.locale ?? 'de',
    timeZone: invitation.account?.timeZone ?? house.config.FREIGABE_TIME_ZONE,
  })
  await join(house, invitation, personId)
  return headers
}

/** A new person has to give their name. */
async function nameOf(house: House, { email }: OpenInvitation, { name }: Acceptance) {
  if (name !== undefined) return name
  const person = await readAs(house.database, 'door', null, (tx) => findPerson(tx, email))
  if (person !== null) return ''
  throw new AppError('REQUEST_INVALID', {
    faults: [
      {
        pointer: '/body/name',
        code: 'missing',
        text: { de: 'Bitte nennen Sie Ihren Namen.', en: 'Please give your name.' },
      },
    ],
  })
}

/**
 * Makes a person what an invitation says, and uses it up. Throws TOKEN_INVALID for an invitation that was
 * used or withdrawn meanwhile, PERSON_IS_STAFF and PERSON_ALREADY_MEMBER.
 */
async function join(house: House, invitation: OpenInvitation, personId: string): Promise<void> {
  const { account_id: account } = invitation
  await change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    await lockPerson(unit, personId)
    await refuseMixing(tx, personId, account)
    await useUp(unit, invitation)
    if (account === null) await joinStaff(unit, invitation, personId)
    else await joinAccount(unit, invitation, personId)
  })
}

/** If invitations to an account and to the staff are accepted at once, the second must see the first. */
async function lockPerson({ as, tx }: Unit, personId: string) {
  await as('door', () =>
    tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute(),
  )
}

async function useUp({ tx, now }: Unit, { invitation_id }: OpenInvitation) {
  const used = await tx
    .updateTable('invitation')
    .set({ accepted_at: now })
    .where('invitation_id', '=', invitation_id)
    .where('accepted_at', 'is', null)
    .returning('invitation_id')
    .executeTakeFirst()
  if (used === undefined) throw new AppError('TOKEN_INVALID')
}

async function joinStaff(unit: Unit, invitation: OpenInvitation, personId: string) {
  const { tx } = unit
  const at = unit.now
  const roles = invitation.roles as StaffRole[]
  await tx.insertInto('staff_member').values({ person_id: personId, roles, since: at }).execute()
  const by = { kind: 'staff', personId, role: roles[0]! } as const
  const body = { invitation: invitation.invitation_id, roles }
  unit.logOnPlatform({ type: 'staff_joined', subject: personId, by, at, body })
}

async function joinAccount(unit: Unit, invitation: OpenInvitation, personId: string) {
  const { tx, account } = unit
  const at = unit.now
  const role = invitation.roles[0] as AccountRole
  await tx
    .insertInto('membership')
    .values({ account_id: account, person_id: personId, role, since: at })
    .execute()
  const by = { kind: 'customer', personId } as const
  const body = { invitation: invitation.invitation_id, role }
  unit.log({ type: 'member_joined', subject: personId, by, at, body })
}
