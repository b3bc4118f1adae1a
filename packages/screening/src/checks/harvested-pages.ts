import { MaskedExamples } from '../counting/masked-examples.ts'
import { NameFilter } from '../counting/name-filter.ts'
import { TextCounter } from '../counting/text-counter.ts'
import { type Office, officeOf, pageNames } from '../lists/role-names.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { counted, shareIn, shareOf, type Text } from '../text.ts'
import { type Check, kindBars, present, share, sum, type Totals } from './check.ts'

export interface HarvestedPagesFacts {
  /** Valid and invalid together. */
  addresses: number
  traces: Partial<Record<PageTrace, number>>
  recipients: number
  /** Recipients such as info@, which appear on web pages. */
  published: number
  /** Recipients such as datenschutz@, which appear on web pages and seldom sign up, by department. */
  offices: Record<Office, number>
  /** Whether the rows are sorted by domain. */
  sortedByDomain: boolean
  examples: string[]
}

/** Traces that hardly arise when people copy or type an address. */
const telling = ['disguise', 'code', 'page'] as const

const filter = new NameFilter(pageNames)
const listed = new TextCounter()
for (const name of pageNames) listed.list(name)

export const harvestedPages: Check<'harvested_pages', HarvestedPagesFacts, 'info' | 'notice'> = {
  id: 'harvested_pages',
  title: { de: 'Spuren von Webseiten', en: 'Traces of web pages' },
  question: {
    de: 'Wurden Adressen von Webseiten gesammelt?',
    en: 'Were addresses gathered from web pages?',
  },
  why: {
    de: 'Programme, die Webseiten absuchen, nehmen mit, was um die Adresse steht: „(at)“ statt @, Stücke von HTML, Bildnamen. Wer sich selbst anmeldet, schreibt so nicht. Eine Adresse auf einer Webseite ist keine Einwilligung.',
    en: 'Programs that search web pages also pick up what is around an address: “(at)” instead of @, bits of HTML, names of pictures. People who sign up do not write like that. An address on a web page is not consent.',
  },
  kind: 'shape',
  weights: ['info', 'notice'],
  thresholds: { notice: 0.005, least: 3, offices: 0.01, leastOffices: 5 },
  begin() {
    const counts = Object.fromEntries(pageTraces.map((trace) => [trace, 0])) as Counts
    const examples = new MaskedExamples()
    const names = listed.uncounted()
    const decoder = new TextDecoder()
    return {
      recipient(address, _hash, beginning) {
        if (filter.passes(beginning)) names.countListed(address.bytes, 0, address.at)
        if (!beginsWithCode(address)) return
        counts.code++
        examples.offer(decoder.decode(address.bytes.subarray(0, address.length)))
      },
      invalid(cell) {
        const trace = traceInCell(cell)
        if (trace === null) return
        counts[trace]++
        examples.offer(cell)
      },
      facts(totals) {
        const { valid, invalid, unique, shape } = totals
        return {
          addresses: valid + sum(invalid),
          traces: present(withDomains(counts, totals.domains)),
          recipients: unique,
          published: [...names.entries()].reduce((total, [, count]) => total + count, 0),
          offices: byOffice(names),
          sortedByDomain: shape.sortedBy.some(({ by }) => by === 'domain'),
          examples: examples.masks(),
        }
      },
    }
  },
  severity(facts, steps) {
    const clear = tellingTraces(facts)
    if (clear >= steps.least! && clear >= facts.addresses * steps.notice!) return 'notice'
    const mixed = mixedOffices(facts)
    if (mixed >= steps.leastOffices! && mixed >= facts.recipients * steps.offices!) return 'notice'
    return clear > 0 ? 'info' : null
  },
  headline: (facts) => shareOf('recipients', Math.max(tellingShare(facts), officesShare(facts))),
  describe(facts) {
    const { de, en } = describeTraces(facts)
    const offices = officesShare(facts)
    const published = share(facts.published, facts.recipients)
    const sorted = facts.sortedByDomain
    return {
      de: `${de} ${shareIn('de', published, 'Keine', ' der')} Empfänger sind Adressen, wie sie auf Webseiten stehen, ${shareIn('de', offices, 'keine')} solche wie „datenschutz“ oder „webmaster“, die sich selten anmelden.${sorted ? ' Die Liste ist nach Domains sortiert.' : ''}`,
      en: `${en} ${shareIn('en', published, 'None')} of the recipients are addresses as found on web pages, ${shareIn('en', offices, 'none')} such as “privacy” or “webmaster”, which rarely sign up.${sorted ? ' The list is sorted by domain.' : ''}`,
    }
  },
  /** What makes up the headline, by kind. */
  chart(facts) {
    if (officesShare(facts) > tellingShare(facts)) {
      return kindBars(present(facts.offices), officeTexts, sum(facts.offices))
    }
    return kindBars(facts.traces, traceTexts, sum(facts.traces))
  },
}

const traceTexts: Readonly<Record<PageTrace, Text>> = {
  disguise: { de: 'getarnt, „(at)“ statt @', en: 'disguised, “(at)” for @' },
  code: { de: 'Stücke vom Quelltext der Seite', en: 'pieces of the page’s source' },
  page: { de: 'Pfad oder Bild', en: 'path or picture' },
  link: { de: '„mailto:“ aus einem Link', en: '“mailto:” from a link' },
  punctuation: { de: 'Satzzeichen daneben', en: 'punctuation beside it' },
}

