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

/** Lists with telephone numbers and postcodes as life brings them. */
export const honestPlaces: readonly ListKind[] = [
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
    consumers(chance, rows).map((record) =>
      chance.is(0.6)
        ? { ...record, ...household(chance, 0.03) }
        : {
            ...record,
            phone: `${chance.one(['+43 1', '+43 316', '+43 664'])} ${digits(chance, 7)}`,
            postcode: `${chance.whole(1, 10)}${digits(chance, 3)}`,
          },
    ),
  ),
]

/** Lists whose telephone numbers or postcodes were made up. */
export const forgedPlaces: readonly ListKind[] = [
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
