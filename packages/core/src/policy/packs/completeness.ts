import { answerFlaw } from '../../case/submitting/answer-flaw.ts'
import type { SubmissionContent } from '../../case/submitting/submission-content.ts'
import type { LocalText, PolicyPack } from './policy-pack.ts'
import { type AskedRequirement, requirementsFor } from './requirements-for.ts'

/** How far a submission has come; answer keys are those of `answerKey`. */
export interface Completeness {
  /** How many required details are asked for, and how many of them are supplied. */
  required: number
  answered: number
  /** 0 to 100; 100 exactly if nothing is missing, recommended details included. */
  percent: number
  /** Answer keys of required and of recommended details still missing, in the order of asking. */
  missing: readonly string[]
  recommendedMissing: readonly string[]
  /** The detail to supply next; its key is `methods` while no method is stated. */
  nextBest: NextBest | null
}

export interface NextBest {
  key: string
  text: LocalText
  /** How many decisions of this installation its figures rest on; null where the policy says it. */
  cases: number | null
}

/** By answer key. */
export type DetailEffects = ReadonlyMap<string, DetailEffect>

/** How decisions of this installation turned out, with a recommended detail and without it. */
export interface DetailEffect {
  given: DetailOutcomes
  leftOut: DetailOutcomes
}

export interface DetailOutcomes {
  /** How many decisions this rests on. */
  cases: number
  /** Share of them, 0 to 1, that came at once. */
  atOnceShare: number
  /** Median of the business hours they took. */
  medianHours: number
}

/** The weight of a required detail in the percentage, where a recommended one weighs 1. */
const requiredWeight = 3

/**
 * Measures what a customer has supplied so far against what the policy asks.
 *
 * @param effects what recommended details were worth in this installation so far
 * @param supposed answer keys that are taken to be supplied, although they are not
 */
export function completeness(
  policy: PolicyPack,
  content: SubmissionContent,
  effects: DetailEffects = new Map(),
  supposed: readonly string[] = [],
): Completeness {
  const asked = requirementsFor(policy, content)
  const open = asked.filter(
    ({ key, requirement }) =>
      !supposed.includes(key) && answerFlaw(requirement, content.answers[key]),
  )
  const missing = open.filter(isRequired)
  const recommendedMissing = open.filter((question) => !isRequired(question))
  const required = asked.filter(isRequired).length

  return {
    required,
    answered: required - missing.length,
    percent: content.methods.length === 0 ? 0 : percent(asked, open),
    missing: missing.map(({ key }) => key),
    recommendedMissing: recommendedMissing.map(({ key }) => key),
    nextBest: nextBest(content, missing, recommendedMissing, effects),
  }
}

function isRequired({ requirement }: AskedRequirement): boolean {
  return requirement.necessity === 'required'
}

function percent(asked: readonly AskedRequirement[], open: readonly AskedRequirement[]): number {
  const whole = weight(asked)
  return whole === 0 ? 100 : Math.floor((100 * (whole - weight(open))) / whole)
}

function weight(questions: readonly AskedRequirement[]): number {
  const required = questions.filter(isRequired).length
  return required * requiredWeight + (questions.length - required)
}

function nextBest(
  { methods }: SubmissionContent,
  missing: readonly AskedRequirement[],
  recommendedMissing: readonly AskedRequirement[],
  effects: DetailEffects,
): NextBest | null {
  if (methods.length === 0) return { key: 'methods', text: chooseMethod, cases: null }
  const [needed] = missing
  if (needed) return { key: needed.key, text: neededText(needed, missing.length), cases: null }
  return proven(recommendedMissing, effects) ?? recommended(recommendedMissing)
}

/** The detail that has brought the fastest decisions so far, if any made a difference. */
function proven(missing: readonly AskedRequirement[], effects: DetailEffects): NextBest | null {
  const [best] = missing
    .flatMap(({ key, requirement: { label } }) => {
      const effect = effects.get(key)
      return effect ? [{ key, label, effect, saved: hoursSaved(effect) }] : []
    })
    .filter(({ saved }) => saved > 0)
    .sort((one, other) => other.saved - one.saved)
  if (!best) return null
  const { key, label, effect } = best
  const cases = effect.given.cases + effect.leftOut.cases
  return { key, text: effectText(label, effect), cases }
}

function recommended([helpful]: readonly AskedRequirement[]): NextBest | null {
  return helpful ? { key: helpful.key, text: helpfulText(helpful), cases: null } : null
}

const chooseMethod: LocalText = {
  de: 'Als Erstes: Wählen Sie, wie die Empfänger erhoben wurden.',
  en: 'First of all, choose how the recipients were collected.',
}

function neededText({ requirement: { label } }: AskedRequirement, count: number): LocalText {
  if (count === 1) {
    return {
      de: `Nur noch eine Angabe, dann können Sie einreichen: ${label.de}.`,
      en: `One more detail and you can submit: ${label.en}.`,
    }
  }
  return {
    de: `Noch ${count} Angaben, dann können Sie einreichen. Als Nächstes: ${label.de}.`,
    en: `${count} more details and you can submit. Next: ${label.en}.`,
  }
}

function helpfulText({ requirement: { label, gain } }: AskedRequirement): LocalText {
  return {
    de: `Schneller geht es mit: ${label.de}. ${gain?.de ?? ''}`.trim(),
    en: `This speeds things up: ${label.en}. ${gain?.en ?? ''}`.trim(),
  }
}

/** With fewer decisions on either side, no claim is made. */
const fewest = 20

/** A smaller difference could be chance, and would change nothing for the customer. */
const leastHoursSaved = 0.5

const leastShareSaved = 0.2

/** How many business hours sooner decisions usually came with the detail; 0 if unknown or no sooner. */
function hoursSaved({ given, leftOut }: DetailEffect): number {
  if (Math.min(given.cases, leftOut.cases) < fewest) return 0
  const before = usualHours(leftOut)
  const saved = before - usualHours(given)
  return saved >= leastHoursSaved && saved >= before * leastShareSaved ? saved : 0
}

/** What the detail is worth, in words. It reports the past, and promises nothing. */
function effectText(label: LocalText, { given, leftOut }: DetailEffect): LocalText {
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