const officeTexts: Readonly<Record<Office, Text>> = {
  machines: { de: 'Technik, „webmaster“', en: 'machines, “webmaster”' },
  privacy: { de: 'Datenschutz', en: 'privacy' },
  applicants: { de: 'Bewerbungen', en: 'applications' },
  press: { de: 'Presse', en: 'press' },
}

function tellingShare(facts: HarvestedPagesFacts): number {
  return share(tellingTraces(facts), facts.addresses)
}

function officesShare({ offices, recipients }: HarvestedPagesFacts): number {
  return share(sum(offices), recipients)
}

function byOffice(names: TextCounter): HarvestedPagesFacts['offices'] {
  const counts = { machines: 0, privacy: 0, applicants: 0, press: 0 }
  for (const [name, recipients] of names.entries()) {
    const office = officeOf[name]
    if (office !== undefined) counts[office] += recipients
  }
  return counts
}

/**
 * Somebody who writes to personnel offices has many of these, honestly; a harvester of pages has all kinds.
 */
function mixedOffices({ offices }: HarvestedPagesFacts): number {
  return sum(offices) - Math.max(...Object.values(offices))
}

type Counts = Record<PageTrace, number>

function withDomains(counts: Counts, domains: Totals['domains']): Counts {
  const all = { ...counts }
  for (const [domain, recipients] of domains.entries()) {
    const trace = recipients > 0 ? traceInDomain(domain) : null
    if (trace !== null) all[trace] += recipients
  }
  return all
}

function tellingTraces({ traces }: HarvestedPagesFacts): number {
  return telling.reduce((total, trace) => total + (traces[trace] ?? 0), 0)
}

/**
 * What a program leaves in an address that it took from a web page, most telling first. `disguise`: written
 * to hide it from programs. `code`: pieces of the page's source. `page`: a path or a picture. `link`: the
 * mailto of a link. `punctuation`: what stood around it.
 */
const pageTraces = ['disguise', 'code', 'page', 'link', 'punctuation'] as const

export type PageTrace = (typeof pageTraces)[number]

/** Longer cells are texts, and no expression is run on them. */
const longest = 320

/** The trace in a cell that cannot be mailed, or null. */
function traceInCell(cell: string): PageTrace | null {
  if (cell.length > longest) return null
  return pageTraces.find((trace) => expressions[trace].test(cell)) ?? null
}

const expressions: Record<PageTrace, RegExp> = {
  disguise:
    /[[({<_*-] ?(at|ät|æt|a|arroba|chiocciola|arobase|klammeraffe|malpa) ?[\])}>_*-]|\S (at|ät|arroba) \S+|[[({] ?(dot|punkt|point|punto|kropka) ?[\])}]| (dot|punkt) [a-z]{2,6}$|no[-_.]?spam|remove[-_.]?this|bitte[-_.]?entfernen/i,
  code: /%(20|22|27|3[ace]|40|5[bd]|c3|e2)|u00[0-9a-f]{2}|&(#\d{2,4}|#x[0-9a-f]{2,4}|amp|lt|gt|quot|nbsp|commat);|^x2[27]|href=|javascript:|<\/?[a-z]+>|[?&]subject=/i,
  page: /@[^\s/]+\.[a-z]{2,}\/\S|^https?:|\.(html?|php|aspx?|png|jpe?g|gif|svg|webp|css|js)$/i,
  link: /^mailto:/i,
  punctuation: /[,;:.!?)>\]"'»“”]$|^[<("'[«„“]/,
}

/** Whether a valid name before the @ begins with a piece of code: `u003einfo`, `%20info`, `x22info`. */
function beginsWithCode({ bytes, at }: ReadAddress): boolean {
  if (bytes[0] === percentSign) return isHex(bytes[1]!) && isHex(bytes[2]!)
  if (bytes[0] === letterX)
    return bytes[1] === digit2 && (bytes[2] === digit2 || bytes[2] === digit7)
  return (
    bytes[0] === letterU && bytes[1] === digit0 && bytes[2] === digit0 && at > 5 && isHex(bytes[3]!)
  )
}

/** Whether a valid domain is a picture (`logo@2x.png`) or was disguised (`firma-nospam.de`). */
function traceInDomain(domain: string): PageTrace | null {
  if (/\.(png|jpe?g|gif|svg|webp|html|php|css|js)$/.test(domain)) return 'page'
  return /nospam|no-spam|removethis|remove-this/.test(domain) ? 'disguise' : null
}

const percentSign = 0x25
const letterX = 0x78
const letterU = 0x75
const digit0 = 0x30
const digit2 = 0x32
const digit7 = 0x37

function isHex(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
}

function describeTraces(facts: HarvestedPagesFacts): Text {
  const found = sum(facts.traces)
  if (found === 0) {
    return {
      de: 'Keine Adresse trägt Spuren einer Webseite.',
      en: 'No address bears traces of a web page.',
    }
  }
  const traces = counted(
    found,
    { de: 'Adresse trägt', en: 'address bears' },
    { de: 'Adressen tragen', en: 'addresses bear' },
  )
  const clear = shareIn('de', tellingShare(facts), 'keiner', ' aller Adressen')
  const clearly = shareIn('en', tellingShare(facts), 'none', ' of all addresses')
  return {
    de: `${traces.de} Spuren einer Webseite; bei ${clear} sind sie deutlich.`,
    en: `${traces.en} traces of a web page; for ${clearly} they are clear.`,
  }
}
