import type { QuestionPoint } from '@freigabe/contract'
import {
  type AskedRequirement,
  type Contradiction,
  findContradictions,
  inputLabel,
  isForDesk,
  jsonPointer,
  keyOf,
  type LocalText,
  type PolicyPack,
  type ReadReport,
  type Rule,
  type RuleOutcome,
  requirementsFor,
  type SubmissionContent,
  withoutExplained,
} from '@freigabe/core'
import {
  type ColumnRole,
  type Finding,
  findingTexts,
  isForDesk as isFindingForDesk,
} from '@freigabe/screening'
import { answerInWords, figureInWords } from './answer-in-words.ts'

/** What a rule saw in a case, as the customer may know it: a statement, what was found beside it, and where. */
export interface RulePoint {
  /** JSON pointer (RFC 6901) into the content; null where no statement is concerned. */
  pointer: string | null
  statement: LocalText | null
  /** What was stated; null where nothing was. */
  stated: LocalText | null
  file: string | null
  /** As the file calls them. */
  columns: readonly string[]
  /** With its figures. */
  found: LocalText | null
}

/** The submission, and the files beside it. */
export interface SeenCase {
  policy: PolicyPack
  content: SubmissionContent
  countries: readonly string[]
  files: readonly SeenFile[]
}

export interface SeenFile {
  name: string
  report: ReadReport & { columns: { header?: readonly string[] | null } }
}

/**
 * What a rule rests on in this case: the answers that it reads, the mistakes that concern them, the findings that it
 * names and the shares that it compares. What points to forgery is for the desk, and so left out: a rule that sees
 * nothing else has no points, and its question stays general.
 */
export function rulePoints(seen: SeenCase, rule: Rule, { inputs }: RuleOutcome): RulePoint[] {
  const named = new Set(rule.when.match(/(?<=["'])[^"'\n]+(?=["'])/g))
  const answers = inputs.flatMap(({ name, value }) =>
    value === null || !isNamed(value, named) ? [] : statementAt(seen, answerIn(name)),
  )
  const mistakes = mistakesOf(seen).filter(
    (mistake) => named.has(mistake.code) || isAbout(mistake, answers),
  )
  const severities = inputs.flatMap(({ name }) => /^findings\.(\w+)$/.exec(name)?.[1] ?? [])
  const points = [
    ...answers
      .filter(({ pointer }) => !mistakes.some((mistake) => mistake.pointer === pointer))
      .map((answer) => withMistake(seen, answer, mistakes)),
    ...mistakes
      .filter(({ drawnFrom = [] }) => !answers.some(({ pointer }) => drawnFrom.includes(pointer!)))
      .map((mistake) => mistakePoint(seen, mistake)),
    ...findingPoints(seen, named, severities),
  ]
  return points.length > 0
    ? points
    : inputs.flatMap(({ name, value }) => sharePoint(seen, name, value))
}

/** The statement that would supply one more requirement, for each method that it is asked for. */
export function requirementPoints(seen: SeenCase, requirement: string): RulePoint[] {
  return requirementsFor(seen.policy, seen.content)
    .filter((asked) => asked.requirement.id === requirement)
    .map((asked) => statementPoint(seen, asked))
}

/** The statement of an id as in `statementsToAssess`; null where none is asked for. */
export function pointOfStatement(seen: SeenCase, id: string): RulePoint | null {
  const [kind, name] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)]
  if (kind === 'answer') return statementAt(seen, name)[0] ?? null
  const at = seen.content.methods.findIndex(({ code }) => code === name)
  const method = seen.policy.methods.find(({ code }) => code === name)
  if (kind !== 'method' || at < 0 || !method) return null
  const { share } = seen.content.methods[at]!
  return {
    ...nothing,
    pointer: jsonPointer('methods', at),
    statement: method.label,
    stated: { de: `${share}\u00a0% der Empfänger`, en: `${share}% of the recipients` },
  }
}

/** Points in one language, each once. */
export function pointsIn(points: readonly RulePoint[], locale: keyof LocalText): QuestionPoint[] {
  const told = points.map(
    ({ statement, stated, found, columns, ...point }): QuestionPoint => ({
      ...point,
      statement: statement?.[locale] ?? null,
      stated: stated?.[locale] ?? null,
      columns: [...columns],
      found: found?.[locale] ?? null,
    }),
  )
  return [...new Map(told.map((point) => [JSON.stringify(point), point])).values()]
}

/** What the customer's mistakes are, with the statement of each. */
export function mistakePoints(seen: SeenCase): RulePoint[] {
  return mistakesOf(seen).map((mistake) => mistakePoint(seen, mistake))
}

function mistakesOf({ files, ...stated }: SeenCase): Contradiction[] {
  const reports = files.map(({ report }) => report)
  return findContradictions({ ...stated, reports }).filter(({ pointsTo }) => pointsTo === 'mistake')
}

/** A choice counts where the rule asks for that very one; a number, a date or a yes counts as it is. */
function isNamed(value: RuleOutcome['inputs'][number]['value'], named: ReadonlySet<string>) {
  return typeof value !== 'string' || named.size === 0 || named.has(value)
}

function isAbout({ pointer, drawnFrom = [] }: Contradiction, answers: readonly RulePoint[]) {
  return answers.some((answer) => [pointer, ...drawnFrom].includes(answer.pointer!))
}

