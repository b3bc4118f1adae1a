import {
  type ApprovalExtent,
  approvalExtent,
  type BoundCondition,
  type PolicyPack,
} from '@freigabe/core'

interface Reader {
  locale: 'de' | 'en'
  timeZone: string
}

/** What a letter says of the conditions of an acceptance: a limit in time alone is its end, which it names anyway. */
export function conditionsInLetter(
  policy: Pick<PolicyPack, 'conditions' | 'steps'>,
  conditions: readonly BoundCondition[],
  reader: Reader,
): { extent: ApprovalExtent; conditions: string[] } {
  const extent = approvalExtent(conditions)
  const told = extent === 'whole' ? [] : conditions
  return { extent, conditions: told.map((condition) => conditionWords(policy, condition, reader)) }
}

/** A condition of an approval in sentences: what it is, what to do about it, and by when. */
export function conditionWords(
  policy: Pick<PolicyPack, 'conditions' | 'steps'>,
  { code, kind, limit, until, slice }: BoundCondition,
  { locale, timeZone }: Reader,
): string {
  const language = locale === 'de' ? 'de-DE' : 'en-GB'
  const inWords = (count: number) => new Intl.NumberFormat(language).format(count)
  const label = policy.conditions.find((known) => known.code === code)?.label[locale] ?? code
  return sentences[locale][kind ?? 'unknown']({
    label: limit === undefined ? label : `${label}: ${inWords(limit)}`,
    limit: inWords(limit ?? 0),
    isOne: limit === 1,
    day:
      until === undefined
        ? ''
        : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(
            new Date(until),
          ),
    size: inWords(slice?.size ?? 0),
    of: inWords(slice?.of ?? 0),
    hours: inWords(policy.steps.afterHours),
    latest: inWords(policy.steps.untilHours),
  })
}

interface Figures {
  /** As the policy calls it, with its number. */
  label: string
  limit: string
  isOne: boolean
  day: string
  size: string
  of: string
  hours: string
  latest: string
}
type Sentence = (figures: Figures) => string

const sentences: Record<
  'de' | 'en',
  Record<NonNullable<BoundCondition['kind']> | 'unknown', Sentence>
> = {
  de: {
    first_send_at_most: ({ limit }) =>
      `Der erste Versand darf an höchstens ${limit} Empfänger gehen. Die Versandsperre zählt mit: Sind so viele Nachrichten versendet, schließt sie, bis wir neu entschieden haben.`,
    only_after_cleaned_reimport: () =>
      'Die Freigabe gilt erst nach einem bereinigten Import. Bitte importieren Sie die bereinigte Liste in dieselbe Gruppe, und entfernen Sie den bisherigen Import. Wenn nur freigegebene Empfänger darin stehen, können Sie ohne weitere Prüfung senden.',
    expires_after: ({ limit, isOne, day }) =>
      `Die Freigabe gilt ${isOne ? 'einen Tag' : `${limit} Tage`} und endet am ${day}.`,
    reconfirm_by: ({ day }) =>
      `Die Empfänger sollen bis zum ${day} neu bestätigen. Bis dahin können Sie an alle senden, danach nur noch an Empfänger, deren neue Bestätigung wir geprüft haben. Wir fragen rechtzeitig danach.`,
    in_steps: ({ size, of, hours, latest }) =>
      `Die Freigabe öffnet sich in zwei Schritten. Zuerst können Sie an rund ${size} der ${of} Empfänger senden; wer das ist, entscheidet das Los. Kommt wenig davon zurück, öffnet sich der Rest von selbst, frühestens ${hours} Stunden nach dem ersten Versand. Ist er nach ${latest} Stunden noch zu, sehen wir es uns an. Sie müssen nichts noch einmal angeben.`,
    unknown: ({ label }) =>
      `${label}. Das kann die Versandsperre nicht überwachen. Sie bleibt geschlossen.`,
  },
  en: {
    first_send_at_most: ({ limit }) =>
      `The first send may go to ${limit} recipients at most. The gate keeps count: once that many messages have been sent, it closes until there is a new decision.`,
    only_after_cleaned_reimport: () =>
      'The approval takes effect only after a cleaned import. Please import the cleaned list into the same group and remove the import that is there. If it contains only approved recipients, you can send without another review.',
    expires_after: ({ limit, isOne, day }) =>
      `The approval lasts ${isOne ? 'one day' : `${limit} days`} and ends on ${day}.`,
    reconfirm_by: ({ day }) =>
      `The recipients are to confirm again by ${day}. Until then you can mail everybody; after that, only recipients whose new confirmation we have reviewed. We will ask you in good time.`,
    in_steps: ({ size, of, hours, latest }) =>
      `The approval opens in two steps. You can first mail about ${size} of the ${of} recipients; who they are is drawn by lot. If little comes back from them, the rest opens by itself, ${hours} hours after the first send at the earliest. If it is still shut after ${latest} hours, we will look at it. There is nothing you need to tell us again.`,
    unknown: ({ label }) => `${label}. The gate cannot watch this. It stays closed.`,
  },
}
