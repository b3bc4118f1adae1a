import type { GateAnswer } from '@freigabe/contract'
import {
  answerFrom,
  dayMilliseconds,
  type GateReader,
  isObservedDenial,
  staleAnswer,
} from '@freigabe/gate'
import type { AttachedGate, GateQuestion, GateVerdict } from './ask-gate.ts'

type Purpose = GateAnswer['purpose']
interface Asked {
  question: Omit<GateQuestion, 'purpose'>
  purpose: Purpose
  at: number
  /** Whether it is to be remembered. */
  isKept: boolean
}

/** The answer to a question. */
interface Judged {
  verdict: GateVerdict
  /** The number of the group to which a campaign may pass; -1 where it is another purpose or may not. */
  passed: number
  /** The number of the group of an observed account that a campaign would have been denied; else -1. */
  denied: number
  /**
   * The version of the copy, and the time at which the answer changes by itself, or a day of mailing must be
   * reported.
   */
  version: number
  until: number
}

/** Answers from a copy that another thread may update meanwhile: each answer comes from one state of it. */
export function answerFromCopy(reader: GateReader): AttachedGate {
  const { view } = reader
  return {
    check(question) {
      const { purpose = 'campaign' } = question
      return answer({ question, purpose, at: Date.now(), isKept: false }).verdict
    },
    group(account, group) {
      const question = { account, group }
      const asked = { campaign: unheard, confirmation: unheard, test: unheard }
      const at = { campaign: Number.NaN, confirmation: Number.NaN, test: Number.NaN }
      return {
        check(purpose = 'campaign') {
          const now = Date.now()
          const known = asked[purpose]
          const isKnown = () => reader.version() === known.version
          // A copy that becomes too old within this millisecond already counted as too old at its beginning.
          if (now === at[purpose] && isKnown()) return counted(known).verdict
          at[purpose] = now
          // The version is checked last: otherwise a change that the verdict does not include could make it
          // look fresh.
          if (now < known.until && !reader.isStale(now) && isKnown()) {
            return counted(known).verdict
          }
          asked[purpose] = answer({ question, purpose, at: now, isKept: true })
          return asked[purpose].verdict
        },
      }
    },
    age: reader.age,
  }

  function counted(judged: Judged): Judged {
    if (judged.denied !== -1) reader.deny(judged.denied, judged.verdict.reason!)
    return judged
  }

  function answer(asked: Asked): Judged {
    const judged = reader.whole(judge, asked) ?? unheard
    if (judged.passed !== -1) reader.mark(judged.passed, Math.floor(asked.at / dayMilliseconds))
    return counted(judged)
  }

  function judge({ question, purpose, at, isKept }: Asked): Judged {
    const { maxAgeMilliseconds, minRevision = 0, batches, detail } = question
    const version = reader.version()
    if (reader.isStale(at, maxAgeMilliseconds)) return { ...unheard, version }
    const { account, group } = view.find(question.account, question.group)
    const revision = account === -1 ? null : view.revisionOf(account)
    if ((revision ?? 0) < minRevision) return { ...unheard, verdict: { ...stale, revision } }
    const found = {
      account: account === -1 ? null : { standing: view.standingOf(account) },
      group: group === 0 ? -1 : group,
    }
    const answer = answerFrom(view, found, { purpose, batches, detail }, at)
    const passed = answer.isSendable && purpose === 'campaign' ? view.numberOf(group) : -1
    const denied = group !== 0 && isObservedDenial(answer, purpose) ? view.numberOf(group) : -1
    const until = isKept ? untilOf(group, { purpose, at }) : at
    return { verdict: verdictOf(answer, revision), passed, denied, version, until }
  }

  function untilOf(group: number, question: { purpose: Purpose; at: number }): number {
    const midnight = (Math.floor(question.at / dayMilliseconds) + 1) * dayMilliseconds
    return group === 0 ? midnight : Math.min(midnight, view.stepOf(group, question).until)
  }
}

function verdictOf(
  { reason, enforced, batches }: ReturnType<typeof answerFrom>,
  revision: number | null,
): GateVerdict {
  const verdict = reason === null ? 'allow' : 'deny'
  return { maySend: reason === null || !enforced, verdict, reason, enforced, revision, batches }
}

const stale = Object.freeze(verdictOf(staleAnswer, null))
/** For a copy that is too old, or that kept changing. */
const unheard: Judged = { verdict: stale, passed: -1, denied: -1, version: -1, until: -Infinity }
