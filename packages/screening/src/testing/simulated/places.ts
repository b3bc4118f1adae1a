import type { Chance } from './chance.ts'
import { honest, living } from './honest-lists.ts'
import { companyDomain, different, employee, person, withEmails } from './origins.ts'
import type { Consent, ListKind } from './simulated-list.ts'

/** German area codes without their zero, each with the beginning of a postcode in its place. */
export const germanPlaces: readonly (readonly [area: string, postcode: string])[] = `
  30 10, 30 13, 40 20, 40 22, 89 80, 89 81, 221 50, 211 40, 69 60, 711 70, 341 04, 351 01, 511 30, 911 90,
  941 93, 851 94, 761 79, 7531 78, 821 86, 731 89, 371 09, 381 18, 391 39, 361 99, 365 07, 451 23, 431 24,
  441 26, 541 49, 561 34, 551 37, 531 38, 521 33, 231 44, 201 45, 241 52, 228 53, 651 54, 6131 55, 261 56,
  271 57, 681 66, 621 68, 6221 69, 7131 74, 9721 97, 951 96, 9281 95, 861 83, 871 84, 841 85, 831 87, 751 88,
  395 17, 385 19, 345 06, 355 03, 4941 26, 5931 49, 4131 21, 5141 29, 4231 27, 2941 59, 2331 58, 2191 42,
  2161 41, 2841 47, 251 48, 5251 33, 5231 32, 641 35, 661 36, 6151 64, 611 65, 6021 63, 6321 67, 7231 75,
  721 76, 781 77, 7121 72, 7361 73, 981 91, 9181 92, 931 97, 421 28, 471 27, 4441 49, 3901 29, 3841 23,
  3606 37, 3695 36, 3681 98, 8382 88, 906 86, 9371 63, 6341 76, 6261 74, 6271 69, 7931 97, 341 04, 3447 04`
  .split(',')
  .map((pair) => pair.trim().split(' ') as [string, string])

/** Austrian and Swiss area codes without their zero, each with a postcode in its place, of borders above all. */
export const austrianPlaces = pairs(`
  1 1010, 1 1220, 1 2320, 1 2380, 2243 3400, 2622 2700, 2742 3100, 2732 3500, 2682 7000, 2616 7350, 3352 7400, 3322 7540,
  3329 8380, 3882 3224, 316 8010, 3842 8700, 3622 8990, 463 9020, 4242 9500, 4852 9900, 512 6020, 5372 6330, 5412 6460,
  5522 6800, 5572 6850, 5574 6900, 662 5020, 6542 5700, 6412 5600, 6132 4820, 6232 5310, 732 4020, 7242 4600, 7252 4400,
  7722 5280, 7752 4910, 7472 3300, 7442 3340, 7416 3250`)
export const swissPlaces = pairs(`
  21 1003, 21 1800, 22 1201, 22 1260, 24 1400, 24 1870, 26 1700, 26 3280, 27 1950, 27 3900, 31 3011, 31 3210, 32 2502,
  32 2000, 32 2800, 32 4500, 32 3250, 33 3600, 33 3800, 33 6083, 34 3400, 34 6196, 41 6003, 41 6300, 41 5643, 43 8001,
  44 8001, 44 8810, 52 8400, 52 8200, 52 9545, 55 8640, 55 8750, 56 5400, 56 8957, 61 4051, 61 4242, 62 4600, 62 5000,
  62 3360, 62 6260, 71 9000, 71 8280, 81 7000, 81 8880, 81 9470, 91 6900, 91 6535`)

function pairs(text: string): [area: string, postcode: string][] {
  return text.split(',').map((pair) => pair.trim().split(' ') as [string, string])
}

const neighbours = [
  {
    of: 'Austrian',
    code: '43',
    places: austrianPlaces,
    provider: 'gmx.at',
    mobiles: ['664', '676', '650', '699'],
  },
  {
    of: 'Swiss',
    code: '41',
    places: swissPlaces,
    provider: 'bluewin.ch',
    mobiles: ['76', '78', '79'],
  },
]

/** Lists with telephone numbers and postcodes as life brings them. */
export const honestPlaces: readonly ListKind[] = [
  ...neighbours.map((country) =>
    honest(`${country.of} customers`, (chance, rows) => abroad(country, chance, rows, false)),
  ),
  placed('customers with telephone and postcode', (chance) => household(chance, 0.03)),
  placed('people who kept their number', (chance) => household(chance, chance.between(0.1, 0.2))),
  honest('a town’s utility', (chance, rows) => {
    const [area, postcode] = chance.one(germanPlaces)
    const lines = Math.ceil(rows / chance.between(0.1, 0.35))
    const town = `${postcode}${digits(chance, 3)}`
    return consumers(chance, rows).map((record) => ({
      ...record,
      phone: `0${area}/${10 ** `${lines}`.length + chance.whole(0, lines)}`,
      postcode: town,
    }))
  }),
  honest('branches with the number of their head office', (chance, rows) => {
    const offices = Array.from({ length: Math.max(2, rows / 30) }, () => household(chance, 0).phone)
    return consumers(chance, rows).map((record) => {
      const own = household(chance, 0.03)
      return { ...record, ...own, phone: chance.is(0.5) ? chance.one(offices) : own.phone }
    })
  }),
  honest('company contacts with extensions', (chance, rows) => {
    const contacts: Consent[] = []
    while (contacts.length < rows) {
      const domain = companyDomain(chance)
      const { phone, postcode } = landline(chance, 0.02)
      for (let i = chance.whole(1, 5); i > 0 && contacts.length < rows; i--) {
        const [record] = living(chance, 1)
        const email = employee(chance, domain)
        contacts.push({ ...record!, email, phone: `${phone}-${chance.whole(10, 99)}`, postcode })
      }
    }
    return contacts
  }),
  placed('zeros lost in a spreadsheet', (chance) => {
    const { phone, postcode } = household(chance, 0.03)
    return {
      phone: phone.replace(/\D/g, '').replace(/^0/, ''),
      postcode: postcode.replace(/^0/, ''),
    }
  }),
  honest('French customers', (chance, rows) =>
    consumers(chance, rows).map((record, row) => ({
      ...record,
      email: `${record.email.slice(0, record.email.indexOf('@'))}${row}@orange.fr`,
      phone: `0${chance.whole(1, 8)}${digits(chance, 8)}`,
      postcode: `${chance.whole(10, 96)}${digits(chance, 3)}`,
    })),
  ),
  honest('Austrian and German customers', (chance, rows) =>
    consumers(chance, rows).map((record) => {
      if (chance.is(0.6)) return { ...record, ...household(chance, 0.03) }
      const [area, postcode] = chance.one(austrianPlaces)
      const start = chance.is(0.4) ? '664' : area
      return { ...record, phone: `+43 ${start} ${digits(chance, 7)}`, postcode }
    }),
  ),
]

