import { change } from '../change/change.ts'
import type { House } from '../house.ts'

/** Names a platform that has no name yet, which ends its first run. Leaves any other as it is. */
export async function namePlatform(house: House, name: string, locale: 'de' | 'en'): Promise<void> {
  const set_up_at = house.clock.now()
  await change(house, 'admin', null, ({ tx }) =>
    tx
      .insertInto('platform')
      .values({ name, locale, set_up_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}
