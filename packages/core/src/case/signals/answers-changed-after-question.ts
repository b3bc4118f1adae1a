import { answerChange, type Change, kindOfAnswer } from './changed-answer.ts'
import { methodsStatement, noFacts, type Signal } from './signal.ts'
import type { EarlierRevision, SignalRead } from './signal-read.ts'
/**
 * Statements that have changed since the first question was asked, though nothing was asked about them. A
 * statement that was asked about, doubted, added or spelt differently is no signal.
 */
export function answersChangedAfterQuestion(read: SignalRead): Signal[] {
  const base = whenFirstAsked(read)
  if (base === undefined) return []
  const changed = [...changedMethods(read, base), ...changedAnswers(read, base)]
  if (changed.length === 0) return []
  const before = { caseId: read.caseId, revision: base.revision }
  return [
    {
      code: 'answers_changed_after_question',
      severity: changed.some(({ change }) => change === 'meaning') ? 'warning' : 'notice',
      facts: {
        ...noFacts,
        differences: changed.map(({ statement }) => ({ statement, before })),
      },
      elsewhere: [],
    },
  ]
}

interface Changed {
  statement: string
  change: Change
}

/** The revision that the first question was about. */
function whenFirstAsked({ questions, revisions }: SignalRead): EarlierRevision | undefined {
  const [first] = questions.map(({ askedAt }) => askedAt).sort()
  return first === undefined ? undefined : revisions.findLast(({ at }) => at <= first)
}

/** Different shares of the same methods are no change: they are estimates. */
function changedMethods({ content, doubted }: SignalRead, base: EarlierRevision): Changed[] {
  const now = content.methods.map(({ code }) => code)
  const then = base.content.methods.map(({ code }) => code)
  const moved = [
    ...then.filter((code) => !now.includes(code)),
    ...now.filter((code) => !then.includes(code)),
  ]
  const isChanged = moved.length > 0 && !then.some((code) => doubted.includes(`method:${code}`))
  return isChanged ? [{ statement: methodsStatement, change: 'meaning' }] : []
}

function changedAnswers(read: SignalRead, { content: then }: EarlierRevision): Changed[] {
  return Object.entries(then.answers).flatMap(([key, before]) => {
    const kind = kindOfAnswer(read.policy, key)
    if (kind === null || isWanted(read, key) || isMethodGone(read, key)) return []
    const change = answerChange(kind, before, read.content.answers[key], read.files)
    return change === 'none' ? [] : [{ statement: key, change }]
  })
}

/** Whether this very statement was asked about or doubted. */
function isWanted({ questions, doubted }: SignalRead, key: string): boolean {
  const asked = questions.flatMap(({ requirementIds }) => requirementIds)
  return doubted.includes(`answer:${key}`) || asked.some((id) => key.endsWith(`/${id}`))
}

/** Answers to a method that is no longer stated went with it. */
function isMethodGone({ policy, content }: SignalRead, key: string): boolean {
  const method = key.split('/')[0]
  const isMethod = policy.methods.some(({ code }) => code === method)
  return isMethod && !content.methods.some(({ code }) => code === method)
}
