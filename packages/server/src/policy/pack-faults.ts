import { askedIfFaults } from './asked-if-faults.ts'
import { combinationFaults } from './combination-faults.ts'
import { familyFaults } from './family-faults.ts'
import type { PolicyFault } from './policy-faults.ts'
import type { ReadPack } from './read-pack.ts'
import { referenceFaults } from './reference-faults.ts'
import { thresholdFaults } from './threshold-faults.ts'

/**
 * Everything that is wrong with packs that are to hold together, though each can be read by itself.
 * What comes later presupposes that what comes before is in order.
 */
export function packFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const family = familyFaults(packs)
  if (family.length > 0) return family
  const faults = [...referenceFaults(packs), ...thresholdFaults(packs), ...askedIfFaults(packs)]
  return faults.length > 0 ? faults : combinationFaults(packs)
}
