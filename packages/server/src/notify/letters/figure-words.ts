import type { HoldFigures, Locale } from '@freigabe/contract'

/** As the screens have them, word for word; a test compares the two. */
export const figureTexts = {
  de: {
    found: {
      first_bounces: 'Beim ersten Versand gab es {{came}} von {{of}} Adressen nicht ({{rate}}).',
      later_bounces:
        'Bei späteren Sendungen gab es {{came}} von {{of}} Adressen nicht mehr ({{rate}}).',
      complaints:
        '{{came}} von {{of}} Empfängern haben die Nachricht als Spam gemeldet ({{rate}}).',
      first_unsubscribes:
        'Nach dem ersten Versand haben sich {{came}} von {{of}} Empfängern gleich wieder abgemeldet ({{rate}}).',
      other: '{{came}} von {{of}} Nachrichten kamen zurück ({{rate}}).',
      few: 'Mehr als {{limit}} der Empfänger haben die Nachricht als Spam gemeldet. Wie viele es waren, sagen wir nicht: Bei so wenigen ließe sich erkennen, wer es war.',
      own_part:
        'Mehr als {{limit}} der Empfänger haben die Nachricht als Spam gemeldet. Wie viele es waren, sagen wir nicht: Bei einem selbst abgetrennten Teil ließe sich erkennen, wer es war.',
    },
    ruleOf: 'Der Versand ruht, bis ihn sich jemand angesehen hat.',
    rule: 'Liegt der Anteil sicher über {{limit}}, wird der Versand gestoppt, bis ihn sich jemand angesehen hat.',
    coverage:
      'Gezählt ist das bei {{share}} der Nachrichten; bei den übrigen wird es nicht einzeln gemeldet.',
  },
  en: {
    found: {
      first_bounces: 'On the first send, {{came}} of {{of}} addresses did not exist ({{rate}}).',
      later_bounces: 'On later sends, {{came}} of {{of}} addresses no longer existed ({{rate}}).',
      complaints: '{{came}} of {{of}} recipients reported the message as spam ({{rate}}).',
      first_unsubscribes:
        'After the first send, {{came}} of {{of}} recipients unsubscribed right away ({{rate}}).',
      other: '{{came}} of {{of}} messages came back ({{rate}}).',
      few: 'More than {{limit}} of the recipients reported the message as spam. We do not give the number: with so few, one could tell who they were.',
      own_part:
        'More than {{limit}} of the recipients reported the message as spam. We do not give the number: in a part that an account split off itself, one could tell who they were.',
    },
    ruleOf: 'Sending is on hold until a person has looked at it.',
    rule: 'If the share is clearly above {{limit}}, sending is put on hold until a person has looked at it.',
    coverage:
      'This is counted for {{share}} of the messages; for the rest it is not reported one by one.',
  },
} as const

/** Above this share a part that is not counted goes without saying. */
const nearlyAll = 0.995

/** What came back, by which rule that is too much, and of how much it could be told. */
export function returnedWords(locale: Locale, figures: HoldFigures): string {
  const texts = figureTexts[locale]
  const { rule, came, withheld, of, threshold, coverage } = figures
  const limit = percent(locale, threshold)
  if (came === null) return `${filled(texts.found[withheld ?? 'few'], { limit })} ${texts.ruleOf}`
  const counts = { came: whole(locale, came), of: whole(locale, of) }
  const found =
    rule in texts.found ? texts.found[rule as keyof typeof texts.found] : texts.found.other
  return [
    filled(found, { ...counts, rate: percent(locale, came / of) }),
    filled(texts.rule, { limit }),
    ...(coverage < nearlyAll ? [filled(texts.coverage, { share: percent(locale, coverage) })] : []),
  ].join(' ')
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!)
}

const languages = { de: 'de-DE', en: 'en-GB' } as const

function whole(locale: Locale, count: number): string {
  return new Intl.NumberFormat(languages[locale]).format(count)
}

/** Below one per cent a second decimal tells a rate from its limit. */
function percent(locale: Locale, share: number): string {
  const style = { style: 'percent', maximumFractionDigits: share < 0.01 ? 2 : 1 } as const
  return new Intl.NumberFormat(languages[locale], style).format(share)
}
