import { askedIn, mergePacks, type PackLayer, type PolicyPack, packsFor } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { packsPublished } from './packs-published.ts'

/** What is asked, allowed and promised, publication by publication. */
export interface Policies {
  /** The number of the publication in force, as the transaction sees it. */
  inForce(tx: Tx): Promise<number>
  /**
   * What a publication says about recipients in these countries (ISO 3166-1). Throws NOT_FOUND for a
   * number that was never published.
   */
  effective(tx: Tx, publication: number, countries: readonly string[]): Promise<PolicyPack>
}

/** So many different combinations are remembered; past that the memory starts anew. */
const most = 500

/**
 * Publications never change, so whatever was read once is remembered. Which one is in force is asked
 * each time: another process may have published.
 *
 * @param home ISO 3166-1 code of the platform's country; its law always holds
 */
export function openPolicies(home: string): Policies {
  const layersOf = new Map<number, readonly PackLayer[]>()
  const effective = new Map<string, PolicyPack>()

  return {
    async inForce(tx) {
      const { number } = await tx
        .selectFrom('policy_publication')
        .select('number')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      return number
    },
    async effective(tx, publication, countries) {
      const key = `${publication} ${[...new Set(countries)].sort().join(' ')}`
      const known = effective.get(key)
      if (known) return known
      const layers =
        layersOf.get(publication) ??
        (await packsPublished(tx, publication)).map(({ layer }) => layer)
      layersOf.set(publication, layers)
      if (effective.size >= most) effective.clear()
      const merged = askedIn(mergePacks(packsFor(layers, home, countries)), countries)
      effective.set(key, merged)
      return merged
    },
  }
}
