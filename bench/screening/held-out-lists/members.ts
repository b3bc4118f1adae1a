import type { Dice } from '../../../packages/server/src/example/lists/dice.ts'
import { plainLetters } from '../../../packages/server/src/example/lists/names.ts'
import { type Country, type CountryCode, countries, words } from './countries.ts'

export interface Member {
  first: string
  last: string
  email: string
}

/** Somebody of a country with an address of their own. */
export function member(dice: Dice, code: CountryCode): Member {
  const country: Country = countries[code]
  const first = dice.one(country.first)
  const last = dice.one(country.last)
  const name = ownName(dice, country, plainLetters(first), plainLetters(last))
  return { first, last, email: `${name}@${dice.weighted(country.mail)}` }
}

/** As people choose it themselves: names, shortened names, years, and things they like. */
function ownName(dice: Dice, { nicknames }: Country, first: string, last: string): string {
  const joined = last.replaceAll('-', '')
  const year = 1940 + dice.number(66)
  return dice.weighted<() => string>([
    [() => `${first}.${joined}`, 22],
    [() => `${first}${joined}`, 12],
    [() => `${joined}.${first}`, 8],
    [() => `${first[0]}${joined}`, 8],
    [() => `${first}${joined[0]}`, 4],
    [() => `${first}.${joined}${dice.number(100)}`, 8],
    [() => `${first}${year}`, 6],
    [() => `${joined}${year % 100}`, 5],
    [() => `${first}_${joined}`, 5],
    [() => `${joined}-${first[0]}`, 2],
    [() => `${dice.one(nicknames)}${dice.percent(60) ? dice.number(1000) : ''}`, 9],
    [() => `${dice.one(nicknames)}.${joined}`, 3],
    [() => `${first[0]}.${first.at(-1)}.${joined}`, 2],
    [() => `${first.slice(0, 3)}${joined.slice(0, 3)}${dice.number(100)}`, 4],
    [() => `${joined}${first[0]}${dice.number(10_000)}`, 2],
  ])()
}

/** A company of a country, with the names of its people. */
export interface Company {
  name: string
  domain: string
  /** How this company writes its people’s addresses. */
  addressOf(first: string, last: string): string
}

export function company(dice: Dice, code: CountryCode): Company {
  const { last, ending }: Country = countries[code]
  const root = plainLetters(dice.one(last)).replaceAll('-', '')
  const trade = dice.one(trades)
  const domain = dice.weighted<string>([
    [`${root}${trade}.${ending}`, 4],
    [`${root}-${trade}.${ending}`, 3],
    [`${trade}-${root}.com`, 2],
    [`${root}${dice.number(400)}.eu`, 2],
    [`groupe-${root}.${ending}`, 1],
  ])
  const style = dice.number(4)
  return {
    name: `${root[0]!.toUpperCase()}${root.slice(1)} ${trade}`,
    domain,
    addressOf(firstName, lastName) {
      const [a, b] = [plainLetters(firstName), plainLetters(lastName).replaceAll('-', '')]
      return `${[`${a}.${b}`, `${a[0]}${b}`, a, `${b}.${a[0]}`][style]}@${domain}`
    },
  }
}

/** Somebody at a company, or its common mailbox. */
export function contact(dice: Dice, code: CountryCode): Member & { company: string } {
  const { first, last }: Country = countries[code]
  const [firstName, lastName] = [dice.one(first), dice.one(last)]
  const { name, domain, addressOf } = company(dice, code)
  const email = dice.percent(38)
    ? `${dice.one(sharedMailboxes[code] ?? sharedMailboxes.gb)}@${domain}`
    : addressOf(firstName, lastName)
  return { first: firstName, last: lastName, company: name, email }
}

const sharedMailboxes: Partial<Record<CountryCode, readonly string[]>> & { gb: readonly string[] } =
  {
    gb: words('info office hello enquiries accounts sales'),
    fr: words('contact accueil bonjour compta secretariat'),
    es: words('info contacto pedidos administracion'),
    it: words('info segreteria ordini amministrazione'),
    nl: words('info administratie contact planning'),
    pl: words('biuro kontakt sekretariat handlowy'),
  }

const trades = words(`
  freight glazing catering vending plumbing upholstery tooling packaging textiles ceramics solar
  marine florist saddlery pharma vet nursery brewing cheese winery lighting flooring scaffolding
  couriers optics castings timber audio
`)

/** Moments in order over some years, with quiet nights. */
export function moments(dice: Dice, rows: number, years = 4): number[] {
  const span = years * 365 * 86_400_000
  const start = Date.UTC(2020, 8, 1)
  return Array.from({ length: rows }, () => {
    const day = Math.floor(((dice.number(1e6) / 1e6) * span) / 86_400_000)
    return start + day * 86_400_000 + (7 + dice.number(15)) * 3_600_000 + dice.number(3_600_000)
  }).sort((one, other) => one - other)
}
