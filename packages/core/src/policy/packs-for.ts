import type { PackLayer } from './pack-layer.ts'

/**
 * The packs that hold for recipients in these countries, in the order in which they are merged: what
 * no country has (shared words), the law of the platform's home, the law of each country, house rules.
 * A pack that one of them refers to comes along before it.
 *
 * @param packs of one publication, in any order
 * @param home ISO 3166-1 code of the platform's country
 * @param countries ISO 3166-1 codes; one without a pack of its own adds nothing
 */
export function packsFor(
  packs: readonly PackLayer[],
  home: string,
  countries: readonly string[],
): PackLayer[] {
  const wanted = [home, ...[...new Set(countries)].sort()]
  const ofCountries = wanted.flatMap((country) =>
    packs.filter(({ id }) => id === country.toLowerCase()),
  )
  const ofTheHouse = packs.filter(({ basis }) => basis === 'house')
  return withBases(packs, [...ofCountries, ...ofTheHouse])
}

function withBases(packs: readonly PackLayer[], chosen: readonly PackLayer[]): PackLayer[] {
  const ordered = new Map<string, PackLayer>()
  const add = (pack: PackLayer) => {
    const base = packs.find(({ id }) => id === pack.extends)
    if (base && !ordered.has(base.id)) add(base)
    ordered.set(pack.id, pack)
  }
  for (const pack of chosen) add(pack)
  return [...ordered.values()]
}
