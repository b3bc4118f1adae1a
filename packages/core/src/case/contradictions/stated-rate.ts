import { generalMethod, type SubmissionContent } from '../submitting/submission-content.ts'

/** How many recipients sign up in a period, as stated in words. */
export interface StatedRate {
  /** The key of the answer. */
  key: string
  /** As it was written. */
  words: string
  /** The shorter of both in which it can be seen: a rate by day is one by week, one by year is one by month. */
  per: 'week' | 'month'
  least: number
  most: number
}

/**
 * Rates of sign-ups such as “12 to 15 a week” or „rund 200 neue Kontakte im Monat“ in the answers to a
 * submission. A rate counts only where its sentence speaks of people who sign up and of no mailings, so that
 * “two newsletters a week” is none. Numbers in words count only where somebody signs up in the sentence itself:
 * “three people a week” may be at work.
 */
export function statedRates({ answers }: Pick<SubmissionContent, 'answers'>): StatedRate[] {
  return sentencesIn(answers).flatMap(({ key, sentence }) => ratesIn(sentence, key))
}

/** The sentences of all answers but that on the purpose, which tells of mailings. */
export function sentencesIn(
  answers: SubmissionContent['answers'],
): { key: string; sentence: string }[] {
  return Object.entries(answers).flatMap(([key, answer]) =>
    typeof answer === 'string' && !key.startsWith(`${generalMethod}/purpose`)
      ? sentencesOf(answer).map((sentence) => ({ key, sentence }))
      : [],
  )
}

const longestAnswer = 10_000

function sentencesOf(answer: string): string[] {
  return answer.slice(0, longestAnswer).split(/[!?;\n]|(?<!\bca)\.\s/i)
}

/** Numbers in words, German and English, in lower case: 2 to 99, hundreds, and round thousands. */
const numbers: ReadonlyMap<string, number> = new Map([...german(), ...english()])

/** A regular expression for such a number that stands alone; “ein” and “one” are mostly articles. */
const numberInWords = String.raw`(?<!\p{L})(?:${[...numbers.keys()]
  .sort((one, other) => other.length - one.length)
  .join('|')})(?!\p{L})`

/** The number that such words mean; null for others. */
function numberOfWords(text: string): number | null {
  return numbers.get(text.toLowerCase().replace(/\s+/g, ' ')) ?? null
}

function* german(): Generator<[string, number]> {
  const ones = 'zwei drei vier fünf sechs sieben acht neun'.split(' ')
  const teens =
    'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ')
  const tens = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
  yield* ones.map((word, place): [string, number] => [word, place + 2])
  yield* teens.map((word, place): [string, number] => [word, place + 10])
  for (const [place, word] of tens.entries()) {
    const round = (place + 2) * 10
    yield [word, round]
    yield* ['ein', ...ones].map((one, less): [string, number] => [
      `${one}und${word}`,
      round + less + 1,
    ])
  }
  for (const [place, one] of ['', 'ein', ...ones].entries()) {
    const times = Math.max(1, place)
    yield [`${one}hundert`, times * 100]
    yield [`${one}tausend`, times * 1000]
  }
  yield ['ein dutzend', 12]
}

function* english(): Generator<[string, number]> {
  const ones = 'two three four five six seven eight nine'.split(' ')
  const teens =
    'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
  yield* ones.map((word, place): [string, number] => [word, place + 2])
  yield* teens.map((word, place): [string, number] => [word, place + 10])
  for (const [place, word] of tens.entries()) {
    const round = (place + 2) * 10
    yield [word, round]
    yield* ['one', ...ones].flatMap((one, less): [string, number][] => [
      [`${word}-${one}`, round + less + 1],
      [`${word} ${one}`, round + less + 1],
    ])
  }
  for (const [place, one] of ['a', 'one', ...ones].entries()) {
    const times = Math.max(1, place)
    yield [`${one} hundred`, times * 100]
    yield [`${one} thousand`, times * 1000]
  }
  yield ['a dozen', 12]
}

const number = String.raw`(\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d{1,7}|${numberInWords})`
const range = String.raw`${number}(?:\s*(?:bis zu|bis|–|-|to|und|oder|and|or)\s*${number})?`
const people = String.raw`(?:(?:neue[nrs]?|new|weitere|more)\s+)?(?:anmeldungen|eintragungen|abonnent(?:en|innen)|abonnements|kontakte|kund(?:en|innen)|personen|menschen|leute|empfänger(?:innen)?|adressen|mitglieder|interessent(?:en|innen)|teilnehmer(?:innen)?|sign-?ups?|subscribers?|subscriptions?|registrations?|contacts|customers|people|persons|recipients|addresses|members|visitors)`
const unit = '(tag|woche|monat|jahr|day|week|month|year)'
const often = '(täglich|wöchentlich|monatlich|jährlich|daily|weekly|monthly|yearly)'
const about = String.raw`(?:(?:etwa|ca\.?|rund|ungefähr|durchschnittlich|im schnitt|about|around|roughly|some|on average)\s+)?`

/** The rate before its period, and the period before its rate. */
const forms = [
  new RegExp(
    String.raw`${range}(?:\s+(${people}))?(?:\s+(?:sign up|subscribe|register))?\s+(?:pro|je|in der|im|an?|per|each|every|jede[nrs]?)\s+${unit}`,
    'giu',
  ),
  new RegExp(String.raw`${range}\s+(${people})\s+${often}`, 'giu'),
].map((form) => ({ form, unitLast: true }))
const turned = [
  new RegExp(
    String.raw`(?:pro|je|per|each|every|jede[nrs]?)\s+${unit}\s+${about}${range}(?:\s+(${people}))?`,
    'giu',
  ),
  new RegExp(String.raw`${often}\s+${about}${range}\s+(${people})`, 'giu'),
].map((form) => ({ form, unitLast: false }))

const signUp =
  /anmeld|melde[nt]? sich|sich .*\ban\b|abonn|eintrag|tragen sich|registrier|sign[- ]?(?:s |ed )?ups?|signs? up|subscri|regist|joins?\b/i
const mailing =
  /newsletter|mailing|e-?mails?\b|versend|verschick|schick|\bsend|\bsent\b|bekomm|erhalt|erhält|receiv/i

function ratesIn(sentence: string, key: string): StatedRate[] {
  for (const { form, unitLast } of [...forms, ...turned]) {
    for (const match of sentence.matchAll(form)) {
      const [words, ...groups] = match
      const [first, second, named, period] = unitLast
        ? groups
        : [groups[1], groups[2], groups[3], groups[0]]
      const isInWords = numberOfWords(first!) !== null
      const speaks = (named !== undefined && !isInWords) || signUp.test(sentence)
      if (!speaks || (named === undefined && mailing.test(sentence))) continue
      return [{ key, words, ...inPeriod(numberOf(first!), numberOf(second ?? first!), period!) }]
    }
  }
  return []
}

function numberOf(text: string): number {
  return numberOfWords(text) ?? Number(text.replace(/\D/g, ''))
}

function inPeriod(one: number, other: number, period: string): Omit<StatedRate, 'key' | 'words'> {
  const [least, most] = [Math.min(one, other), Math.max(one, other)]
  if (/^(tag|täg|da[yi])/i.test(period)) return { per: 'week', least: 7 * least, most: 7 * most }
  if (/^(woche|wöch|week)/i.test(period)) return { per: 'week', least, most }
  if (/^(monat|month)/i.test(period)) return { per: 'month', least, most }
  return { per: 'month', least: least / 12, most: most / 12 }
}
