import type { GateAnswer, GateQuestion } from '@freigabe/contract'
import {
  type GateQuestion as CoreQuestion,
  type GroupAnswer,
  type GroupFacts,
  judgeGroup,
  judgeUnknownGroup,
} from '@freigabe/core'
import type { z } from 'zod'
import { inRole, type Tx } from '../database/database.ts'
import { isUuid } from '../database/is-uuid.ts'
import type { House } from '../house.ts'

type Question = z.output<typeof GateQuestion>

/**
 * Answers whether groups may be sent to, from stored facts alone. `only` bounds the answer to one
 * account: any other is as unknown as a group that does not exist, and unknown means deny.
 */
export async function checkGates(
  house: Pick<House, 'database' | 'clock'>,
  questions: readonly Question[],
  only: readonly string[] | null,
): Promise<GateAnswer[]> {
  return inRole(house.database, 'gate', null, async (tx) => {
    const { revision: head } = await tx
      .selectFrom('gate_head')
      .select('revision')
      .executeTakeFirstOrThrow()
    const now = house.clock.now()
    const answers: GateAnswer[] = []
    for (const question of questions) {
      const found = await find(tx, question, only)
      answers.push(answerOf(question, found, await readBatchNames(tx, found), { head, now }))
    }
    return answers
  })
}

/** An account that the caller may ask about, and the group in it, as far as they exist. */
interface Found {
  account: { id: string; standing: GroupFacts['account'] } | null
  group: { id: string; facts: GroupFacts | null } | null
}

async function find(tx: Tx, question: Question, only: readonly string[] | null): Promise<Found> {
  const account = await findAccount(tx, question.account)
  if (account === undefined || (only !== null && !only.includes(account.account_id))) {
    return { account: null, group: null }
  }
  const group = await tx
    .selectFrom('recipient_group')
    .leftJoin('gate_facts', (join) =>
      join
        .onRef('gate_facts.account_id', '=', 'recipient_group.account_id')
        .onRef('gate_facts.group_id', '=', 'recipient_group.group_id'),
    )
    .select(['recipient_group.group_id', 'gate_facts.facts'])
    .where('recipient_group.account_id', '=', account.account_id)
    .where('recipient_group.deleted_at', 'is', null)
    .where(
      isUuid(question.group) ? 'recipient_group.group_id' : 'recipient_group.reference',
      '=',
      question.group,
    )
    .executeTakeFirst()
  return {
    account: {
      id: account.account_id,
      standing: { suspended: account.suspended_at !== null, mode: account.mode },
    },
    group: group === undefined ? null : { id: group.group_id, facts: group.facts },
  }
}

function findAccount(tx: Tx, idOrReference: string) {
  return tx
    .selectFrom('account')
    .select(['account_id', 'suspended_at', 'mode'])
    .where(isUuid(idOrReference) ? 'account_id' : 'reference', '=', idOrReference)
    .executeTakeFirst()
}

async function readBatchNames(tx: Tx, { account, group }: Found): Promise<BatchName[]> {
  if (account === null || group === null) return []
  return tx
    .selectFrom('batch')
    .select(['batch_id', 'reference'])
    .where('account_id', '=', account.id)
    .where('group_id', '=', group.id)
    .execute()
}

type BatchName = { batch_id: string; reference: string | null }

function answerOf(
  question: Question,
  found: Found,
  names: readonly BatchName[],
  { head, now }: { head: number; now: string },
): GateAnswer {
  const answer = judge(found, { purpose: question.purpose, now, ...named(question, names) })
  return {
    verdict: answer.overall.verdict,
    reason: reasonOf(answer.overall),
    enforced: answer.enforced,
    account: question.account,
    group: question.group,
    purpose: question.purpose,
    batches: answer.batches.map((batch) => ({
      batch: batch.batchId,
      reference: names.find((name) => name.batch_id === batch.batchId)?.reference ?? null,
      verdict: batch.verdict,
      reason: reasonOf(batch),
    })),
    revision: head,
    at: now,
  }
}

function judge({ account, group }: Found, asked: CoreQuestion): GroupAnswer {
  if (account === null || group === null) return judgeUnknownGroup(account?.standing ?? null)
  // A group of which nothing was ever stored has no recipients, and so no approval.
  return judgeGroup(group.facts ?? { account: account.standing, held: false, batches: [] }, asked)
}

function named(question: Question, names: readonly BatchName[]): { batchIds?: string[] } {
  if (question.batches === undefined) return {}
  return {
    batchIds: question.batches.map(
      (wanted) => names.find((name) => name.reference === wanted)?.batch_id ?? wanted,
    ),
  }
}

function reasonOf(verdict: GroupAnswer['overall']) {
  return verdict.verdict === 'deny' ? verdict.reason : null
}
