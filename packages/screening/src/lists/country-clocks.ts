/**
 * Whether people in all of these countries sleep at much the same time: their clocks are at most four hours
 * apart. False where a country is not listed, or none is given. `countries`: ISO 3166 codes.
 */
export function shareNight(countries: readonly string[]): boolean {
  const clocks = countries.map((country) => clockOf.get(country))
  if (clocks.length === 0 || clocks.includes(undefined)) return false
  const hours = clocks.flatMap((clock) => clock!)
  return Math.max(...hours) - Math.min(...hours) <= 4
}

/** Hours ahead of UTC in winter, from the west of a country to its east (IANA time zone database, 2026a). */
const clocks: Readonly<Record<string, readonly [west: number, east: number]>> = {
  'IS IE GB PT': [0, 0],
  'AT BE CH CZ DE DK ES FR HR HU IT LI LU MC MT NL NO PL RS SE SI SK': [1, 1],
  'BG CY EE FI GR IL LT LV RO UA ZA': [2, 2],
  TR: [3, 3],
  AE: [4, 4],
  IN: [5.5, 5.5],
  'SG HK TW CN': [8, 8],
  'JP KR': [9, 9],
  AU: [8, 10],
  NZ: [12, 12],
  'AR BR': [-5, -3],
  US: [-8, -5],
  CA: [-8, -3.5],
  MX: [-8, -5],
}

const clockOf = new Map(
  Object.entries(clocks).flatMap(([countries, clock]) =>
    countries.split(' ').map((country) => [country, clock] as const),
  ),
)
