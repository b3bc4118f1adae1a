import type { Dice } from './dice.ts'
import { companyDomain, germanMail, germanTrades } from './domains.ts'
import { german, type NamePool, plainLetters } from './names.ts'

export interface InventedPerson {
  woman: boolean
  first: string
  last: string
  email: string
}

/** Where the people of a list live and work. */
export interface Milieu {
  names: NamePool
  mail: readonly (readonly [string, number])[]
  trades: readonly string[]
  /** How many of a hundred have an address at a company. */
  atCompanies: number
}

/**
 * An invented person. At a provider where real people have mail, the address carries `bsp` (for Beispiel) and
 * a running number, so that it belongs to no one; at a company, the domain is reserved.
 */
export function inventedPerson(
  dice: Dice,
  { names, mail, trades, atCompanies }: Milieu,
  running: number,
): InventedPerson {
  const woman = dice.percent(53)
  const first = dice.one(woman ? names.women : names.men)
  const last = dice.one(names.last)
  const name = dice.weighted([
    [`${plainLetters(first)}.${plainLetters(last)}`, 6],
    [`${plainLetters(first)}${plainLetters(last)}`, 2],
    [`${plainLetters(first).charAt(0)}.${plainLetters(last)}`, 2],
    [`${plainLetters(last)}.${plainLetters(first)}`, 1],
  ])
  const email = dice.percent(atCompanies)
    ? `${name}${dice.percent(30) ? running : ''}@${companyDomain(dice, names.last, trades)}`
    : `${name}.bsp${running}@${dice.weighted(mail)}`
  return { woman, first, last, email }
}

/** People in Germany, with the given number in a hundred at company addresses. */
export function germans(atCompanies: number): Milieu {
  return { names: german, mail: germanMail, trades: germanTrades, atCompanies }
}
