import { askedIn, mergePacks, type PackLayer, type PolicyPack, packsFor } from '@freigabe/core'

/** The policy that some packs make together for recipients in these countries (ISO 3166-1), see `askedIn`. */
export type PolicyFor = (countries: readonly string[], hasRecipients?: boolean) => PolicyPack

/** So many different combinations are remembered; past that the memory starts anew. */
const most = 500

/**
 * What packs make together, put together once for each combination of countries.
 *
 * @param home ISO 3166-1 code of the platform's country; its law always holds
 */
export function policiesOf(layers: readonly PackLayer[], home: string): PolicyFor {
  const known = new Map<string, PolicyPack>()
  return (countries, hasRecipients = true) => {
    const key = [hasRecipients, ...[...new Set(countries)].sort()].join(' ')
    const remembered = known.get(key)
    if (remembered) return remembered
    if (known.size >= most) known.clear()
    const merged = mergePacks(packsFor(layers, home, countries))
    const policy = askedIn(merged, countries, hasRecipients)
    known.set(key, policy)
    return policy
  }
}
