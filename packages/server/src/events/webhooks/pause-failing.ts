import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { retention } from '../../config/retention.ts'
import type { House } from '../../house.ts'
import { addressees } from '../../notify/addressees.ts'
import { type Addressee, queueMail } from '../../notify/queue-mail.ts'
import type { EndpointRow } from './claim.ts'
import { logOfEndpoint, writerOf } from './endpoint-log.ts'

/**
 * Pauses an endpoint to which nothing has got through for days, and writes to those who can do something about
 * it: the owners of the account, or the platform's administrators. What happens meanwhile waits for it.
 */
export async function pauseFailing(house: House, { endpoint_id, account_id }: EndpointRow) {
  await change(house, writerOf(account_id), account_id, async (unit) => {
    const paused = await unit.tx
      .updateTable('webhook_endpoint')
      .set({ state: 'paused', paused_for: 'failures', paused_at: unit.now })
      .where('endpoint_id', '=', endpoint_id)
      .where('state', '=', 'active')
      .where('failing_since', 'is not', null)
      .returningAll()
      .executeTakeFirst()
    if (paused === undefined) return
    const by = { kind: 'clock' } as const
    logOfEndpoint(unit, 'webhook_endpoint_paused', endpoint_id, by, { for: 'failures' })
    await writeLetters(unit, paused)
  })
}

async function writeLetters(unit: Unit, paused: EndpointRow) {
  const { endpoint_id, account_id, host, failing_since } = paused
  const accountName = account_id === null ? null : await nameOf(unit, account_id)
  const readers = account_id === null ? await administrators(unit) : await owners(unit, account_id)
  const { url: origin } = unit.house.config
  const place = account_id === null ? 'admin' : `a/${account_id}`
  const url = `${origin}/${place}/webhooks/${endpoint_id}`
  for (const to of readers) {
    await queueMail(unit, {
      account: account_id,
      notification: null,
      to,
      letter: {
        template: 'webhook_paused',
        params: {
          accountName,
          host,
          failingSince: failing_since!,
          keptDays: retention.event.days,
          url,
        },
      },
    })
  }
}

function owners({ tx }: Unit, account: string): Promise<Addressee[]> {
  return addressees(tx, { account, audience: 'answerable', submitter: null })
}

async function administrators({ tx }: Unit): Promise<Addressee[]> {
  const people = await tx
    .selectFrom('staff_member')
    .innerJoin('person', 'person.id', 'staff_member.person_id')
    .select(['email', 'name', 'locale', 'time_zone', 'roles'])
    .orderBy('since')
    .execute()
  return people
    .filter(({ roles }) => roles.includes('admin'))
    .map(({ email, name, locale, time_zone }) => ({
      ...{ address: email, name, locale, timeZone: time_zone },
    }))
}

async function nameOf({ tx }: Unit, account: string): Promise<string> {
  const { name } = await tx
    .selectFrom('account')
    .select('name')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return name
}
