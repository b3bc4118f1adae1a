import type { LocalText } from './policy-pack.ts'

/** How decisions of this installation came about, with a recommended detail and without it. */
export interface DetailEffect {
  given: DetailOutcomes
  leftOut: DetailOutcomes
}

export interface DetailOutcomes {
  /** How many decisions that rests on. */
  cases: number
  /** Share of them, 0 to 1, that came at once. */
  atOnceShare: number
  /** Business hours that half of them took at most. */
  medianHours: number
}

/** By answer key. */
export type DetailEffects = ReadonlyMap<string, DetailEffect>

/** With fewer decisions on one side nothing is said. */
const fewest = 20
/** A difference below this could be chance, and would change nothing for the customer. */
const leastHoursSaved = 0.5
const leastShareSaved = 0.2

/** Business hours that decisions usually came sooner with the detail; 0 where that is not known or not so. */
export function hoursSaved({ given, leftOut }: DetailEffect): number {
  if (Math.min(given.cases, leftOut.cases) < fewest) return 0
  const before = usualHours(leftOut)
  const saved = before - usualHours(given)
  return saved >= leastHoursSaved && saved >= before * leastShareSaved ? saved : 0
}

/** What the detail is worth, in words. It tells what was, and promises nothing. */
export function effectText(label: LocalText, { given, leftOut }: DetailEffect): LocalText {
  const after = { de: time(given, 'de'), en: time(given, 'en') }
  return {
    de: `Ergänzen Sie: ${label.de}. Damit wird meist ${after.de} entschieden statt ${time(leftOut, 'de')}.`,
    en: `Add: ${label.en}. The decision then usually comes ${after.en} instead of ${time(leftOut, 'en')}.`,
  }
}

function usualHours({ atOnceShare, medianHours }: DetailOutcomes): number {
  return atOnceShare >= 0.5 ? 0 : medianHours
}

function time(outcomes: DetailOutcomes, language: keyof LocalText): string {
  const hours = usualHours(outcomes)
  const rounded = Math.round(hours)
  if (hours === 0) return { de: 'sofort', en: 'at once' }[language]
  if (hours < 1)
    return { de: 'in weniger als 1 Arbeitsstunde', en: 'in under 1 business hour' }[language]
  return rounded === 1
    ? { de: 'in etwa 1 Arbeitsstunde', en: 'in about 1 business hour' }[language]
    : { de: `in etwa ${rounded} Arbeitsstunden`, en: `in about ${rounded} business hours` }[
        language
      ]
}
