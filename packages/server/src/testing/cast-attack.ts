import { writeAside } from '../change/change.ts'
import { callForSourceLook, countSignUps } from '../gate/sending/count-sign-ups.ts'
import type { House } from '../house.ts'
import { judgeSourceFigures } from '../watching/attacks/sweep-attacks.ts'
import { inRole } from './in-role.ts'

/** Has bots fill in a form for ten hours, of whom so many confirm in each, and the figures judged. Returns the attack. */
export async function castAttack(
  house: House,
  { account, source: { id: source } }: { account: string; source: { id: string } },
  confirmedIn: (hour: number) => number = () => 3,
): Promise<string> {
  const now = house.clock.now()
  const hours = Array.from({ length: 10 }, (_, place) =>
    new Date((Math.floor(Date.parse(now) / 3_600_000) - 10 + place) * 3_600_000).toISOString(),
  )
  await writeAside(house.database, 'gate', async (tx) => {
    const counts = hours.map((hour, place) => ({
      ...{ account, source, hour },
      ...{ asked: 64, confirmed: confirmedIn(place) },
    }))
    await countSignUps(tx, counts)
    await callForSourceLook(tx, [{ account, source, deliveredAt: now }], now)
  })
  await judgeSourceFigures(house, account, source)
  const { attack_id } = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('source_attack')
      .select('attack_id')
      .where('account_id', '=', account)
      .where('source_id', '=', source)
      .executeTakeFirstOrThrow(),
  )
  return attack_id
}
