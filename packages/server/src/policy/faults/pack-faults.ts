import type { ReadPack } from '../packs/read-pack.ts'
import { askedIfFaults } from './asked-if-faults.ts'
import { combinationFaults } from './combination-faults.ts'
import { familyFaults } from './family-faults.ts'
import type { PolicyFault } from './policy-faults.ts'
import { reachFaults } from './reach-faults.ts'
import { referenceFaults } from './reference-faults.ts'
import { ruleFaults } from './rule-faults.ts'
import { thresholdFaults } from './threshold-faults.ts'

/**
 * Everything that is wrong with packs that are to hold together, though each can be read by itself.
 * What comes later presupposes that what comes before is in order.
 */
export function packFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const family = familyFaults(packs)
  if (family.length > 0) return family
  const faults = [
    ...referenceFaults(packs),
    ...thresholdFaults(packs),
    ...askedIfFaults(packs),
    ...ruleFaults(packs),
  ]
  if (faults.length > 0) return faults
  const combined = combinationFaults(packs)
  return combined.length > 0 ? combined : reachFaults(packs)
}
