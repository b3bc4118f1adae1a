/**
 * Regions of German postcodes that lie in the regions of area codes 02 to 09, by their first digit
 * (after the register of local network areas of the Bundesnetzagentur and the regions of postcodes of Deutsche Post,
 * written down on 2026-11-30). Where a border runs between two, both stand here: a household may be counted as
 * fitting, and never as not fitting.
 */
const postcodesOf: readonly string[] = [
  '',
  '',
  '345',
  '01239',
  '234',
  '2345',
  '34567',
  '6789',
  '789',
  '036789',
]

/**
 * Whether a landline's area and a postcode can be one place in Germany; null where the number says nothing of
 * its place: mobile and service numbers, numbers of the internet and of persons. `national`: the number without
 * its leading zero.
 */
export function areOnePlace(national: string, postcode: string): boolean | null {
  if (/^(1|32|700|800|900)/.test(national)) return null
  const regions = postcodesOf[Number(national[0])]
  return regions ? regions.includes(postcode[0]!) : null
}

/** The first two digits under which no place in Germany lies (Deutsche Post, regions of postcodes). */
const emptyRegions: ReadonlySet<string> = new Set(['00', '05', '43', '62'])

export function isEmptyRegion(postcode: string): boolean {
  return emptyRegions.has(postcode.slice(0, 2))
}
