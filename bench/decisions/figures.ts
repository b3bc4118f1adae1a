import type { Measurement } from '../measurement.ts'
import { builtIn, builtInOf } from './contradictions.ts'
import type { Outcome, Severity } from './outcome.ts'
import type { Half } from './submission.ts'

/** The figures of both halves side by side: what thresholds were set on, and what nobody looked at. */
export function figuresOf(outcomes: readonly Outcome[]): Measurement[] {
  return [
    ...acceptances(outcomes),
    ...afterwards(outcomes),
    ...reasons(outcomes),
    ...suspicions(outcomes),
    ...contradictions(outcomes),
    ...checks(outcomes),
  ]
}

type Is = (outcome: Outcome) => boolean

const isHonest: Is = ({ submission }) => submission.truth === 'honest'
const isNot: Is = (outcome) => !isHonest(outcome)
const isProven: Is = (outcome) => isHonest(outcome) && !outcome.submission.isOwnWord
const isDelivered: Is = ({ submission }) => submission.by.endsWith('_form')

function acceptances(outcomes: readonly Outcome[]): Measurement[] {
  const inSteps: Is = ({ opened }) => opened === 'in steps'
  return [
    row(
      outcomes,
      'not honest, accepted by a rule',
      isAccepted,
      (one) => isNot(one) && !isDelivered(one),
    ),
    row(outcomes, 'not honest, opened in steps', inSteps, isNot),
    row(
      outcomes,
      'not honest, open through an approved form',
      isAccepted,
      (one) => isNot(one) && isDelivered(one),
    ),
    ...waysOf(outcomes.filter((one) => isNot(one) && isOpen(one))).map((way) =>
      row(outcomes, `passed: ${way}`, isOpen, ({ submission }) => submission.way === way),
    ),
    row(outcomes, 'honest and not the customer’s own word, decided at once', isOpen, isProven),
    row(outcomes, 'honest, decided at once', isOpen, isHonest),
  ]
}

const isAccepted: Is = ({ opened }) => opened === 'whole'
const isOpen: Is = ({ opened }) => opened !== 'closed'

/** What became of what was let pass, once it was mailed and what came back was told. */
function afterwards(outcomes: readonly Outcome[]): Measurement[] {
  const truths = ['honest', 'careless', 'dishonest'] as const
  const passed = outcomes.filter(({ became }) => became !== null)
  return truths.flatMap((truth) =>
    (['in steps', 'whole'] as const).flatMap((way) => {
      const own = passed.filter(
        ({ submission, opened }) => submission.truth === truth && opened === way,
      )
      return distinct(own.flatMap(({ became }) => became ?? [])).map((became) =>
        row(own, `${truth}, opened ${way}: ${became}`, (one) => one.became === became),
      )
    }),
  )
}

/** What kept honest ones whose evidence is not the customer’s own word from being accepted at once. */
function reasons(outcomes: readonly Outcome[]): Measurement[] {
  const waiting = outcomes.filter((one) => isProven(one) && !isOpen(one))
  return distinct(waiting.flatMap(({ whyNot }) => whyNot)).map((why) =>
    row(waiting, `not at once: ${why.replaceAll('|', '\\|')}`, ({ whyNot }) =>
      whyNot.includes(why),
    ),
  )
}

function suspicions(outcomes: readonly Outcome[]): Measurement[] {
  const honest = outcomes.filter(isHonest)
  const isStained =
    (grade: number): Is =>
    (one) =>
      marksOf(one, grade).length > 0
  return [
    row(honest, 'honest, asked or held by a rule', ({ stopped }) => stopped.length > 0),
    ...distinct(honest.flatMap(({ stopped }) => stopped.map(({ rule }) => rule))).map((rule) =>
      row(honest, `honest, stopped by ${rule}`, ({ stopped }) =>
        stopped.some((each) => each.rule === rule),
      ),
    ),
    row(honest, 'honest with a warning', isStained(2)),
    row(honest, 'honest with a notice or a warning', isStained(1)),
    row(honest, 'honest with a contradiction that was not put in', (one) =>
      one.contradictions.some((told) => !isPutIn(one, told)),
    ),
  ]
}

