/** Countries whose landlines say where they lie. */
export const placedCountries = ['DE', 'AT', 'CH'] as const
export type PlacedCountry = (typeof placedCountries)[number]

interface CountryPlaces {
  callingCode: string
  postcodeDigits: number
  /** Numbers without their leading zero that begin like an area and say nothing of a place: mobile, service, internet. */
  nowhere?: RegExp
  /** By how an area code begins, the first digits of the postcodes in it. The longest beginning counts. */
  areas: Readonly<Record<string, string>>
  /** How no postcode begins. */
  empty: RegExp
}

/**
 * Written down on 2026-11-30. Where a border runs between two regions, both stand here: a household may be counted
 * as fitting, and never as not fitting.
 *
 * Germany: register of local network areas of the Bundesnetzagentur, regions of postcodes of Deutsche Post.
 * Austria: area codes of the RTR (KEM-V), zones of postcodes of Österreichische Post. East Tyrol is called by 04,
 * Vorarlberg by 05, the Salzkammergut by 06, the west of Lower Austria by 07, the Burgenland by 02 and 03.
 * Switzerland: numbering plan of the BAKOM (E.164/2002), zones of postcodes of Die Post (swisstopo, index of
 * places); 043 lies over 044.
 */
const places: Readonly<Record<PlacedCountry, CountryPlaces>> = {
  DE: {
    callingCode: '49',
    postcodeDigits: 5,
    nowhere: /^(1|32|700|800|900)/,
    areas: {
      2: '345',
      3: '01239',
      4: '234',
      5: '2345',
      6: '34567',
      7: '6789',
      8: '789',
      9: '036789',
    },
    empty: /^(00|05|43|62)/,
  },
  AT: {
    callingCode: '43',
    postcodeDigits: 4,
    nowhere: /^(5(0|1[^2]|7|9)|6(5[^468]|6[^2]|7|8|9)|7([018]|20|30|40))/,
    areas: { 1: '123', 2: '1237', 3: '2378', 4: '89', 5: '56', 6: '458', 7: '345' },
    empty: /^0/,
  },
  CH: {
    callingCode: '41',
    postcodeDigits: 4,
    areas: {
      ...{ 21: '1', 22: '1', 24: '1', 26: '13', 27: '13' },
      ...{ 31: '13', 32: '234', 33: '136', 34: '346' },
      ...{ 41: '568', 43: '68', 44: '68', 52: '89', 55: '89', 56: '568' },
      ...{ 61: '245', 62: '3456', 71: '89', 81: '789', 91: '67' },
    },
    empty: /^0/,
  },
}

/** The countries whose postcodes have this form. */
export function countriesOfPostcode(postcode: string): PlacedCountry[] {
  if (!/^\d+$/.test(postcode)) return []
  return placedCountries.filter((country) => places[country].postcodeDigits === postcode.length)
}

/** An international number without the code of this country; null where it is of another. */
export function nationalNumber(country: PlacedCountry, digits: string): string | null {
  const { callingCode } = places[country]
  return digits.startsWith(callingCode) ? digits.slice(callingCode.length) : null
}

/**
 * Whether a landline’s area and a postcode can be one place; null where the number says nothing of its place.
 * `national`: the number without its leading zero.
 */
export function areOnePlace(
  country: PlacedCountry,
  national: string,
  postcode: string,
): boolean | null {
  const { nowhere, areas } = places[country]
  if (nowhere?.test(national)) return null
  const regions = areas[national.slice(0, 2)] ?? areas[national[0]!]
  return regions ? regions.includes(postcode[0]!) : null
}

/** Whether no place of the country has such a postcode. */
export function isEmptyRegion(country: PlacedCountry, postcode: string): boolean {
  return places[country].empty.test(postcode)
}
