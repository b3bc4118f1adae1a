import type { HoldFigures, Locale } from '@freigabe/contract'
import type { AboutHold } from './letter.ts'
import type { Phrasing } from './phrasing.ts'

type Held = Pick<AboutHold, 'accountName' | 'groupName' | 'importedAt'>

/** What nothing is sent to: „an den Import vom 3. November 2026 in ‚Sommerkunden‘“ */
export function germanHeld({ accountName, groupName, importedAt }: Held, say: Phrasing): string {
  if (groupName === null) return `über den Account ${say.name(accountName)}`
  if (importedAt === null) return `an die Gruppe ${say.name(groupName)}`
  return `an den Import vom ${say.day(importedAt)} in ${say.name(groupName)}`
}

/** The same in English: ‘to the import of 3 November 2026 in ‘Summer customers’’ */
export function englishHeld({ accountName, groupName, importedAt }: Held, say: Phrasing): string {
  if (groupName === null) return `from the account ${say.name(accountName)}`
  if (importedAt === null) return `to the group ${say.name(groupName)}`
  return `to the import of ${say.day(importedAt)} in ${say.name(groupName)}`
}

/** What came back and which limit that lies above, in a few sentences. */
export function returnedWords(locale: Locale, figures: HoldFigures): string {
  return (locale === 'de' ? germanFigures : englishFigures)(figures)
}

function germanFigures({ code, came, withheld, of, threshold }: HoldFigures): string {
  const limit = `Die Grenze liegt bei ${share('de', threshold)}.`
  if (came === null) {
    const why =
      withheld === 'few'
        ? 'bei so wenigen ließe sich erkennen, wer sich beschwert hat'
        : 'bei einem Teil einer Liste ließe sich erkennen, wer sich beschwert hat'
    return `Empfänger haben Ihre Nachrichten als Spam gemeldet, und ihr Anteil an ${whole('de', of)} liegt über der Grenze von ${share('de', threshold)}. Die Zahl nennen wir nicht: ${why}.`
  }
  const counted = `${whole('de', came)} von ${whole('de', of)}, ${share('de', came / of)}`
  switch (code) {
    case 'bounce_unknown_recipient':
      return `Adressen, die es laut ihrem Mailanbieter nicht gibt: ${counted}. ${limit}`
    case 'complaint':
      return `Empfänger, die Ihre Nachrichten als Spam gemeldet haben: ${counted}. ${limit}`
    case 'unsubscribe':
      return `Empfänger, die sich gleich wieder abgemeldet haben: ${counted}. ${limit}`
    default:
      return `Nachrichten, die zurückkamen: ${counted}. ${limit}`
  }
}

function englishFigures({ code, came, withheld, of, threshold }: HoldFigures): string {
  const limit = `The limit is ${share('en', threshold)}.`
  if (came === null) {
    const why =
      withheld === 'few'
        ? 'with so few, you could tell who complained'
        : 'in a part of a list, you could tell who complained'
    return `Recipients reported your messages as spam, and their share of ${whole('en', of)} is above the limit of ${share('en', threshold)}. We do not give the number: ${why}.`
  }
  const counted = `${whole('en', came)} of ${whole('en', of)}, ${share('en', came / of)}`
  switch (code) {
    case 'bounce_unknown_recipient':
      return `Addresses that do not exist according to their mailbox provider: ${counted}. ${limit}`
    case 'complaint':
      return `Recipients who reported your messages as spam: ${counted}. ${limit}`
    case 'unsubscribe':
      return `Recipients who unsubscribed right away: ${counted}. ${limit}`
    default:
      return `Messages that came back: ${counted}. ${limit}`
  }
}

const languages = { de: 'de-DE', en: 'en-GB' } as const

function whole(locale: Locale, count: number): string {
  return new Intl.NumberFormat(languages[locale]).format(count)
}

function share(locale: Locale, of: number): string {
  return new Intl.NumberFormat(languages[locale], {
    style: 'percent',
    maximumFractionDigits: 2,
  }).format(of)
}
