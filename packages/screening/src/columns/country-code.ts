/** Alpha-3 codes of ISO 3166, by alpha-2, of the countries that our customers' lists name. */
const threeLetters =
  'DEU DE AUT AT CHE CH LIE LI LUX LU FRA FR MCO MC ITA IT SMR SM VAT VA ESP ES AND AD PRT PT MLT MT CYP CY ' +
  'GRC GR NLD NL BEL BE GBR GB IRL IE DNK DK SWE SE NOR NO FIN FI ISL IS EST EE LVA LV LTU LT POL PL CZE CZ ' +
  'SVK SK HUN HU SVN SI HRV HR BIH BA SRB RS MNE ME MKD MK ALB AL XKX XK ROU RO BGR BG MDA MD UKR UA BLR BY ' +
  'RUS RU TUR TR GEO GE ARM AM AZE AZ KAZ KZ ISR IL LBN LB JOR JO SAU SA ARE AE QAT QA KWT KW IRN IR IRQ IQ ' +
  'EGY EG MAR MA DZA DZ TUN TN ZAF ZA NGA NG KEN KE GHA GH USA US CAN CA MEX MX BRA BR ARG AR CHL CL COL CO ' +
  'PER PE URY UY AUS AU NZL NZ CHN CN HKG HK TWN TW JPN JP KOR KR IND IN PAK PK BGD BD LKA LK THA TH VNM VN ' +
  'IDN ID MYS MY SGP SG PHL PH'

/** Names that people write but no standard lists. */
const others: Record<string, string> = {
  ...{
    d: 'DE',
    a: 'AT',
    oesterreich: 'AT',
    brd: 'DE',
    bundesrepublikdeutschland: 'DE',
    uk: 'GB',
    el: 'GR',
  },
  ...{ england: 'GB', scotland: 'GB', wales: 'GB', grossbritannien: 'GB', greatbritain: 'GB' },
  ...{ unitedkingdomofgreatbritainandnorthernireland: 'GB', holland: 'NL', thenetherlands: 'NL' },
  ...{ paysbas: 'NL', unitedstatesofamerica: 'US', vereinigtestaatenvonamerika: 'US' },
  ...{
    czechrepublic: 'CZ',
    tschechischerepublik: 'CZ',
    turkey: 'TR',
    schweizerischeeidgenossenschaft: 'CH',
  },
  ...{ suisse: 'CH', svizzera: 'CH', republicofireland: 'IE', russianfederation: 'RU' },
}

const languages = ['de', 'en', 'fr', 'es', 'it', 'nl', 'pl']

/**
 * The ISO 3166 code of a country as lists write it: by two or three letters, or by its name in German,
 * English, French, Spanish, Italian, Dutch or Polish. Null where no country is meant.
 */
export function countryCode(text: string): string | null {
  names ??= countryNames()
  return names.get(plainName(text)) ?? null
}

let names: ReadonlyMap<string, string> | null = null

/** Built when first asked for, because the names of seven languages take some milliseconds. */
function countryNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(Object.entries(others))
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const name = isCountry(code) ? display.of(code) : undefined
      if (name === undefined) continue
      found.set(plainName(name), code)
      found.set(code.toLowerCase(), code)
    }
  }
  const pairs = threeLetters.split(' ')
  for (let i = 0; i < pairs.length; i += 2) found.set(pairs[i]!.toLowerCase(), pairs[i + 1]!)
  for (const [name, code] of Object.entries(others)) found.set(name, code)
  return found
}

/**
 * Leaves out codes that the standard leaves to users, except Kosovo's XK, and codes of unions and of the
 * past.
 */
function isCountry(code: string): boolean {
  if (code === 'XK') return true
  return !/^(X.|Q[M-Z]|AA|ZZ|EU|EZ|UN|UK|AN|CS|DD|FX|SU|TP|YU|ZR|BU|CP|DG|EA|IC|TA|AC)$/.test(code)
}

function plainName(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/[^a-z]/g, '')
}
