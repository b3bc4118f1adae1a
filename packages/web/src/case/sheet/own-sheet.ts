import type {
  Case,
  Decision,
  Policy,
  Question,
  Requirement,
  SheetFound,
  SheetLine,
  SubmissionContent,
} from '@freigabe/contract'
import { askedOf, generalMethod, isGiven } from '../answer-key.ts'
import { gravestOf, tellsAgainst } from './found.ts'

type Answer = SubmissionContent['answers'][string]

/** What a line holds: a collection method, an answer, where the recipients live, or the list as a whole. */
export type Said =
  | { kind: 'method'; code: string; share: number }
  | {
      kind: 'answer'
      method: string
      key: string
      requirement: Requirement
      answer: Answer | undefined
    }
  | { kind: 'countries' }
  | { kind: 'list' }

/** One line: what was said, what was found about it, and what follows. */
export interface OwnLine {
  /** `method:CODE`, `answer:KEY`, `/countries`, or `/list`. */
  id: string
  said: Said
  standing: SheetLine['standing']
  found: SheetFound[]
  /** What was asked about it. */
  questions: Question[]
  /** The grounds of a standing decision that rest on it. */
  grounds: Decision['grounds']
  /** The decision rests on it among others; which of its grounds does, it does not say. */
  isAmongOthers: boolean
  conditions: Decision['conditions']
}

/** A case as its customer reads it, line by line. */
export interface OwnSheet {
  /** Asked about no line of it. */
  questions: Question[]
  /** Lines with an open question. */
  asked: OwnLine[]
  /** Against it, missing, or what the decision rests on; the gravest first. */
  open: OwnLine[]
  silent: OwnLine[]
  agreeing: OwnLine[]
}

type Shown = Pick<Case, 'questions' | 'sheet' | 'status' | 'submissions'> & {
  /** With nothing but what it depends on among its conditions. */
  decision: Pick<Decision, 'grounds' | 'conditions' | 'restsOn'> | null
}

/** Lays what was stated last beside what was found, asked and decided about it. */
export function layOwnSheet(policy: Policy, shown: Shown): OwnSheet {
  const content = shown.submissions.at(-1)?.content ?? { methods: [], answers: {} }
  const plain = plainLines(policy, content, shown.sheet)
  const placeOf = (question: Question) => lineAskedAbout(plain, content, question)
  const asked = plain.map((line) => ({
    ...line,
    questions: shown.questions
      .filter((question) => placeOf(question) === line.id)
      .map((question) => besideLine(question, line.id, content)),
  }))
  const lines = withDecision(policy, shown, asked)
  const isOf = (place: Exclude<keyof OwnSheet, 'questions'>) =>
    lines.filter((line) => placeOnSheet(policy, line) === place)
  return {
    questions: shown.questions.filter((question) => placeOf(question) === null),
    asked: isOf('asked'),
    open: isOf('open').toSorted((one, other) => importance(other) - importance(one)),
    silent: isOf('silent'),
    agreeing: isOf('agreeing'),
  }
}

/** What is stated, line by line, with what was found. */
function plainLines(
  policy: Policy,
  { methods, answers }: SubmissionContent,
  { lines, beside }: Case['sheet'],
): OwnLine[] {
  const line = (id: string, said: Said): OwnLine => {
    const known = lines.find(({ statement }) => statement === id)
    const isMissing = said.kind === 'answer' && !isGiven(said.answer)
    const standing = isMissing ? 'missing' : (known?.standing ?? 'silent')
    return { ...blank, id, said, standing, found: known?.found ?? [] }
  }
  const answersOf = (method: string) =>
    askedOf(policy, method, answers)
      .filter(
        ({ key, requirement }) => requirement.necessity === 'required' || isGiven(answers[key]),
      )
      .map(({ key, requirement }) =>
        line(`answer:${key}`, { kind: 'answer', method, key, requirement, answer: answers[key] }),
      )
  const ofList = beside.filter(tellsAgainst)
  return [
    {
      ...blank,
      id: '/list',
      said: { kind: 'list' },
      standing: ofList.length > 0 ? 'against' : 'silent',
      found: ofList,
    },
    ...methods.flatMap(({ code, share }) => [
      line(`method:${code}`, { kind: 'method', code, share }),
      ...answersOf(code),
    ]),
    line('/countries', { kind: 'countries' }),
    ...answersOf(generalMethod),
  ]
}

