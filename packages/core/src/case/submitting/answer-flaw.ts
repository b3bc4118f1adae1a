import type { Requirement, RequirementKind } from '../../policy/packs/policy-pack.ts'
import { linkTarget } from './link-target.ts'
import { type Answer, inRecipientsFile, noRecords } from './submission-content.ts'

/** Why an answer will not do, as far as requirement and answer alone can tell. */
export type AnswerFlaw =
  | 'answer_missing'
  | 'answer_wrong_kind'
  | 'answer_too_long'
  | 'link_malformed'
  | 'link_home_page'
  | 'date_malformed'
  | 'number_out_of_range'
  | 'choice_unknown'

/** Characters that an answer may have; enough for a consent text with its privacy notice. */
export const longestAnswer = { text: 500, long_text: 20_000, link: 2_000 } as const

type Check<A> = (answer: A, requirement: Requirement) => AnswerFlaw | null

/**
 * The flaw of an answer, or null if it meets its requirement. An answer that is blank, empty or not confirmed
 * counts as missing, even where the requirement is only recommended.
 */
export function answerFlaw(
  requirement: Requirement,
  answer: Answer | undefined,
): AnswerFlaw | null {
  if (isMissing(answer)) return 'answer_missing'
  const { kind } = requirement
  if (kind === 'confirmation') return answer === true ? null : 'answer_wrong_kind'
  if (kind === 'number')
    return isNumber(answer) ? inRange(answer, requirement) : 'answer_wrong_kind'
  if (kind === 'file' || kind === 'records') {
    const isRecords = kind === 'records' && answer === inRecipientsFile
    return isList(answer) || answer === noRecords || isRecords ? null : 'answer_wrong_kind'
  }
  return typeof answer === 'string'
    ? written[kind](answer.trim(), requirement)
    : 'answer_wrong_kind'
}

const written: Record<WrittenKind, Check<string>> = {
  text: (answer) => (answer.length > longestAnswer.text ? 'answer_too_long' : null),
  long_text: (answer) => (answer.length > longestAnswer.long_text ? 'answer_too_long' : null),
  date: (answer) => (isCalendarDate(answer) || isCalendarMonth(answer) ? null : 'date_malformed'),
  choice: (answer, { choices = [] }) =>
    choices.some(({ value }) => value === answer) ? null : 'choice_unknown',
  link: (answer, { directLink }) => {
    if (answer.length > longestAnswer.link) return 'answer_too_long'
    const target = linkTarget(answer)
    if (target === 'nowhere') return 'link_malformed'
    return directLink && target === 'home_page' ? 'link_home_page' : null
  },
}

type WrittenKind = Exclude<RequirementKind, 'confirmation' | 'number' | 'file' | 'records'>

const inRange: Check<number> = (answer, { range }) =>
  range && (answer < range.min || answer > range.max) ? 'number_out_of_range' : null

function isMissing(answer: Answer | undefined): answer is undefined {
  if (typeof answer === 'string') return answer.trim() === ''
  return answer === undefined || answer === false || (isList(answer) && answer.length === 0)
}

function isNumber(answer: Answer): answer is number {
  return typeof answer === 'number' && Number.isFinite(answer)
}

function isList(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer)
}

/** No newsletter addresses were collected before then; an earlier year is a typing slip. */
const earliest = '1990-01-01'

/** Whether a text is a month `YYYY-MM` that may have seen an e-mail: whoever knows no day states that. */
export function isCalendarMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isCalendarDate(`${text}-01`)
}

/** Whether a text is a date `YYYY-MM-DD` that exists and may have seen an e-mail. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < earliest) return false
  const moment = new Date(`${text}T00:00:00Z`)
  // If a day does not exist, `Date` moves on to the next month.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}
