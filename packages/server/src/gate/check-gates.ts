import type { GateAnswer, GateQuestion } from '@freigabe/contract'
import {
  type GateQuestion as CoreQuestion,
  type GroupAnswer,
  judgeGroup,
  judgeUnknownGroup,
} from '@freigabe/core'
import type { z } from 'zod'
import type { House } from '../house.ts'
import type { StoredGroup } from './find-stored-group.ts'

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
  const found = await house.gate.find(questions)
  const now = house.clock.now()
  return questions.map((question, place) => {
    const stored = found[place]!
    const visible = only === null || (stored.account !== null && only.includes(stored.account.id))
    const judged = judge(question, visible ? stored : unknown, now)
    if (isSending) noteMailing(house.gate, question, stored, judged, now)
    return answerOf(question, visible ? stored : unknown, judged, now)
  })
}

const unknown: StoredGroup = { account: null, group: null }

function answerOf(
  question: Question,
  stored: StoredGroup,
  answer: GroupAnswer,
  now: string,
): GateAnswer {
  const references = new Map(stored.group?.batches.map(({ id, reference }) => [id, reference]))
  return {
    verdict: answer.overall.verdict,
    reason: reasonOf(answer.overall),
    enforced: answer.enforced,
    account: question.account,
    group: question.group,
    purpose: question.purpose,
    batches: answer.batches.map((batch) => ({
      batch: batch.batchId,
      reference: references.get(batch.batchId) ?? null,
      verdict: batch.verdict,
      reason: reasonOf(batch),
    })),
    revision: stored.account?.revision ?? null,
    at: now,
  }
}

function judge(question: Question, stored: StoredGroup, now: string): GroupAnswer {
  const { account, group } = stored
  const asked: CoreQuestion = { purpose: question.purpose, now, ...named(question, stored) }
  if (account === null || group === null) return judgeUnknownGroup(account?.standing ?? null)
  // A group of which nothing was ever stored has no recipients, and so no approval.
  return judgeGroup(group.facts ?? { account: account.standing, held: false, batches: [] }, asked)
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
    batchIds: question.batches.map(
      (wanted) => group?.batches.find(({ reference }) => reference === wanted)?.id ?? wanted,
    ),
  }
}

function reasonOf(verdict: GroupAnswer['overall']) {
  return verdict.verdict === 'deny' ? verdict.reason : null
}
