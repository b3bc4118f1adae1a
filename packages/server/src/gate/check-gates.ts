import type { GateAnswer, GateQuestion } from '@freigabe/contract'
import {
  answerCompiled,
  type GateQuestion as CoreQuestion,
  type GroupAnswer,
  judgeUnknownGroup,
} from '@freigabe/core'
import type { z } from 'zod'
import { isConnectionLost } from '../database/is-connection-lost.ts'
import type { House } from '../house.ts'
import type { StoredGroup } from './find-stored-group.ts'
import { Late } from './late.ts'

type Question = z.output<typeof GateQuestion>

/**
 * Answers whether groups may be sent to, from stored facts alone. `only` bounds the answer to some
 * accounts: any other is as unknown as a group that does not exist, and unknown means deny.
 *
 * @param isSending whether a system asks that sends, so that what it may send counts as sent
 */
export async function checkGates(
  house: Pick<House, 'gate' | 'clock'>,
  questions: readonly Question[],
  only: readonly string[] | null,
  isSending = false,
): Promise<GateAnswer[]> {
  const { groups, age } = await findOrAge(house.gate, questions)
  const now = house.clock.now()
  return questions.map((question, place) => {
    const found = groups[place]!
    const isVisible = only === null || (found.account !== null && only.includes(found.account.id))
    const stored = isVisible ? found : unknown
    const judged = age === null ? stale : judge(question, stored, now)
    if (isSending) noteMailing(house.gate, question, stored, judged, now)
    return answerOf(question, stored, judged, { age: age ?? 0, now })
  })
}

const unknown: StoredGroup = { account: null, group: null }

/** Age null: nothing that may be answered from is known, since it is older than it may be. */
async function findOrAge(gate: House['gate'], questions: readonly Question[]) {
  const bounds = questions.map(({ maxAgeMilliseconds = null }) => maxAgeMilliseconds)
  const atMost = bounds.includes(null) ? null : Math.min(...bounds.filter((each) => each !== null))
  try {
    return await gate.find(questions, atMost)
  } catch (error) {
    if (atMost === null || !(error instanceof Late || isConnectionLost(error))) throw error
    return { groups: questions.map(() => unknown), age: null }
  }
}

function answerOf(
  question: Question,
  stored: StoredGroup,
  answer: GroupAnswer,
  { age, now }: { age: number; now: string },
): GateAnswer {
  return {
    verdict: answer.overall.verdict,
    reason: reasonOf(answer.overall),
    enforced: answer.enforced,
    account: question.account,
    group: question.group,
    purpose: question.purpose,
    batches: answer.batches.map((batch) => ({
      batch: batch.batchId,
      reference: stored.group?.references.get(batch.batchId) ?? null,
      verdict: batch.verdict,
      reason: reasonOf(batch),
    })),
    revision: stored.account?.revision ?? null,
    ageMilliseconds: Math.ceil(age),
    at: now,
  }
}

function judge(question: Question, stored: StoredGroup, now: string): GroupAnswer {
  const { account, group } = stored
  if ((account?.revision ?? 0) < (question.minRevision ?? 0)) return stale
  if (account === null || group === null) return judgeUnknownGroup(account?.standing ?? null)
  const asked: CoreQuestion = { purpose: question.purpose, now, ...named(question, stored) }
  return answerCompiled(group.verdicts, account.standing, asked)
}

/** Of what is too old nobody can tell even whether the account is to be blocked, so it is. */
const stale: GroupAnswer = {
  overall: { verdict: 'deny', reason: 'stale' },
  enforced: true,
  batches: [],
  sendable: [],
}

/** Who is told that a part of the group is open may send to that part without asking again. */
function noteMailing(
  { mailings }: House['gate'],
  { purpose }: Question,
  { account, group }: StoredGroup,
  { sendable }: GroupAnswer,
  now: string,
) {
  if (purpose !== 'campaign' || sendable.length === 0) return
  mailings.note({ account: account!.id, group: group!.id, day: now.slice(0, 10) })
}

/** The batches that a question names, by their ids; an unknown name stays as it is, and is denied. */
function named(question: Question, { group }: StoredGroup): { batchIds?: string[] } {
  if (question.batches === undefined) return {}
  return {
    batchIds: question.batches.map((wanted) => group?.ids.get(wanted) ?? wanted),
  }
}

function reasonOf(verdict: GroupAnswer['overall']) {
  return verdict.verdict === 'deny' ? verdict.reason : null
}
