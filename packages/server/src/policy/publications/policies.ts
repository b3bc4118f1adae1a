import type { PolicyPack } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { packsPublished } from './packs-published.ts'
import { type PolicyFor, policiesOf } from './policies-of.ts'

/** What is asked, allowed and promised, publication by publication. */
export interface Policies {
  /** The number of the publication in force, as the transaction sees it. */
  inForce(tx: Tx): Promise<number>
  /**
   * What a publication says about recipients in these countries (ISO 3166-1), or about a source that will
   * bring them, see `askedIn`. Throws NOT_FOUND for a number that was never published.
   */
  effective(
    tx: Tx,
    publication: number,
    countries: readonly string[],
    hasRecipients?: boolean,
  ): Promise<PolicyPack>
}

/** So many publications are remembered; past that the memory starts anew. */
const most = 20

/**
 * Publications never change, so whatever was read once is remembered. Which one is in force is asked
 * each time: another process may have published.
 *
 * @param home ISO 3166-1 code of the platform's country; its law always holds
 */
export function openPolicies(home: string): Policies {
  const known = new Map<number, PolicyFor>()

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
    async effective(tx, publication, countries, hasRecipients) {
      const remembered = known.get(publication)
      if (remembered) return remembered(countries, hasRecipients)
      const layers = (await packsPublished(tx, publication)).map(({ layer }) => layer)
      const policies = policiesOf(layers, home)
      if (known.size >= most) known.clear()
      known.set(publication, policies)
      return policies(countries, hasRecipients)
    },
  }
}
