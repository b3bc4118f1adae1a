import type { Chance } from './chance.ts'
import { type Consent, octet } from './simulated-list.ts'

// Where addresses come from, for honest and forged lists alike.

/** As often in Germany as their place says: the first ones are shared by many. */
const firstNames = words(
  'thomas michael andreas peter stefan christian martin frank markus wolfgang klaus juergen anna maria sabine petra monika susanne claudia andrea julia laura lena katharina birgit karin heike daniel sebastian jan',
)
const surnames = words(
  'mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schaefer koch bauer richter klein wolf schroeder neumann schwarz zimmermann braun krueger hofmann hartmann lange schmitt werner schmitz krause meier lehmann schmid schulze maier koehler herrmann koenig walter mayer huber kaiser fuchs peters lang scholz moeller weiss jung hahn schubert vogel friedrich keller guenther frank berger winkler roth beck lorenz baumann franke albrecht schuster simon ludwig boehm winter kraus martin schumacher kraemer vogt stein jaeger otto sommer gross seidel heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn kuehn pohl engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer',
)
const syllables = words(
  'ber do fel ga hol ker la mann no ritz sen tal vo wei bau tech haus werk hof rein lux med form stein',
)
export const providers = words(
  'gmx.de web.de gmail.com t-online.de outlook.com freenet.de yahoo.de',
)

function words(text: string): string[] {
  return text.split(' ')
}

/** Draws by frequency as names have it: the second half as often, the third a third as often. */
function ranked<T>(chance: Chance, of: readonly T[]): T {
  return of[Math.min(of.length - 1, Math.floor(of.length ** chance.part()) - 1)]!
}

/** A name before the @ as people choose it: many write it whole, some short, some with a number. */
export function personName(chance: Chance): string {
  const first = ranked(chance, firstNames)
  const rare = `${chance.one(syllables)}${chance.one(syllables)}${chance.one(syllables)}`
  const last = chance.is(0.55) ? rare : ranked(chance, surnames)
  const number = chance.is(0.35) ? chance.whole(1, 99) : ''
  const name = chance.one([
    `${first}.${last}`,
    `${first}.${last}`,
    `${first[0]}.${last}`,
    `${last}.${first}`,
    `${first}${last}`,
    `${first}_${last}`,
  ])
  return `${name}${number}`
}

export function person(chance: Chance): string {
  return `${personName(chance)}@${chance.one(providers)}`
}

export function companyDomain(chance: Chance): string {
  const name = Array.from({ length: chance.whole(3, 5) }, () => chance.one(syllables)).join('')
  return `${name}${chance.one(['', '-gmbh', '-kg', '-online', chance.whole(1, 99)])}.${chance.one(['de', 'de', 'com', 'net', 'at'])}`
}

const contacts = words('info info info info kontakt office mail post')
const offices = words('datenschutz bewerbung presse webmaster karriere jobs dsb redaktion personal')

/** What stands on a company's page; `other`: how often it is a department. */
export function imprint(chance: Chance, other: number): string {
  return `${chance.one(chance.is(other) ? offices : contacts)}@${companyDomain(chance)}`
}

export function employee(chance: Chance, domain: string): string {
  const first = ranked(chance, firstNames)
  return chance.is(0.3) ? `${first}@${domain}` : `${first[0]}.${ranked(chance, surnames)}@${domain}`
}

/** Letters as a program draws them. */
export function drawnName(chance: Chance): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const length = chance.whole(8, 13)
  return Array.from({ length }, () => letters[chance.whole(0, 26)]).join('')
}

/** An address in a large hoster's or cloud's network. */
export function hostedIp(chance: Chance): string {
  const network = chance.one(
    words('5.9 49.12 95.216 51.38 54.37 3.120 18.184 35.156 20.50 34.89 167.99 178.62 45.76'),
  )
  return `${network}.${octet(chance)}.${chance.whole(1, 255)}`
}

/** The same records with other addresses. */
export function withEmails(records: readonly Consent[], emails: readonly string[]): Consent[] {
  return records.map((record, row) => ({ ...record, email: emails[row]! }))
}

/** Different ones, as many as wanted. */
export function different(count: number, draw: () => string): string[] {
  const found = new Set<string>()
  for (let tries = 0; found.size < count && tries < 20 * count; tries++) found.add(draw())
  return [...found]
}
