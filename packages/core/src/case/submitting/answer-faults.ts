import type { LocalText, Requirement, RequirementKind } from '../../policy/packs/policy-pack.ts'
import type { AskedRequirement } from '../../policy/packs/requirements-for.ts'
import { type AnswerFlaw, answerFlaw, isCalendarMonth, longestAnswer } from './answer-flaw.ts'
import { jsonPointer } from './json-pointer.ts'
import { linkOrigin } from './link-target.ts'
import { type Answer, answerKey, type SubmissionContent } from './submission-content.ts'

/**
 * What is wrong with the answers to the questions asked, in the order of asking. A recommended detail may be
 * missing, but one that is given must be right. Answers to questions no longer asked are ignored.
 *
 * @param today local date of the account, `YYYY-MM-DD`
 */
export function answerFaults(
  asked: readonly AskedRequirement[],
  answers: SubmissionContent['answers'],
  today: string,
): SubmissionFault[] {
  return asked.flatMap((question): SubmissionFault[] => {
    const { key, requirement } = question
    const answer = answers[key]
    const pointer = jsonPointer('answers', key)
    const flaw = answerFlaw(requirement, answer)
    if (flaw === 'answer_missing' && requirement.necessity === 'recommended') return []
    if (flaw) return [{ pointer, code: flaw, text: answerFaultText(flaw, requirement, answer) }]
    if (requirement.kind !== 'date') return []
    return dateFaults(question, asked, answers, today).map((fault) => ({ pointer, ...fault }))
  })
}

function dateFaults(
  { key, method, requirement }: AskedRequirement,
  asked: readonly AskedRequirement[],
  answers: SubmissionContent['answers'],
  today: string,
): Omit<SubmissionFault, 'pointer'>[] {
  const date = String(answers[key]).trim()
  if (date > today) {
    const text = answerFaultText('date_in_future', requirement, date)
    return [{ code: 'date_in_future', text }]
  }
  if (!requirement.notBefore) return []
  const earlierKey = answerKey(method, requirement.notBefore)
  const earlier = asked.find((other) => other.key === earlierKey)?.requirement
  const isSwapped =
    earlier &&
    !answerFlaw(earlier, answers[earlierKey]) &&
    // A month alone lasts until its end; no day of it comes after that.
    (isCalendarMonth(date) ? `${date}-31` : date) < String(answers[earlierKey]).trim()
  return isSwapped ? [{ code: 'date_out_of_order', text: swapped(requirement, earlier) }] : []
}

function swapped(later: Requirement, earlier: Requirement): LocalText {
  return {
    de: `‚${later.label.de}‘ liegt vor ‚${earlier.label.de}‘. Sind die beiden vertauscht?`,
    en: `‘${later.label.en}’ is before ‘${earlier.label.en}’. Are the two swapped?`,
  }
}

type FlawText = (requirement: Requirement, answer: Answer | undefined) => LocalText

/** Says what is wrong with an answer and how to correct it. */
function answerFaultText(
  flaw: AnswerFlaw | 'date_in_future',
  requirement: Requirement,
  answer: Answer | undefined,
): LocalText {
  return texts[flaw](requirement, answer)
}

const texts: Record<AnswerFlaw | 'date_in_future', FlawText> = {
  answer_missing: ({ kind, label }) =>
    kind === 'confirmation'
      ? {
          de: `Diese Bestätigung fehlt noch: ${label.de}.`,
          en: `This confirmation is still missing: ${label.en}.`,
        }
      : {
          de: `Diese Angabe fehlt noch: ${label.de}.`,
          en: `This detail is still missing: ${label.en}.`,
        },
  answer_wrong_kind: ({ kind }) => ({
    de: `Hier gehört ${expected[kind].de} hin.`,
    en: `This takes ${expected[kind].en}.`,
  }),
  answer_too_long: ({ kind }) => ({
    de: `Das ist zu lang. Bitte kürzen Sie es auf höchstens ${longest(kind, 'de-DE')} Zeichen.`,
    en: `This is too long. Please shorten it to at most ${longest(kind, 'en-GB')} characters.`,
  }),
  link_malformed: () => ({
    de: 'Das ist noch kein vollständiger Link. Er beginnt mit https:// und öffnet sich in jedem Browser, zum Beispiel https://www.example.com/newsletter.',
    en: 'This is not a complete link yet. It starts with https:// and opens in any browser, for example https://www.example.com/newsletter.',
  }),
  link_home_page: ({ directLink }, answer) => {
    const place = `${linkOrigin(String(answer).trim())}/#newsletter`
    return {
      de: `Das ist die Startseite. Wir brauchen den direkten Link ${directLink?.de}. Wenn das auf der Startseite selbst zu finden ist, hängen Sie die Stelle an, zum Beispiel ${place}.`,
      en: `This is the home page. We need the direct link ${directLink?.en}. If that is on the home page itself, add the place, for example ${place}.`,
    }
  },
  date_malformed: () => ({
    de: 'Dieses Datum kann nicht stimmen. Bitte prüfen Sie Tag, Monat und Jahr.',
    en: 'This date cannot be right. Please check day, month and year.',
  }),
  date_in_future: () => ({
    de: 'Dieses Datum liegt in der Zukunft. Die Frage betrifft etwas, das schon geschehen ist.',
    en: 'This date is in the future. The question is about something that has already happened.',
  }),
  number_out_of_range: ({ range }) => ({
    de: `Diese Zahl kann nicht stimmen. Möglich sind ${range?.min} bis ${range?.max} ${range?.unit.de}.`,
    en: `This number cannot be right. Possible values are between ${range?.min} and ${range?.max} ${range?.unit.en}.`,
  }),
  choice_unknown: () => ({
    de: 'Diese Antwort steht nicht zur Wahl. Bitte wählen Sie eine aus der Liste.',
    en: 'This answer is not among the choices. Please choose one from the list.',
  }),
}

const expected: Record<RequirementKind, LocalText> = {
  text: { de: 'ein Text', en: 'a text' },
  long_text: { de: 'ein Text', en: 'a text' },
  link: { de: 'ein Link', en: 'a link' },
  date: {
    de: 'ein Datum in der Form JJJJ-MM-TT oder ein Monat in der Form JJJJ-MM',
    en: 'a date in the form YYYY-MM-DD or a month in the form YYYY-MM',
  },
  number: { de: 'eine Zahl', en: 'a number' },
  choice: { de: 'eine der Antworten aus der Liste', en: 'one of the answers from the list' },
  file: { de: 'eine Datei', en: 'a file' },
  confirmation: { de: 'ein Häkchen', en: 'a tick' },
  records: {
    de: 'ein Export oder der Hinweis, dass die Spalten in der Empfängerdatei stehen,',
    en: 'an export, or the note that the columns are in the recipients file',
  },
}

function longest(kind: RequirementKind, locale: string): string {
  return longestAnswer[kind as keyof typeof longestAnswer].toLocaleString(locale)
}

/** One thing to correct before a submission can be handed in. */
export interface SubmissionFault {
  /** JSON pointer (RFC 6901) into the content: `/answers/form_double_opt_in~1form_link`. */
  pointer: string
  code: SubmissionFaultCode
  /** What is wrong and how to correct it. */
  text: LocalText
}

export type SubmissionFaultCode =
  | 'methods_missing'
  | 'method_unknown'
  | 'method_twice'
  | 'share_out_of_range'
  | 'shares_not_100'
  | AnswerFlaw
  | 'date_in_future'
  | 'date_out_of_order'
  | 'contact_name_missing'
  | 'contact_way_missing'
  | 'contact_email_malformed'
