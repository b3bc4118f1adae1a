import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { type CountedGroup, tellOfCaps } from './untold-caps.ts'

/**
 * Brings to the gate at once that a cap was used up, or is so no more. It is no more than what the gate says
 * beforehand: permits count for themselves, so what fails here is left to `sweepUntoldCaps`.
 */
export async function tellGateOfCaps(house: House, groups: readonly CountedGroup[]): Promise<void> {
  for (const { account, group } of groups) {
    await change(house, 'command', account, (unit) => tellOfCaps(unit, group)).catch(
      () => undefined,
    )
  }
}
