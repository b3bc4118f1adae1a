import { change } from '../change/change.ts'
import { oneCallForAll } from '../feed/one-call-for-all.ts'
import type { House } from '../house.ts'
import { foldSource } from './fold-source.ts'

interface Folding {
  ask: (sources: readonly string[]) => Promise<void>
  asking: number
}

/** By database and account, as long as anybody asks. */
const underWay = new WeakMap<House['database'], Map<string, Folding>>()

/**
 * Gives what waits at a source its place, in one change for all who ask in this process before it begins:
 * however many deliver to an account at once, they wait for two changes at most. Whoever dies in between has
 * another do it, since every fold takes all that waits.
 */
export async function foldDeliveries(
  house: House,
  { account, source }: { account: string; source: string },
): Promise<void> {
  const all = underWay.get(house.database) ?? new Map<string, Folding>()
  underWay.set(house.database, all)
  const folding = all.get(account) ?? { ask: foldTogether(house, account), asking: 0 }
  all.set(account, folding)
  folding.asking += 1
  try {
    await folding.ask([source])
  } finally {
    folding.asking -= 1
    if (folding.asking === 0) all.delete(account)
  }
}

function foldTogether(house: House, account: string) {
  return oneCallForAll((sources: readonly string[]) =>
    change(house, 'command', account, async (unit) => {
      for (const source of sources.toSorted()) await foldSource(unit, source)
    }),
  )
}