function contradictions(outcomes: readonly Outcome[]): Measurement[] {
  const withOne = outcomes.filter(({ submission }) => submission.contradictions.length > 0)
  return [
    row(withOne, 'contradictions told of those put in', isTold),
    row(
      withOne,
      'contradictions told, or shown by a finding',
      (one) => isTold(one) || isShown(one),
    ),
    ...Object.keys(builtIn).map((name) => toldOf(withOne, name)),
    ...distinct(outcomes.flatMap((one) => one.contradictions.map(({ code }) => code))).map((code) =>
      byTruth(outcomes, `contradiction ${code}`, (one) =>
        one.contradictions.some((told) => told.code === code),
      ),
    ),
  ]
}

function toldOf(outcomes: readonly Outcome[], name: string): Measurement {
  const inHalf = (half: Half) => {
    const own = outcomes.filter(
      ({ submission }) => submission.half === half && submission.contradictions.includes(name),
    )
    const shown = own.filter((one) => !isTold(one) && isShown(one)).length
    return `${countOf(own, isTold)}${shown > 0 ? `, ${shown} shown` : ''}`
  }
  return { what: `told: ${name}`, measured: inHalf('set'), beside: inHalf('held out') }
}

/** Each finding and signal: how often it marks what is not honest, and how often what is. */
function checks(outcomes: readonly Outcome[]): Measurement[] {
  return distinct(outcomes.flatMap((one) => marksOf(one, 1))).flatMap((id) =>
    [1, 2].flatMap((grade) => {
      const is: Is = (one) => marksOf(one, grade).includes(id)
      const words = grade === 1 ? 'notice or more' : 'warning or more'
      return outcomes.some(is) ? [byTruth(outcomes, `${id}, ${words}`, is)] : []
    }),
  )
}

/** A contradiction counts as told if it is about one of the statements that it was put into. */
function isTold(one: Outcome): boolean {
  return one.contradictions.some((told) => isPutIn(one, told))
}

function isPutIn({ submission }: Outcome, { about }: Outcome['contradictions'][number]): boolean {
  const putInto = submission.contradictions.flatMap((name) => builtInOf(name).about)
  return about.some((statement) => putInto.includes(statement))
}

function isShown(one: Outcome): boolean {
  const shownBy = one.submission.contradictions.flatMap((name) => builtInOf(name).shownBy)
  const marks = marksOf(one, 1)
  return (
    shownBy.some((id) => marks.includes(id)) ||
    one.stopped.some(({ effect }) => effect === 'refuse')
  )
}

const severities: readonly Severity[] = ['info', 'notice', 'warning', 'serious']

function marksOf({ findings, signals }: Outcome, grade: number): string[] {
  const marks = [...findings, ...signals.map(({ code: id, severity }) => ({ id, severity }))]
  return marks.filter(({ severity }) => severities.indexOf(severity) >= grade).map(({ id }) => id)
}

function byTruth(outcomes: readonly Outcome[], what: string, is: Is): Measurement {
  const inHalf = (half: Half) => {
    const own = outcomes.filter(({ submission }) => submission.half === half)
    return `${countOf(own.filter(isNot), is)}, honest ${countOf(own.filter(isHonest), is)}`
  }
  return { what, measured: inHalf('set'), beside: inHalf('held out') }
}

function row(
  outcomes: readonly Outcome[],
  what: string,
  is: Is,
  among: Is = () => true,
): Measurement {
  const inHalf = (half: Half) =>
    countOf(
      outcomes.filter((one) => one.submission.half === half && among(one)),
      is,
    )
  return { what, measured: inHalf('set'), beside: inHalf('held out') }
}

function waysOf(outcomes: readonly Outcome[]): string[] {
  return distinct(outcomes.map(({ submission }) => submission.way))
}

function distinct(of: readonly string[]): string[] {
  return [...new Set(of)].sort()
}

function countOf(outcomes: readonly Outcome[], is: Is): string {
  return `${outcomes.filter(is).length} of ${outcomes.length}`
}
