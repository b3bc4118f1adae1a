import { writeAside } from '../../change/change.ts'
import type { House } from '../../house.ts'

/** Whoever has not renewed the promise after so long is taken to be dead. */
const promisedSeconds = 20
const renewedEverySeconds = 5

/** Until when whoever begins or goes on with a screening now promises to be alive. */
export function aliveUntil({ clock }: Pick<House, 'clock'>): string {
  return new Date(Date.parse(clock.now()) + promisedSeconds * 1000).toISOString()
}

/**
 * Does the work of a screening while it promises to be alive, so that a batch whose process was killed
 * shows as interrupted. Work that fails breaks the promise at once.
 */
export async function stayAlive<T>(
  house: House,
  batch: { account: string; batch: string },
  work: () => Promise<T>,
): Promise<T> {
  let storing: Promise<unknown> = Promise.resolve()
  const promise = (until: string) => {
    // A database that is away for a moment is the worry of the work itself.
    storing = storing.then(() => storePromise(house, batch, until)).catch(() => undefined)
    return storing
  }
  const timer = setInterval(() => promise(aliveUntil(house)), renewedEverySeconds * 1000)
  try {
    return await work()
  } catch (error) {
    clearInterval(timer)
    await promise(house.clock.now())
    throw error
  } finally {
    clearInterval(timer)
    await storing
  }
}

async function storePromise(
  house: House,
  { account, batch }: { account: string; batch: string },
  until: string,
) {
  await writeAside(house.database, 'worker', (tx) =>
    tx
      .updateTable('batch')
      .set({ alive_until: until })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('state', '=', 'screening')
      .execute(),
  )
}