/** Lists whose telephone numbers or postcodes were made up. */
export const forgedPlaces: readonly ListKind[] = [
  ...neighbours.map((country) => ({
    ...honest(`${country.of} telephone and postcode made up`, (chance, rows) =>
      abroad(country, chance, rows, true),
    ),
    honest: false,
  })),
  madeUp('telephone and postcode made up', 1),
  madeUp('salted: half of the places made up', 0.5),
  forgedFrom('telephone numbers counted on', (chance, records) => {
    const step = chance.whole(1, 20)
    const [area, postcode] = chance.one(germanPlaces)
    const first = chance.whole(100_000, 900_000)
    return records.map((record, row) => ({
      ...record,
      phone: `0${area} ${first + row * step}`,
      postcode: `${postcode}${digits(chance, 3)}`,
    }))
  }),
]

function placed(
  name: string,
  place: (chance: Chance) => { phone: string; postcode: string },
): ListKind {
  return honest(name, (chance, rows) =>
    consumers(chance, rows).map((record) => ({ ...record, ...place(chance) })),
  )
}

function madeUp(name: string, share: number): ListKind {
  return forgedFrom(name, (chance, records) =>
    records.map((record) =>
      chance.is(share)
        ? { ...record, phone: anyPhone(chance), postcode: digits(chance, 5) }
        : { ...record, ...household(chance, 0.03) },
    ),
  )
}

function forgedFrom(
  name: string,
  change: (chance: Chance, records: Consent[]) => Consent[],
): ListKind {
  const kind = honest(name, (chance, rows) => change(chance, consumers(chance, rows)))
  return { ...kind, honest: false }
}

function consumers(chance: Chance, rows: number): Consent[] {
  const emails = different(rows, () => person(chance))
  return withEmails(living(chance, emails.length), emails)
}

/** Customers of a neighbouring country; `isMadeUp`: telephone and postcode were. */
function abroad(
  { code, places, provider, mobiles }: (typeof neighbours)[number],
  chance: Chance,
  rows: number,
  isMadeUp: boolean,
): Consent[] {
  return consumers(chance, rows).map((record, row) => {
    const [area, postcode] = chance.one(places)
    const called = chance.is(0.05) ? chance.one(places)[0] : area
    const isMobile = chance.is(0.5)
    const start = isMobile ? chance.one(mobiles) : called
    const national =
      isMadeUp && !isMobile ? digits(chance, 9).replace(/^0+/, '4') : `${start}${digits(chance, 7)}`
    return {
      ...record,
      email: `${record.email.slice(0, record.email.indexOf('@'))}${row}@${provider}`,
      phone: chance.is(0.5) ? `+${code} ${national}` : `0${national}`,
      postcode: isMadeUp ? digits(chance, 4) : postcode,
    }
  })
}

/** Half have a mobile number, some none; `apart`: how often a landline is of another place. */
function household(chance: Chance, apart: number) {
  const at = landline(chance, apart)
  const slip = chance.is(0.003) ? digits(chance, 5) : at.postcode
  if (chance.is(0.15)) return { phone: '', postcode: slip }
  if (chance.is(0.55)) return { phone: mobile(chance), postcode: slip }
  return { phone: at.phone, postcode: slip }
}

function landline(chance: Chance, apart: number) {
  const [area, postcode] = chance.one(germanPlaces)
  const called = chance.is(apart) ? chance.one(germanPlaces)[0] : area
  const number = digits(chance, chance.whole(5, 9))
  const phone = chance.one([
    `0${called}/${number}`,
    `0${called} ${number}`,
    `+49 (0)${called} ${number}`,
  ])
  return { phone, postcode: `${postcode}${digits(chance, 3)}` }
}

function mobile(chance: Chance): string {
  return `01${chance.one(['51', '52', '57', '60', '62', '70', '71', '72', '76', '79'])}${digits(chance, 7)}`
}

function anyPhone(chance: Chance): string {
  return chance.is(0.5) ? mobile(chance) : `0${chance.whole(2, 10)}${digits(chance, 9)}`
}

function digits(chance: Chance, many: number): string {
  return Array.from({ length: many }, () => chance.whole(0, 10)).join('')
}
