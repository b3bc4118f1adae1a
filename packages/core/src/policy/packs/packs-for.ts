import type { PackLayer } from './pack-layer.ts'

/** The country of a pack of general law, which holds in all of `underEuLaw`. */
export const generalLaw = 'EU'

/** The member states, and Norway, Iceland and Liechtenstein, where the EEA agreement applies that law. */
const underEuLaw = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  ),
)

/**
 * The packs that hold for recipients in these countries, in the order in which they are merged: shared words,
 * general law, the law of the platform's home, the law of each country, house rules. A pack that one of them
 * extends is included before it. General law also stands in where the home has no pack of its own, so that
 * there is always some law.
 *
 * @param packs of one publication, in any order
 * @param home ISO 3166-1 code of the platform's country
 * @param countries ISO 3166-1 codes; one without a pack of its own adds only general law
 */
export function packsFor(
  packs: readonly PackLayer[],
  home: string,
  countries: readonly string[],
): PackLayer[] {
  const concerned = [...new Set([home, ...countries.toSorted()])]
  const isGeneral =
    concerned.some((country) => underEuLaw.has(country)) ||
    !packs.some(({ country }) => country === home)
  const wanted = isGeneral ? [generalLaw, ...concerned] : concerned
  return withBases(packs, [
    ...packs.filter(({ basis }) => basis === 'none'),
    ...wanted.flatMap((wish) => packs.filter(({ country }) => country === wish)),
    ...packs.filter(({ basis }) => basis === 'house'),
  ])
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
