import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import type { AccountRole, api, BodyOf, Invitation, StaffRole } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { Selectable } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { letterPlatform } from '../../notify/letter-platform.ts'
import type { InvitationParams } from '../../notify/letters/letter.ts'
import { leftOut } from '../../notify/link-token.ts'
import { queueMail } from '../../notify/queue-mail.ts'
import { invitationView } from '../accounts/members.ts'
import { findPerson } from '../person.ts'
import { mixing } from './refuse-mixing.ts'

/** Invites a person to an account by e-mail. */
export async function inviteMember(
  house: House,
  by: Actor,
  byName: string | null,
  account: string,
  wish: BodyOf<typeof api.inviteMember>,
): Promise<Invitation> {
  return change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    const { name, locale, time_zone } = await tx
      .selectFrom('account')
      .select(['name', 'locale', 'time_zone'])
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    const row = await invite(unit, {
      email: wish.email,
      invitedBy: byName,
      locale: wish.locale ?? locale,
      timeZone: time_zone,
      to: { kind: 'account', account, accountName: name, role: wish.role },
    })
    const at = unit.now
    const body = { role: wish.role }
    unit.log({ type: 'member_invited', subject: row.invitation_id, by, at, body })
    return invitationView(row)
  })
}

/** Invites a member of staff by e-mail. */
export async function inviteStaff(
  house: House,
  by: Actor,
  byName: string | null,
  wish: BodyOf<typeof api.inviteStaff>,
): Promise<undefined> {
  const roles = [...new Set(wish.roles)]
  await change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    const platform = await tx.selectFrom('platform').select('locale').executeTakeFirst()
    const row = await invite(unit, {
      email: wish.email,
      invitedBy: byName,
      locale: wish.locale ?? platform?.locale ?? 'de',
      timeZone: house.config.FREIGABE_TIME_ZONE,
      to: { kind: 'staff', roles },
    })
    const at = unit.now
    const body = { roles }
    unit.logOnPlatform({ type: 'staff_invited', subject: row.invitation_id, by, at, body })
  })
}

const validDays = 7

interface InvitationWish {
  email: string
  /** Their name; null where a program invites with a key of the platform, since a reader does not know it. */
  invitedBy: string | null
  locale: 'de' | 'en'
  timeZone: string
  to:
    | { kind: 'account'; account: string; accountName: string; role: AccountRole }
    | { kind: 'staff'; roles: readonly StaffRole[] }
}

/**
 * Writes an invitation and its letter. A later invitation to the same address replaces the earlier one, even
 * one written at the same moment. Only the token's digest is kept: only the invited person knows the link.
 * Throws PERSON_ALREADY_MEMBER, and PERSON_IS_STAFF where a member of an account is invited to the staff.
 */
async function invite(unit: Unit, wish: InvitationWish): Promise<Selectable<Tables['invitation']>> {
  const { house, tx } = unit
  const email = wish.email.toLowerCase()
  const account = wish.to.kind === 'account' ? wish.to.account : null
  const person = await findPerson(tx, email)
  const hindrance = person === null ? null : await mixing(tx, person, account)
  // An invitation to an account must not reveal who works for the platform: only its reader is told.
  const isColleague = account !== null && hindrance === 'PERSON_IS_STAFF'
  if (hindrance !== null && !isColleague) throw new AppError(hindrance)
  const token = randomBytes(32).toString('base64url')
  const now = unit.now
  const written = {
    invitation_id: randomUUIDv7(),
    token_hash: tokenHash(token),
    account_id: account,
    email,
    roles: wish.to.kind === 'account' ? [wish.to.role] : [...wish.to.roles],
    invited_by: wish.invitedBy ?? (await letterPlatform(house, tx)).name,
    created_at: now,
    expires_at: new Date(Date.parse(now) + validDays * 86_400_000).toISOString(),
    accepted_at: null,
  }
  const row = await tx
    .insertInto('invitation')
    .values(written)
    .onConflict((open) =>
      open.columns(['account_id', 'email']).where('accepted_at', 'is', null).doUpdateSet(written),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  const params: InvitationParams = {
    to: wish.to,
    invitedBy: wish.invitedBy,
    personExists: person !== null,
    isColleague,
    expiresAt: row.expires_at,
    url: `${house.config.url}/invitations/${leftOut}`,
  }
  const to = { address: email, name: null, locale: wish.locale, timeZone: wish.timeZone }
  const letter = { template: 'invitation' as const, params }
  await queueMail(unit, { account, notification: null, to, letter, token })
  return row
}

/** The digest under which an invitation's token is kept. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Withdraws an open invitation to an account. Throws NOT_FOUND. */
export async function withdrawInvitation(
  house: House,
  by: Actor,
  account: string,
  invitation: string,
): Promise<undefined> {
  await change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    await deleteInvitation(tx, account, invitation)
    const at = unit.now
    unit.log({ type: 'invitation_withdrawn', subject: invitation, by, at, body: {} })
  })
}

/** Withdraws an open invitation to the staff; its link stops working. Throws NOT_FOUND. */
export async function withdrawStaffInvitation(
  house: House,
  by: Actor,
  invitation: string,
): Promise<undefined> {
  await change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    await deleteInvitation(tx, null, invitation)
    const at = unit.now
    unit.logOnPlatform({
      type: 'staff_invitation_withdrawn',
      subject: invitation,
      by,
      at,
      body: {},
    })
  })
}

/** Deletes an invitation that has not been accepted: to an account, or to the staff. Throws NOT_FOUND. */
async function deleteInvitation(tx: Tx, account: string | null, invitation: string): Promise<void> {
  const gone = await tx
    .deleteFrom('invitation')
    .where('account_id', account === null ? 'is' : '=', account)
    .where('invitation_id', '=', invitation)
    .where('accepted_at', 'is', null)
    .returning('invitation_id')
    .executeTakeFirst()
  if (gone === undefined) throw new AppError('NOT_FOUND')
}
