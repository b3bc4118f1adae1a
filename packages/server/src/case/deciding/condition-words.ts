import type { BoundCondition, PolicyPack } from '@freigabe/core'

interface Reader {
  locale: 'de' | 'en'
  timeZone: string
}

/** A condition of an approval in words: what it is, what to do about it, and by when. */
export function conditionWords(
  policy: Pick<PolicyPack, 'conditions' | 'steps'>,
  { code, kind, limit, until, slice }: BoundCondition,
  { locale, timeZone }: Reader,
): string {
  const label = policy.conditions.find((known) => known.code === code)?.label[locale] ?? code
  const language = locale === 'de' ? 'de-DE' : 'en-GB'
  const inWords = (count: number) => new Intl.NumberFormat(language).format(count)
  const number = limit === undefined ? '' : `: ${inWords(limit)}`
  const day =
    until === undefined
      ? ''
      : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(until))
  const part = slice && {
    size: inWords(slice.size),
    of: inWords(slice.of),
    hours: inWords(policy.steps.afterHours),
  }
  return `${label}${number}. ${duties[locale][kind ?? 'unknown'](day, part)}`
}

type Duty = (day: string, part?: { size: string; of: string; hours: string }) => string

const duties: Record<'de' | 'en', Record<NonNullable<BoundCondition['kind']> | 'unknown', Duty>> = {
  de: {
    first_send_at_most: () =>
      'Darauf achtet die Versandsperre: Sind so viele Nachrichten versendet, schließt sie, bis wir neu entschieden haben.',
    only_after_cleaned_reimport: () =>
      'Bitte importieren Sie die bereinigte Liste in dieselbe Gruppe, und entfernen Sie den bisherigen Import. Stehen nur freigegebene Empfänger darin, können Sie ohne weitere Prüfung senden.',
    expires_after: (day) => `Am ${day} endet die Freigabe.`,
    reconfirm_by: (day) =>
      `Bis zum ${day} können Sie an alle senden, danach nur noch an Empfänger, deren neue Bestätigung wir geprüft haben. Wir fragen rechtzeitig danach.`,
    in_steps: (_, part) =>
      `Zuerst können Sie an rund ${part?.size} der ${part?.of} Empfänger senden; wer das ist, entscheidet das Los. Kommt wenig davon zurück, öffnet sich der Rest von selbst, frühestens ${part?.hours} Stunden nach dem ersten Versand. Sonst sehen wir es uns an. Angeben müssen Sie nichts noch einmal.`,
    unknown: () => 'Das kann die Versandsperre nicht überwachen. Sie bleibt geschlossen.',
  },
  en: {
    first_send_at_most: () =>
      'The gate sees to that: once so many messages are sent, it closes until there is a new decision.',
    only_after_cleaned_reimport: () =>
      'Please import the cleaned list into the same group and remove the import that is there. If it holds approved recipients only, you can send without another review.',
    expires_after: (day) => `The approval ends on ${day}.`,
    reconfirm_by: (day) =>
      `Until ${day} you can mail everybody, after that only recipients whose new confirmation we have reviewed. We will ask you for it in good time.`,
    in_steps: (_, part) =>
      `You can first mail about ${part?.size} of the ${part?.of} recipients; who they are is drawn by lot. If little comes back from them, the rest opens by itself, ${part?.hours} hours after the first send at the earliest. Otherwise we look at it. You need not state anything again.`,
    unknown: () => 'The gate cannot watch this. It stays closed.',
  },
}
