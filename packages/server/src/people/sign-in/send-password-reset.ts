import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { leftOut } from '../../notify/link-token.ts'
import { queueMail } from '../../notify/queue-mail.ts'

/** How long the link works; the sign-in library is told the same. */
const validSeconds = 3600

/** Sends a person the link for a new password. Called by the sign-in library, outside any transaction. */
export async function sendPasswordReset(
  house: House,
  { id }: { id: string },
  token: string,
): Promise<void> {
  await change(house, 'door', null, async (unit) => {
    const { house, tx } = unit
    const person = await tx
      .selectFrom('person')
      .select(['name', 'email', 'locale', 'time_zone'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const expiresAt = new Date(Date.parse(unit.now) + validSeconds * 1000).toISOString()
    const to = {
      address: person.email,
      name: person.name,
      locale: person.locale,
      timeZone: person.time_zone,
    }
    await queueMail(unit, {
      account: null,
      notification: null,
      to,
      letter: {
        template: 'password_reset',
        params: { expiresAt, url: `${house.config.url}/reset-password/${leftOut}` },
      },
      token,
    })
  })
}
