import type { LocalText } from '../policy/packs/local-text.ts'
import type { Finding } from './finding.ts'
import type { WatchingRule } from './watching-terms.ts'

/**
 * A finding as the customer reads it: what was counted, the figures, and the limit that they passed. The figures
 * stand by themselves, since few complaints are told without them.
 */
export function findingTexts(
  finding: Finding,
): Record<'title' | 'counted' | 'figures' | 'limit', LocalText> {
  return {
    title: watchingTitles[finding.rule],
    counted: counted(finding),
    figures: figures(finding),
    limit: limit(finding),
  }
}

/** What each rule is called. */
export const watchingTitles: Record<WatchingRule, LocalText> = {
  first_bounces: {
    de: 'Unbekannte Adressen beim ersten Versand',
    en: 'Unknown addresses on a first send',
  },
  later_bounces: {
    de: 'Unbekannte Adressen bei späteren Sendungen',
    en: 'Unknown addresses on later sends',
  },
  complaints: { de: 'Beschwerden', en: 'Complaints' },
  first_unsubscribes: {
    de: 'Abmeldungen nach dem ersten Versand',
    en: 'Unsubscribes after a first send',
  },
}

function counted({ rule, withinDays }: Finding): LocalText {
  const days = {
    de: withinDays === 1 ? 'innerhalb eines Tages' : `innerhalb von ${withinDays} Tagen`,
    en: withinDays === 1 ? 'within a day' : `within ${withinDays} days`,
  }
  const texts: Record<WatchingRule, LocalText> = {
    first_bounces: {
      de: `Gezählt werden Adressen, die es laut ihrem Mailanbieter nicht gibt, ${days.de} nach dem ersten Versand an sie.`,
      en: `What counts are addresses that do not exist, as their mailbox provider says ${days.en} of the first send to them.`,
    },
    later_bounces: {
      de: `Gezählt werden Adressen, die es laut ihrem Mailanbieter nicht mehr gibt, ${days.de} nach jedem späteren Versand an sie.`,
      en: `What counts are addresses that exist no more, as their mailbox provider says ${days.en} of each later send to them.`,
    },
    complaints: {
      de: `Gezählt wird, wer eine Nachricht ${days.de} als Spam meldet, bei Mailanbietern, die solche Beschwerden einzeln weitergeben.`,
      en: `What counts is who reports a message as spam ${days.en}, at mailbox providers that pass such complaints on one by one.`,
    },
    first_unsubscribes: {
      de: `Gezählt wird, wer sich ${days.de} nach dem ersten Versand wieder abmeldet.`,
      en: `What counts is who unsubscribes ${days.en} of the first send.`,
    },
  }
  return texts[rule]
}

function figures({ came, of, coverage }: Finding): LocalText {
  const isPart = coverage < 0.995
  return {
    de: `${number(came, 'de')} von ${number(of, 'de')} (${rate(came / of, 'de')})${isPart ? `; gezählt wurde bei ${rate(coverage, 'de')} der Nachrichten` : ''}.`,
    en: `${number(came, 'en')} of ${number(of, 'en')} (${rate(came / of, 'en')})${isPart ? `, counted among ${rate(coverage, 'en')} of the messages` : ''}.`,
  }
}

function limit({ level, threshold }: Finding): LocalText {
  if (level === 'hold') {
    return {
      de: `Liegt der Anteil sicher über ${rate(threshold, 'de')}, hält der Versand an, bis eine Person nachgesehen hat.`,
      en: `If the share is certainly above ${rate(threshold, 'en')}, sending stops until a person has looked.`,
    }
  }
  return {
    de: `Liegt der Anteil sicher über ${rate(threshold, 'de')}, sieht eine Person nach. Der Versand geht weiter.`,
    en: `If the share is certainly above ${rate(threshold, 'en')}, a person looks. Sending goes on.`,
  }
}

const locales = { de: 'de-DE', en: 'en-GB' }

function number(count: number, language: keyof LocalText): string {
  return count.toLocaleString(locales[language])
}

/** Limits are tenths of a per cent, so rates need a second digit. */
function rate(share: number, language: keyof LocalText): string {
  return share.toLocaleString(locales[language], { style: 'percent', maximumFractionDigits: 2 })
}
