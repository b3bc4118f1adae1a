import type { StatedMethod } from '../case-state.ts'
import { kindOfAnswer, siteOf } from './changed-answer.ts'
import { isRefused, isSameList, isWholeList } from './earlier-cases.ts'
import { methodsStatement, noFacts, type Signal, type StatementDifference } from './signal.ts'
import type { EarlierCase, SignalRead } from './signal-read.ts'

/** Collection dates this far apart cannot both be rounded. */
const apartDays = 31
const day = 86_400_000

/**
 * The same list with statements that cannot both be true: methods with nothing in common, bought and not
 * bought, another site, or another time of collection. A rejected case is meant to be put right, and a
 * submission taken back before any question was asked is a correction: neither is a signal.
 */
export function contradictorySubmissions(read: SignalRead): Signal[] {
  const found = read.earlier
    .filter((earlier) => isHeldUp(earlier) && isSameList(read, earlier))
    .map((earlier) => ({ earlier, differences: differencesTo(read, earlier) }))
    .filter(({ differences }) => differences.length > 0)
  if (found.length === 0) return []
  const isHidden = found.some(
    ({ earlier }) => isForbidden(earlier.methods) && !isForbiddenNow(read),
  )
  return [
    {
      code: 'contradictory_submissions',
      severity: isHidden ? 'serious' : 'warning',
      facts: {
        ...noFacts,
        caseIds: found.map(({ earlier }) => earlier.caseId),
        differences: found.flatMap(({ differences }) => differences),
      },
      elsewhere: [],
    },
  ]
}

function isHeldUp(earlier: EarlierCase): boolean {
  const isCorrected = earlier.status === 'withdrawn' && !earlier.wasAsked
  return !isRefused(earlier) && (!isCorrected || isForbidden(earlier.methods))
}

function differencesTo(read: SignalRead, earlier: EarlierCase): StatementDifference[] {
  const { caseId, revision } = earlier
  const statements = [
    ...(contradictMethods(read, earlier) ? [methodsStatement] : []),
    ...(isWholeList(read, earlier) ? Object.keys(earlier.content.answers) : []).filter((key) =>
      contradicts(read, earlier, key),
    ),
  ]
  return statements.map((statement) => ({ statement, before: { caseId, revision } }))
}

/** One more method is a more exact statement; none in common is a different one. */
function contradictMethods(read: SignalRead, { methods }: EarlierCase): boolean {
  const isShared = read.content.methods.some(({ code }) => methods.some((one) => one.code === code))
  return !isShared || isForbidden(methods) !== isForbiddenNow(read)
}

function isForbidden(methods: readonly Pick<StatedMethod, 'stance'>[]): boolean {
  return methods.some(({ stance }) => stance === 'forbidden')
}

function isForbiddenNow({ policy, content }: SignalRead): boolean {
  const stated = content.methods.map(({ code }) => code)
  return isForbidden(policy.methods.filter(({ code }) => stated.includes(code)))
}

/** A group’s form may have moved since; if two groups have one list, one did not get it from its form. */
function contradicts(read: SignalRead, earlier: EarlierCase, key: string): boolean {
  const before = earlier.content.answers[key]
  const now = read.content.answers[key]
  if (typeof before !== 'string' || typeof now !== 'string') return false
  const kind = kindOfAnswer(read.policy, key)
  if (kind === 'link') return earlier.groupId !== read.groupId && siteOf(before) !== siteOf(now)
  if (kind !== 'date') return false
  return Math.abs(Date.parse(before) - Date.parse(now)) > apartDays * day
}
