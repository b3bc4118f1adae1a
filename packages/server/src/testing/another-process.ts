import { openGateMemory } from '../gate/memory/gate-memory.ts'
import type { House } from '../house.ts'

/** The house as another process has it, with a gate of its own; the embedded database has one process alone. */
export async function inAnotherProcess<T>(
  house: House,
  work: (other: House) => Promise<T>,
): Promise<T> {
  if (house.database.kind === 'embedded') return work(house)
  const gate = openGateMemory(house.database, house.feed)
  try {
    return await work({ ...house, gate })
  } finally {
    await gate.close()
  }
}
