import { type AskedRequirement, requirementsFor } from '../../policy/packs/requirements-for.ts'
import type { FindingSeverity, ReadReport } from '../../policy/rules/case-read.ts'
import type { Contradiction } from '../contradictions/contradiction.ts'
import { contradictionTraits } from '../contradictions/contradiction-traits.ts'
import { explainedBy } from '../contradictions/explained-by.ts'
import { methodsStatement } from '../signals/signal.ts'
import { answerFlaw } from '../submitting/answer-flaw.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { generalMethod, type MethodShare, noRecords } from '../submitting/submission-content.ts'
import { bearsOut } from './bears-out.ts'
import type { LaidFound, LaidLine, LaidSheet, SheetMatter, SheetStatement, Told } from './sheet.ts'

/**
 * Lays what was stated beside what was found, line by line. Requirements and methods name what speaks to them;
 * contradictions, and signals on what reads differently than before, name statements themselves. What speaks to
 * nothing stands beside the lines, so that nothing found is lost.
 */
export function laySheet(matter: SheetMatter): LaidSheet {
  const found = foundIn(matter)
  const laid = statementsOnSheet(matter).map((statement) => layLine(matter, statement, found))
  const lines = laid
    .map(({ line }) => line)
    .filter(({ statement, found }) => statement !== '/countries' || isWorthALine(matter, found))
  // What is left out of a line does not turn up beside it: there it would tell what is kept back.
  const placed = new Set([
    ...lines.flatMap((line) => line.found.map(({ of }) => of)),
    ...laid.flatMap(({ leftOut }) => leftOut),
  ])
  const beside = found.filter(({ of }) => !placed.has(of)).map((one) => spoken(one, 'against'))
  return { lines, beside: gravestFirst(beside) }
}

/** Countries that are taken for granted are no statement, unless something speaks to them. */
function isWorthALine({ content }: SheetMatter, found: readonly LaidFound[]): boolean {
  return content.countries !== undefined || found.length > 0
}

/** A thing found, before it is known what it says to which statement. */
type Found = Told & {
  code: string
  batchId: string | null
  severity: FindingSeverity
  /** Weighs nothing because a statement explains it; it bears nothing out, either. */
  isExplained: boolean
  /** The report that a finding is from. */
  report: ReadReport | null
}

function foundIn({
  policy,
  content,
  reports,
  comparisons,
  contradictions,
  signals,
}: SheetMatter): Found[] {
  const plain = { batchId: null, isExplained: false, report: null }
  return [
    ...comparisons.flatMap(({ batchId, findings }) =>
      findings.map((of): Found => ({ ...plain, ...weight(of), from: 'comparison', batchId, of })),
    ),
    ...contradictions.map((of): Found => {
      const { severity } = contradictionTraits[of.code]
      return { ...plain, from: 'contradiction', code: of.code, severity, of }
    }),
    ...signals.map((of): Found => ({ ...plain, from: 'signal', ...of, of })),
    ...reports.flatMap(({ batchId, report }) =>
      report.findings.map((of): Found => {
        const isExplained = explainedBy(content, of, policy.methods) !== null
        const severity = isExplained ? 'info' : of.severity
        return { from: 'finding', code: of.id, batchId, severity, isExplained, report, of }
      }),
    ),
  ]
}

function weight({ id, severity }: { id: string; severity: FindingSeverity }) {
  return { code: id, severity }
}

/** A line, and what would bear it out, had a contradiction that is kept back not disputed that. */
function layLine(matter: SheetMatter, statement: SheetStatement, all: readonly Found[]) {
  const disputed = disputedBy(matter.contradictions, statement)
  const disputedUntold = disputedBy(matter.keptBack ?? [], statement)
  const leftOut: Found['of'][] = []
  const said = all
    .filter((one) => speaksTo(statement, one))
    .flatMap((one) => {
      const speaks = whatItSays(matter, statement, one, disputed)
      if (speaks !== 'against' && disputedUntold.has(one.code)) leftOut.push(one.of)
      else if (speaks !== null) return [spoken(one, speaks)]
      return []
    })
  const found = gravestFirst(said)
  const line: LaidLine = { statement: statement.id, standing: standingOf(statement, found), found }
  return { line, leftOut }
}

/** Ids of the checks whose facts are at odds with a statement, so that they bear it out no more. */
function disputedBy(
  contradictions: readonly Contradiction[],
  statement: SheetStatement,
): ReadonlySet<string> {
  const about = contradictions.filter((one) => isAbout(statement, one))
  return new Set(about.flatMap(({ code }) => contradictionTraits[code].restsOn))
}

function isAbout({ pointers }: SheetStatement, { pointer, drawnFrom = [] }: Contradiction) {
  return [pointer, ...drawnFrom].some((at) => pointers.includes(at))
}

