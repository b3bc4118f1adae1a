import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'

/**
 * Brings to the gate that a cap was used up, or is so no more. It is no more than what the gate says beforehand:
 * permits count for themselves, so what fails here is told when the next one is asked for.
 */
export async function tellGateOfCaps(
  house: House,
  groups: readonly { account: string; group: string }[],
): Promise<void> {
  for (const { account, group } of groups) {
    await change(house, 'command', account, async (unit) => unit.refreshGate(group)).catch(
      () => undefined,
    )
  }
}
