import type { Locale, Money } from '@freigabe/contract'
import type { Instant } from '@freigabe/core'
import { plainLine } from '../../mail/plain-characters.ts'

/** How dates, numbers and names are written in a letter. */
export interface Phrasing {
  /** „Donnerstag, 26. November 2026, 14:00 Uhr (MEZ)“ */
  moment(at: Instant): string
  /** „Do., 26. Nov., 14:00 Uhr“, for a subject */
  shortMoment(at: Instant): string
  /** „26. November 2026“ */
  day(at: Instant): string
  /** „4.812“ */
  number(count: number): string
  /** „zwei“, in figures from thirteen on: for counts within a sentence */
  inWords(count: number): string
  /** „1 Empfänger“, „4.812 Empfänger“ */
  recipients(count: number): string
  /** „den einen Empfänger“, „die 4.812 Empfänger“: all of those meant, as an object */
  theRecipients(count: number): string
  /** What a case is about: „4.812 Empfänger“, or „Quelle ‚Formular‘“ where it has no recipients yet */
  subject(about: Subject): string
  /** The same as an object: „die 4.812 Empfänger“, „die Quelle ‚Formular‘“ */
  theSubject(about: Subject): string
  /** The same as a line of a letter's facts. */
  subjectFact(about: Subject): { label: string; value: string }
  /** A name in the quotes for names: ‚Sommerkunden‘ */
  name(text: string): string
  /** The same for a subject: a long name is cut. */
  shortName(text: string): string
  /** The packs of a policy with their versions: „Deutschland (25. November 2026) und Hausregeln (…)“ */
  policy(version: string): string
  /** „49,00 €“ */
  money(amount: Money): string
  /** „Prüfung, Leitung und Support“ */
  list(texts: readonly string[]): string
}

/** What a case is about; the name of its source where it is about one and no recipients yet. */
export interface Subject {
  recipients: number
  source?: string | null
}

const shortNameLength = 40

/** The phrasing of a language for readers in `timeZone` (IANA; an unknown one reads as UTC). */
export function phrasing(locale: Locale, timeZone: string): Phrasing {
  const part = dateParts(locale, knownTimeZone(timeZone))
  const form = locale === 'de' ? germanForm : englishForm
  return {
    moment: (at) => form.moment(part(at)),
    shortMoment: (at) => form.shortMoment(part(at)),
    day: (at) => form.day(part(at)),
    number: (count) => form.numbers.format(count),
    inWords: (count) => form.words[count] ?? form.numbers.format(count),
    recipients: (count) => form.recipients(count, form.numbers.format(count)),
    theRecipients: (count) => form.theRecipients(count, form.numbers.format(count)),
    subject: ({ recipients, source }) =>
      source
        ? `${form.source} ${form.quote(plainLine(source))}`
        : form.recipients(recipients, form.numbers.format(recipients)),
    theSubject: ({ recipients, source }) =>
      source
        ? `${form.theSource} ${form.quote(plainLine(source))}`
        : form.theRecipients(recipients, form.numbers.format(recipients)),
    subjectFact: ({ recipients, source }) =>
      source
        ? { label: form.source, value: plainLine(source) }
        : { label: form.recipientsLabel, value: form.numbers.format(recipients) },
    name: (text) => form.quote(plainLine(text)),
    shortName: (text) => form.quote(shortened(plainLine(text))),
    policy: (version) =>
      form.lists.format(version.split('+').map((pack) => packWithDay(pack, locale))),
    money: ({ amount, currency }) => {
      const written = new Intl.NumberFormat(form.language, { style: 'currency', currency })
      return written.format(amount / 10 ** (written.resolvedOptions().maximumFractionDigits ?? 0))
    },
    list: (texts) => form.lists.format(texts),
  }
}

