import type { api, ResponseOf } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { findPerson } from '../person.ts'
import { tokenHash } from './invite.ts'

export type OpenInvitation = Selectable<Tables['invitation']> & {
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
export function openInvitation(house: House, token: string): Promise<OpenInvitation> {
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
