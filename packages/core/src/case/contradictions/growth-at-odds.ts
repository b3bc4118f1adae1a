import { jsonPointer } from '../submitting/json-pointer.ts'
import type { SubmissionContent } from '../submitting/submission-content.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'
import { sentencesIn } from './stated-rate.ts'

/** From so many months, and so many sign-ups before the last year, on a year's growth is a figure. */
const leastMonths = 24
const leastBefore = 50
/** Who left is not in the file, so that a list seems to have grown faster than it did. */
const tooMany = { times: 3, more: 0.5 }
/** Who left cannot explain that the newest are missing. */
const tooFew = 0.25

/**
 * A stated growth of the list, such as “doubles every year” or „wächst um 20 % im Jahr“, beside how much of the files
 * was added in their last twelve months.
 */
export function growthAtOdds({ content, reports }: StatedAndFound): Contradiction[] {
  const stated = statedGrowth(content)
  const found = stated && growthIn(reports)
  if (found === null) return []
  const most = tooMany.times * stated!.yearly + tooMany.more
  if (found <= most && found >= tooFew * stated!.yearly) return []
  return [
    {
      code: 'growth_at_odds',
      pointsTo: 'forgery',
      figures: { stated: stated!.yearly, found },
      pointer: jsonPointer('answers', stated!.key),
      ...words(stated!.words, found),
    },
  ]
}

/** What a list grows by in a year, as stated: 1 where it doubles. */
interface StatedGrowth {
  key: string
  words: string
  yearly: number
}

const ofList =
  /liste|verteiler|empfänger|abonnent|leserschaft|newsletter|kontakte|\blists?\b|subscriber|audience|recipients|readers/i
const period = String.raw`(?:(?:pro|je|im|jede[ns]?|per|an?|each|every)\s+(jahr|year|monat|month)|(jährlich|monatlich|yearly|annually|monthly))`
const times = [
  [2, 'verdoppel(?:t|n)|doubles?|doubling'],
  [3, 'verdreifach(?:t|en)|triples?'],
] as const
const percent = String.raw`(\d{1,3})\s*(?:%|prozent|per\s?cent)`
const grows = '(?:wächst|wachsen|zuwachs|wachstum|grows?|growing|growth)'
/** The share before its period, and the period before its share. */
const grown = [
  { form: new RegExp(`${grows}.{0,40}?${percent}.{0,20}?${period}`, 'i'), isLast: false },
  { form: new RegExp(`${grows}.{0,20}?${period}.{0,30}?${percent}`, 'i'), isLast: true },
]

/** The first statement of growth in the answers; null where there is none. */
export function statedGrowth({ answers }: Pick<SubmissionContent, 'answers'>): StatedGrowth | null {
  for (const { key, sentence } of sentencesIn(answers)) {
    if (!ofList.test(sentence)) continue
    const growth = timesIn(sentence) ?? percentIn(sentence)
    if (growth !== null) return { key, ...growth }
  }
  return null
}

type Growth = Omit<StatedGrowth, 'key'>

function timesIn(sentence: string): Growth | null {
  for (const [factor, verbs] of times) {
    const form = new RegExp(String.raw`(?:${verbs})\b.{0,30}?${period}`, 'i')
    const [words = '', unit, adverb] = form.exec(sentence) ?? []
    // A list that doubles each month does so for a month.
    if (isYear(unit ?? adverb)) return { words, yearly: factor - 1 }
  }
  return null
}

function percentIn(sentence: string): Growth | null {
  for (const { form, isLast } of grown) {
    const match = form.exec(sentence)
    if (match === null) continue
    const [words, ...groups] = match
    const [share, unit, adverb] = isLast ? [groups[2], groups[0], groups[1]] : groups
    const once = Number(share) / 100
    return { words, yearly: isYear(unit ?? adverb) ? once : (1 + once) ** 12 - 1 }
  }
  return null
}

function isYear(word: string | undefined): boolean {
  return /^(jahr|year|jähr|annual)/i.test(word ?? '')
}

/** How much the files grew by in their last twelve months; null where they say too little. */
function growthIn(reports: StatedAndFound['reports']): number | null {
  const found = findingFacts(reports, 'signups_over_time')
  const months = found.flatMap((facts) => facts.months)
  const last = months
    .map(({ month }) => month)
    .sort()
    .at(-1)
  if (last === undefined) return null
  const since = (month: string) =>
    (Number(last.slice(0, 4)) - Number(month.slice(0, 4))) * 12 +
    Number(last.slice(5)) -
    Number(month.slice(5))
  const sum = (list: typeof months) => list.reduce((total, { rows }) => total + rows, 0)
  const added = sum(months.filter(({ month }) => since(month) < 12))
  const before =
    sum(months.filter(({ month }) => since(month) >= 12)) +
    found.reduce((total, { earlier }) => total + earlier, 0)
  const isLong = months.some(({ month }) => since(month) >= leastMonths - 1)
  return isLong && before >= leastBefore ? added / before : null
}

const german = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 })
const english = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })

function words(stated: string, found: number) {
  return {
    text: {
      de: `Angegeben ist: „${stated}“. Nach den Dateien wuchs der Bestand in den letzten zwölf Monaten um ${german.format(found)}.`,
      en: `Stated: “${stated}”. In the files, the list grew by ${english.format(found)} in the last twelve months.`,
    },
    advice: {
      de: 'Fragen Sie, wie viele sich zuletzt an- und abgemeldet haben und worauf die Angabe beruht.',
      en: 'Ask how many have recently signed up and left, and what the statement is based on.',
    },
  }
}
