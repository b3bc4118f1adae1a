import type { api, BodyOf, Session } from '@freigabe/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import type { PersonCaller } from '../../http/caller.ts'
import { findPerson } from '../sign-in/find-person.ts'
import { guess } from '../sign-in/guess-limits.ts'
import { readSession } from '../sign-in/read-session.ts'
import { startSession } from '../sign-in/sign-in.ts'
import { signUp } from '../sign-in/sign-up.ts'
import { join } from './join.ts'
import { type OpenInvitation, openInvitation } from './read-invitation.ts'

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
 * Accepts an invitation as a new person, or with the password of the person it is for, at which whoever
 * has the link could guess as well; signs them in.
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
 * The same, giving the headers that set the cookie of the new session. The sign-in library and our
 * transaction are two steps; a crash between them leaves a person without a role, and the same link
 * with the same password goes on from there.
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

/** Who is new says their name. */
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
