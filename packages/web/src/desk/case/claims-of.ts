import type { DeskCase, Policy, Requirement, Submission, SubmissionFault } from '@freigabe/contract'
import { askedOf, generalMethod } from '../../case/answer-key.ts'
import { pointerOf } from '../../case/wizard/fields/pointer.ts'
import { sameAnswer } from './compare/differences-of.ts'

type Content = Submission['content']
export type Answer = Content['answers'][string]
export type Assessment = DeskCase['statements'][number]

/** How something reads now beside an earlier submission. */
export type Change = 'new' | 'changed' | null

/** One answer as the desk judges it. */
export interface Claim {
  key: string
  requirement: Requirement
  answer: Answer | undefined
  change: Change
  previous: Answer | undefined
  faults: SubmissionFault[]
  /** It is what the files suggested, unchanged. */
  suggested: boolean
  /** What the customer says in explanation. */
  explanation: string | undefined
  /** Null where no judgement is asked for. */
  assessment: Assessment | null
}

/** What is stated of one collection method, or in general. */
export interface ClaimGroup {
  method: string
  share: number | null
  /** Some of these recipients came in other stated ways, too. */
  overlaps: boolean
  previousShare: number | null
  change: Change
  /** The share is what the files suggested, unchanged. */
  suggested: boolean
  assessment: Assessment | null
  claims: Claim[]
  /** What was recommended and left out. */
  leftOut: Requirement[]
}

/** The newest submission as claims to judge, method by method, and what is wrong with it as a whole. */
export interface Claims {
  groups: ClaimGroup[]
  faults: SubmissionFault[]
}

/**
 * Sets out what the customer claims, in the order of reading.
 *
 * @param earlier the submission to compare with; null for none
 */
export function claimsOf(
  policy: Policy,
  { statements, faults, submissions }: Pick<DeskCase, 'statements' | 'faults' | 'submissions'>,
  earlier: Submission | null,
): Claims {
  const content: Content = submissions.at(-1)?.content ?? { methods: [], answers: {} }
  const before = earlier?.content ?? null
  const assessmentOf = (id: string) => statements.find((statement) => statement.id === id) ?? null

  const newest = submissions.at(-1)
  const isSame = earlier && newest ? sameAnswer(earlier, newest) : () => true

  const claim = (key: string, requirement: Requirement): Claim => {
    const answer = content.answers[key]
    const previous = before?.answers[key]
    return {
      key,
      requirement,
      answer,
      previous,
      change: isSame(previous, answer) ? null : isGiven(previous) ? 'changed' : 'new',
      faults: faults.filter(({ pointer }) => answerKeyOf(pointer) === key),
      suggested: newest?.suggested.some((pointer) => answerKeyOf(pointer) === key) ?? false,
      explanation: content.explanations?.[pointerOf('answers', key)],
      assessment: assessmentOf(`answer:${key}`),
    }
  }
  const group = (method: string, share: number | null, place?: number): ClaimGroup => {
    const asked = askedOf(policy, method, content.answers)
    const previousShare = before?.methods.find(({ code }) => code === method)?.share ?? null
    const shown = asked.filter(
      ({ key, requirement }) =>
        requirement.necessity === 'required' || isGiven(content.answers[key]),
    )
    return {
      method,
      share,
      overlaps: share !== null && content.overlapping === true,
      previousShare,
      change: before && share !== null ? changeOf(previousShare, share) : null,
      suggested: newest?.suggested.includes(`/methods/${place}/share`) ?? false,
      assessment: assessmentOf(`method:${method}`),
      claims: shown.map(({ key, requirement }) => claim(key, requirement)),
      leftOut: asked.filter((one) => !shown.includes(one)).map(({ requirement }) => requirement),
    }
  }
  const groups = [
    ...content.methods.map(({ code, share }, place) => group(code, share, place)),
    group(generalMethod, null),
  ]
  const placed = new Set(groups.flatMap(({ claims }) => claims.map(({ key }) => key)))
  return {
    groups,
    faults: faults.filter(({ pointer }) => !placed.has(answerKeyOf(pointer) ?? '')),
  }
}

export function isGiven(answer: Answer | undefined): answer is Answer {
  if (Array.isArray(answer)) return answer.length > 0
  return answer !== undefined && answer !== '' && answer !== false
}

function changeOf(before: number | null, now: number): Change {
  if (before === now) return null
  return before === null ? 'new' : 'changed'
}

/** The key in a JSON pointer (RFC 6901) to an answer; null for a pointer to anything else. */
export function answerKeyOf(pointer: string): string | null {
  const step = /^\/answers\/([^/]+)/.exec(pointer)?.[1]
  return step === undefined ? null : step.replaceAll('~1', '/').replaceAll('~0', '~')
}