function answerIn(input: string): string | null {
  const key = keyOf(input)
  return key?.area === 'answers' ? key.key : null
}

function statementAt(seen: SeenCase, key: string | null): RulePoint[] {
  const asked = requirementsFor(seen.policy, seen.content).find((one) => one.key === key)
  return asked ? [statementPoint(seen, asked)] : []
}

function statementPoint({ content }: SeenCase, { key, requirement }: AskedRequirement): RulePoint {
  return {
    ...nothing,
    pointer: jsonPointer('answers', key),
    statement: requirement.label,
    stated: answerInWords(requirement, content.answers[key]),
  }
}

const nothing: RulePoint = {
  pointer: null,
  statement: null,
  stated: null,
  file: null,
  columns: [],
  found: null,
}

/** The answer with the mistake that was drawn from it, if there is one. */
function withMistake(
  seen: SeenCase,
  answer: RulePoint,
  mistakes: readonly Contradiction[],
): RulePoint {
  const mistake = mistakes.find(({ drawnFrom = [] }) => drawnFrom.includes(answer.pointer!))
  return mistake
    ? { ...answer, found: mistake.text, ...onlyFile(seen), ...columnsAt(seen, mistake) }
    : answer
}

/** The columns that a mistake is about, where they are there. */
function columnsAt({ files }: SeenCase, { code }: Contradiction): Pick<RulePoint, 'columns'> {
  const roles: ColumnRole[] = code === 'confirmations_too_few' ? ['confirmed_at'] : []
  const named = files.flatMap(({ report }) => roles.flatMap((role) => columnName(report, role)))
  return { columns: [...new Set(named)] }
}

function mistakePoint(seen: SeenCase, { pointer, text }: Contradiction): RulePoint {
  const key = /^\/answers\/(.*)$/.exec(pointer)?.[1]?.replaceAll('~1', '/').replaceAll('~0', '~')
  const [statement = nothing] = statementAt(seen, key ?? null)
  return { ...statement, pointer, found: text, ...onlyFile(seen) }
}

function onlyFile({ files }: SeenCase) {
  return files.length === 1 ? { file: files[0]!.name } : {}
}

/** The findings that a rule names, of the severities that it looks at. */
function findingPoints(
  seen: SeenCase,
  named: ReadonlySet<string>,
  severities: readonly string[],
): RulePoint[] {
  return seen.files.flatMap(({ name, report }) => {
    const told = withoutExplained(seen.content, report, seen.policy.methods).findings.filter(
      ({ id, severity }) => severities.includes(severity) && !isFindingForDesk(id) && named.has(id),
    )
    return told.map((finding): RulePoint => {
      const roles = rolesOf(finding as Finding)
      return {
        ...statementOf(seen, finding.id),
        file: name,
        columns: roles.flatMap((role) => columnName(report, role)),
        found: findingTexts(finding as Finding).text,
      }
    })
  })
}

/** The columns that a finding is about. */
function rolesOf({ id, facts }: Finding): ColumnRole[] {
  if (id === 'future_times') return Object.keys(facts.columns) as ColumnRole[]
  return columnsOf[id] ?? ['email']
}

const columnsOf: Readonly<Partial<Record<Finding['id'], ColumnRole[]>>> = {
  before_form: ['signed_up_at'],
  confirmation_order: ['signed_up_at', 'confirmed_at'],
  consent_refused: ['consent'],
  stale_contacts: ['last_contact_at', 'ordered_at'],
  status_column: ['status', 'blocked'],
}

function columnName({ columns }: SeenFile['report'], role: ColumnRole): string[] {
  const found = columns.roles[role] as { index: number } | undefined
  const heading = found && columns.header?.[found.index]
  return heading ? [heading] : []
}

/** The statement that a finding speaks to foremost, as the packs have it. */
function statementOf(seen: SeenCase, id: string): RulePoint {
  const foremost = requirementsFor(seen.policy, seen.content)
    .map((asked) => ({ asked, place: asked.requirement.checkedBy?.indexOf(id) ?? -1 }))
    .filter(({ place }) => place >= 0)
    .toSorted((one, other) => one.place - other.place)[0]
  return foremost ? statementPoint(seen, foremost.asked) : methodOf(seen, id)
}

/** The collection method of most recipients that a finding speaks to; its words say nothing that the finding does not. */
function methodOf({ content, policy }: SeenCase, id: string): RulePoint {
  const speaksTo = (code: string) =>
    policy.methods.find((method) => method.code === code)?.checkedBy.includes(id) ?? false
  const [foremost] = content.methods
    .filter(({ code }) => speaksTo(code))
    .toSorted((one, other) => other.share - one.share)
  return foremost
    ? { ...nothing, pointer: jsonPointer('methods', content.methods.indexOf(foremost)) }
    : nothing
}

/** A share that a rule compares; what was measured of records and origins has none here. */
function sharePoint(
  seen: SeenCase,
  name: string,
  value: RuleOutcome['inputs'][number]['value'],
): RulePoint[] {
  if (!/^screening\.\w+Share$/.test(name) || typeof value !== 'number' || value === 0) return []
  if (isForDesk(name)) return []
  const label = inputLabel(seen.policy, name)
  const told = (locale: 'de' | 'en') => `${label[locale]}: ${figureInWords(name, value, locale)}`
  return [{ ...nothing, ...onlyFile(seen), found: { de: told('de'), en: told('en') } }]
}