const blank = { questions: [], grounds: [], isAmongOthers: false, conditions: [] }

/** The line under which a question stands: that of the first statement it is about; null for none. */
function lineAskedAbout(
  lines: readonly OwnLine[],
  content: SubmissionContent,
  { about }: Question,
): string | null {
  const ids = about.map(({ pointer, found }) =>
    // What was found in a file and speaks to no statement is about the list.
    pointer === null && found !== null ? '/list' : lineAt(pointer, content),
  )
  return ids.find((id) => lines.some((line) => line.id === id)) ?? null
}

/** The line of a statement, by its JSON pointer (RFC 6901). */
function lineAt(pointer: string | null, { methods }: SubmissionContent): string | null {
  const [, area, step] = (pointer ?? '').split('/')
  if (area === 'answers' && step) {
    return `answer:${step.replaceAll('~1', '/').replaceAll('~0', '~')}`
  }
  // What is about the methods as such stands where most recipients are.
  const [largest] = methods.toSorted((one, other) => other.share - one.share)
  if (area === 'methods') {
    const code = step === undefined ? largest?.code : methods[Number(step)]?.code
    return code === undefined ? null : `method:${code}`
  }
  return area === 'countries' ? '/countries' : null
}

/** The line says what its statement is: the question does not say it again. */
function besideLine(question: Question, line: string, content: SubmissionContent): Question {
  const about = question.about.map((point) =>
    lineAt(point.pointer, content) === line ? { ...point, statement: null, stated: null } : point,
  )
  return { ...question, about }
}

/**
 * Sets grounds beside what they rest on: the method that amounts to them, what was asked about them, and the one
 * statement that the decision names. Of several that it names each is said to be one of them. What rests on no line,
 * and conditions, stand beside the list.
 */
function withDecision(
  policy: Policy,
  { decision, status, questions }: Shown,
  lines: readonly OwnLine[],
): OwnLine[] {
  if (decision === null || status === 'in_review' || status === 'awaiting_answer') return [...lines]
  const named = decision.restsOn
  const groundsOf = (line: OwnLine) => {
    const amountsTo = line.said.kind === 'method' ? policyGrounds(policy, line.said.code) : []
    const put = questions
      .filter(({ id }) => line.questions.some((question) => question.id === id))
      .flatMap(({ grounds }) => grounds)
    const own = decision.grounds.filter(({ code }) => [...amountsTo, ...put].includes(code))
    if (own.length > 0) return own
    return named.length === 1 && named[0] === line.id ? decision.grounds : []
  }
  const grounded = lines.map((line) => {
    const grounds = groundsOf(line)
    return { ...line, grounds, isAmongOthers: grounds.length === 0 && named.includes(line.id) }
  })
  const placed = new Set(grounded.flatMap(({ grounds }) => grounds.map(({ code }) => code)))
  return grounded.map((line) =>
    line.said.kind === 'list'
      ? {
          ...line,
          grounds: decision.grounds.filter(({ code }) => !placed.has(code)),
          conditions: decision.conditions,
        }
      : line,
  )
}

function policyGrounds({ methods }: Policy, code: string): readonly string[] {
  return methods.find((method) => method.code === code)?.grounds ?? []
}

/** Where a line stands; null for the list, where nothing is said of it. */
function placeOnSheet(
  { methods }: Policy,
  line: OwnLine,
): Exclude<keyof OwnSheet, 'questions'> | null {
  const { said, standing, questions, grounds, conditions, isAmongOthers } = line
  if (questions.some(({ state }) => state === 'open')) return 'asked'
  const isForbidden =
    said.kind === 'method' && methods.find(({ code }) => code === said.code)?.stance === 'forbidden'
  const follows = questions.length + grounds.length + conditions.length > 0 || isAmongOthers
  if (isForbidden || follows || standing === 'against' || standing === 'missing') return 'open'
  if (said.kind === 'list') return null
  return standing === 'agrees' ? 'agreeing' : 'silent'
}

/** What decided goes before what weighs. */
function importance({ grounds, conditions, isAmongOthers, found }: OwnLine): number {
  const decided = grounds.length + conditions.length > 0 || isAmongOthers
  return (decided ? 10 : 0) + gravestOf(found)
}