/** „Hausregeln (25. November 2026 · 2)“ of `house@2026-11-25.2`, as screens write it. */
function packWithDay(pack: string, locale: Locale): string {
  const form = locale === 'de' ? germanForm : englishForm
  const [id = pack, version] = pack.split('@')
  const isCountry = /^[a-z]{2}$/.test(id)
  const country = isCountry ? form.countries.of(id.toUpperCase()) : undefined
  const name = form.packs[id] ?? country ?? id
  const [, day, ofDay] = /^(\d{4}-\d\d-\d\d)(?:\.(\d+))?$/.exec(version ?? '') ?? []
  if (day === undefined) return version === undefined ? name : `${name} (${version})`
  const written = form.day(dateParts(locale, 'UTC')(`${day}T12:00:00Z`))
  return `${name} (${written}${ofDay === undefined ? '' : ` · ${ofDay}`})`
}

interface DateParts {
  weekday: string
  shortWeekday: string
  day: string
  month: string
  shortMonth: string
  year: string
  time: string
  zone: string
}

const germanForm = {
  language: 'de-DE',
  numbers: new Intl.NumberFormat('de-DE'),
  lists: new Intl.ListFormat('de-DE'),
  countries: new Intl.DisplayNames('de-DE', { type: 'region' }),
  packs: { base: 'Gemeinsame Begriffe', eu: 'EU', house: 'Hausregeln' } as Record<string, string>,
  words: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' '),
  recipients: (_: number, written: string) => `${written} Empfänger`,
  theRecipients: (count: number, written: string) =>
    count === 1 ? 'den einen Empfänger' : `die ${written} Empfänger`,
  recipientsLabel: 'Empfänger',
  source: 'Quelle',
  theSource: 'die Quelle',
  quote: (text: string) => `‚${text}‘`,
  moment: (at: DateParts) =>
    `${at.weekday}, ${at.day}. ${at.month} ${at.year}, ${at.time} Uhr (${at.zone})`,
  shortMoment: (at: DateParts) =>
    `${at.shortWeekday.replace(/\.?$/, '.')}, ${at.day}. ${at.shortMonth}, ${at.time} Uhr`,
  day: (at: DateParts) => `${at.day}. ${at.month} ${at.year}`,
}

const englishForm = {
  language: 'en-GB',
  numbers: new Intl.NumberFormat('en-GB'),
  lists: new Intl.ListFormat('en-GB'),
  countries: new Intl.DisplayNames('en-GB', { type: 'region' }),
  packs: { base: 'Shared words', eu: 'EU', house: 'House rules' } as Record<string, string>,
  words: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  recipients: (count: number, written: string) =>
    `${written} ${count === 1 ? 'recipient' : 'recipients'}`,
  theRecipients: (count: number, written: string) =>
    count === 1 ? 'the one recipient' : `the ${written} recipients`,
  recipientsLabel: 'Recipients',
  source: 'Source',
  theSource: 'the source',
  quote: (text: string) => `‘${text}’`,
  moment: (at: DateParts) =>
    `${at.weekday} ${at.day} ${at.month} ${at.year}, ${at.time} (${at.zone})`,
  shortMoment: (at: DateParts) => `${at.shortWeekday} ${at.day} ${at.shortMonth}, ${at.time}`,
  day: (at: DateParts) => `${at.day} ${at.month} ${at.year}`,
}

function dateParts(locale: Locale, timeZone: string): (at: Instant) => DateParts {
  const language = locale === 'de' ? 'de-DE' : 'en-GB'
  const long = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
  const short = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
  return (at) => {
    const words = new Map(long.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
    const brief = new Map(short.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
    const word = (type: Intl.DateTimeFormatPartTypes) => words.get(type) ?? ''
    return {
      weekday: word('weekday'),
      shortWeekday: brief.get('weekday') ?? '',
      day: word('day'),
      month: word('month'),
      shortMonth: brief.get('month') ?? '',
      year: word('year'),
      time: `${word('hour')}:${word('minute')}`,
      zone: word('timeZoneName'),
    }
  }
}

/** A letter with times in UTC, marked as such, is better than one that is never written. */
function knownTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

function shortened(text: string): string {
  const characters = [...new Intl.Segmenter('und').segment(text)].map(({ segment }) => segment)
  if (characters.length <= shortNameLength) return text
  return `${characters
    .slice(0, shortNameLength - 1)
    .join('')
    .trimEnd()}…`
}