function speaksTo(statement: SheetStatement, one: Found): boolean {
  const { checkedBy, inSignals, answer } = statement
  if (one.from === 'contradiction') return isAbout(statement, one.of)
  if (one.from === 'signal') {
    const { differences, evidenceIds } = one.of.facts
    const isNamed =
      differences.some(({ statement }) => statement === inSignals) ||
      (Array.isArray(answer) && evidenceIds.some((id) => answer.includes(id)))
    if (isNamed) return true
  }
  return checkedBy.includes(one.code)
}

/** Null where it weighs nothing and bears nothing out: then it says nothing to the statement. */
function whatItSays(
  matter: SheetMatter,
  statement: SheetStatement,
  one: Found,
  disputed: ReadonlySet<string>,
): LaidFound['speaks'] | null {
  if (one.severity !== 'info' || one.isExplained || disputed.has(one.code)) return 'against'
  if (one.from === 'comparison') return 'for'
  const isBorneOut =
    one.from === 'finding' && one.report !== null && bearsOut(matter, statement, one.report, one.of)
  return isBorneOut ? 'for' : null
}

function spoken({ isExplained: _, report: __, ...found }: Found, speaks: LaidFound['speaks']) {
  return { ...found, speaks }
}

function standingOf(
  { requirement, answer }: SheetStatement,
  found: readonly LaidFound[],
): LaidLine['standing'] {
  const isMissing =
    (requirement !== null && answerFlaw(requirement, answer) !== null) ||
    answer === noRecords ||
    found.some(({ code }) => code === 'columns_not_found')
  if (isMissing) return 'missing'
  if (found.some(({ severity }) => severity !== 'info')) return 'against'
  return found.some(({ speaks }) => speaks === 'for') ? 'agrees' : 'silent'
}

const severities: readonly FindingSeverity[] = ['info', 'notice', 'warning', 'serious']

/** In the order in which they were found where they weigh the same; what speaks for it last. */
function gravestFirst(found: readonly LaidFound[]): LaidFound[] {
  return found.toSorted(
    (one, other) => severities.indexOf(other.severity) - severities.indexOf(one.severity),
  )
}

/** The statement of the countries, as contradictions call it. */
const countries = jsonPointer('countries')

/** What a file can tell of countries; the countries are asked outside the packs. */
const countriesCheckedBy = [
  'country_column',
  'country_spread',
  'phones_and_postcodes',
  'ip_country',
]

/**
 * Everything that was stated, and what is required and was not, in the order of reading: each method with what is
 * asked of it, the countries, and what is asked once.
 */
function statementsOnSheet({ policy, content }: SheetMatter): SheetStatement[] {
  const asked = requirementsFor(policy, content)
    .filter(
      ({ key, requirement }) =>
        requirement.necessity === 'required' ||
        answerFlaw(requirement, content.answers[key]) === null,
    )
    .map((one) => answerStatement(one, content.answers[one.key]))
  const askedOf = (method: string | null) => asked.filter((one) => one.method === method)
  return [
    ...content.methods.flatMap((stated, at) => [
      methodStatement(policy, content.methods, stated, at),
      ...askedOf(stated.code),
    ]),
    countriesStatement,
    ...askedOf(null),
  ]
}

function methodStatement(
  { methods }: SheetMatter['policy'],
  stated: readonly MethodShare[],
  { code, share }: MethodShare,
  at: number,
): SheetStatement {
  // What is about the methods as such is told once, where most recipients are.
  const isLargest = stated.findIndex((one) => one.share >= Math.max(...shares(stated))) === at
  return {
    id: `method:${code}`,
    pointers: [
      jsonPointer('methods', at),
      jsonPointer('methods', at, 'share'),
      ...(isLargest ? [jsonPointer('methods')] : []),
    ],
    inSignals: isLargest ? methodsStatement : null,
    method: code,
    requirement: null,
    answer: share,
    checkedBy: methods.find((method) => method.code === code)?.checkedBy ?? [],
  }
}

function shares(stated: readonly MethodShare[]): number[] {
  return stated.map(({ share }) => share)
}

function answerStatement(
  { key, method, requirement }: AskedRequirement,
  answer: SheetStatement['answer'],
): SheetStatement {
  return {
    id: `answer:${key}`,
    pointers: [jsonPointer('answers', key)],
    inSignals: key,
    method: method === generalMethod ? null : method,
    requirement,
    answer,
    checkedBy: requirement.checkedBy ?? [],
  }
}

const countriesStatement: SheetStatement = {
  id: countries,
  pointers: [countries],
  inSignals: null,
  method: null,
  requirement: null,
  answer: undefined,
  checkedBy: countriesCheckedBy,
}
