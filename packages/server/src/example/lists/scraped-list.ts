import { type Dice, dice } from './dice.ts'
import { companyDomain, germanTrades, inventedEnding } from './domains.ts'
import { inventedPerson } from './invented-person.ts'
import { german } from './names.ts'
import { type RecipientsFile, recipientsFile } from './recipients-file.ts'

/**
 * What a program gathers from legal notices: roles rather than people, leftovers of disguises that were
 * meant to prevent just this, in the order of the alphabet.
 */
export function scrapedList(name: string, rows: number): RecipientsFile {
  const draw = dice(name)
  const found = Array.from({ length: rows }, () => {
    const domain = companyDomain(draw, german.last, germanTrades)
    return [companyName(domain), `https://www.${domain}/impressum`, disguised(draw, domain)]
  })
  found.sort((one, other) => (one[1]! < other[1]! ? -1 : 1))
  const header = ['Firma', 'Fundstelle', 'E-Mail']
  return recipientsFile(name, { delimiter: ',', encoding: 'utf8', lineEnd: '\n' }, header, found)
}

/** `lehmann-holzbau-beispiel.de` becomes `Lehmann Holzbau`. */
function companyName(domain: string): string {
  return domain
    .replace(inventedEnding, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

const roles: readonly (readonly [string, number])[] = [
  ['info', 52],
  ['kontakt', 16],
  ['office', 7],
  ['mail', 6],
  ['verkauf', 5],
  ['zentrale', 4],
  ['bewerbung', 4],
  ['datenschutz', 3],
  ['webmaster', 3],
]

function disguised(draw: Dice, domain: string): string {
  const named = () => {
    const milieu = {
      names: german,
      mail: [[domain, 1]] as const,
      trades: germanTrades,
      atCompanies: 100,
    }
    const { email } = inventedPerson(draw, milieu, draw.number(90))
    return email.slice(0, email.indexOf('@'))
  }
  const who = draw.percent(74) ? draw.weighted(roles) : named()
  return draw.weighted<string>([
    [`${who}@${domain}`, 76],
    [`${who}[at]${domain}`, 9],
    [`${who}(at)${domain.replace('.', '(punkt)')}`, 4],
    [`${who} ät ${domain}`, 2],
    [`u003e${who}@${domain}`, 4],
    [`%20${who}@${domain}`, 2],
    [`${who}@${domain}/impressum`, 2],
    [`${who}@`, 1],
  ])
}
