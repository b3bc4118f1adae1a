import type { PackLayer } from './pack-layer.ts'
import { generalLaw } from './packs-for.ts'
import type { Basis } from './policy-pack.ts'

/** A pack that takes stances and states rules: law or house rules, not shared words. */
type RulingLayer = PackLayer & { basis: Basis }

/**
 * The packs that rule, in the order in which one of several that say the same is named: the law of the
 * home and of the other countries, general law, house rules.
 */
export function nearestFirst(layers: readonly PackLayer[]): RulingLayer[] {
  return layers
    .filter((layer): layer is RulingLayer => layer.basis !== 'none')
    .sort((one, other) => distance(one) - distance(other))
}

function distance({ basis, country }: RulingLayer): number {
  if (basis === 'house') return 2
  return country === generalLaw ? 1 : 0
}
