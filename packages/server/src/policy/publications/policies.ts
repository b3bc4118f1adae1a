import { askedIn, mergePacks, type PackLayer, type PolicyPack, packsFor } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { packsPublished } from './packs-published.ts'

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
  /** Forgets all of them, where an example platform puts others under their numbers. */
  forgetAll(): void
}

/** How many publications are remembered before the memory starts over. */
const mostPublications = 20

/**
 * Publications never change, so each is remembered once read. Which one is in force is asked each time:
 * another process may have published.
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
      if (known.size >= mostPublications) known.clear()
      known.set(publication, policies)
      return policies(countries, hasRecipients)
    },
    forgetAll: () => known.clear(),
  }
}

/** The policy that some packs make together for recipients in these countries (ISO 3166-1), see `askedIn`. */
export type PolicyFor = (countries: readonly string[], hasRecipients?: boolean) => PolicyPack

/** How many combinations of countries are remembered before the memory starts over. */
const mostCombinations = 500

/**
 * The policy that packs make together, built once for each combination of countries.
 *
 * @param home ISO 3166-1 code of the platform's country; its law always holds
 */
export function policiesOf(layers: readonly PackLayer[], home: string): PolicyFor {
  const known = new Map<string, PolicyPack>()
  return (countries, hasRecipients = true) => {
    const key = [hasRecipients, ...[...new Set(countries)].sort()].join(' ')
    const remembered = known.get(key)
    if (remembered) return remembered
    if (known.size >= mostCombinations) known.clear()
    const merged = mergePacks(packsFor(layers, home, countries))
    const policy = askedIn(merged, countries, hasRecipients)
    known.set(key, policy)
    return policy
  }
}

/** The skills that rules of the policy in force ask for, for every country. */
export async function skillsInForce(
  { policies }: { policies: Pick<Policies, 'inForce'> },
  tx: Tx,
): Promise<string[]> {
  const packs = await packsPublished(tx, await policies.inForce(tx))
  const rules = packs.flatMap(({ layer }) => layer.rules ?? [])
  const asked = rules.flatMap(({ then }) => (then.effect === 'route' ? (then.skill ?? []) : []))
  return [...new Set(asked)].sort()
}
