import type { AccountRole, api, BodyOf, ResponseOf, Session, StaffRole } from '@freigabe/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Selectable } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { PersonCaller } from '../../http/caller.ts'
import { findPerson } from '../person.ts'
import { guess } from '../sign-in/guess-limits.ts'
import { readSession } from '../sign-in/read-session.ts'
import { startSession } from '../sign-in/sign-in.ts'
import { signUp } from '../sign-in/sign-up.ts'
import { tokenHash } from './invite.ts'
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

type OpenInvitation = Selectable<Tables['invitation']> & {
  /** The account that it leads into; null for the staff. */
  account: { name: string; timeZone: string } | null
}

/** What an invitation is for, as its link shows it. Throws TOKEN_INVALID. */
export async function readInvitation(
  house: House,
  token: string,
): Promise<ResponseOf<typeof api.readInvitation>> {
  return readAs(house.database, 'door', null, async (tx) => {
    const invitation = await findInvitation(house, tx, token)
    return {
      email: invitation.email,
      accountName: invitation.account?.name ?? null,
      role: invitation.roles.join(', '),
      invitedBy: invitation.invited_by,
      personExists: (await findPerson(tx, invitation.email)) !== null,
      expiresAt: invitation.expires_at,
    }
  })
}

/** The open invitation that a link belongs to. Throws TOKEN_INVALID. */
function openInvitation(house: House, token: string): Promise<OpenInvitation> {
  return readAs(house.database, 'door', null, (tx) => findInvitation(house, tx, token))
}

async function findInvitation(house: House, tx: Tx, token: string): Promise<OpenInvitation> {
  const row = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', house.clock.now())
    .executeTakeFirst()
  if (row === undefined) throw new AppError('TOKEN_INVALID')
  if (row.account_id === null) return { ...row, account: null }
  const account = await tx
    .selectFrom('account')
    .select(['name', 'time_zone'])
    .where('account_id', '=', row.account_id)
    .executeTakeFirstOrThrow()
  return { ...row, account: { name: account.name, timeZone: account.time_zone } }
}
