import type { GateAnswer, GateQuestion } from '@freigabe/contract'
import {
  answerFrom,
  dayOf,
  type FoundGroup,
  isObservedDenial,
  staleAnswer,
  type TableAnswer,
} from '@freigabe/gate'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import { isConnectionLost } from '../../database/repeats.ts'
import type { GateHouse, House } from '../../house.ts'
import type { Caller } from '../../http/caller.ts'
import { Late } from '../memory/gate-memory.ts'
import { unknownGroup } from '../memory/observed-denials.ts'
import { readHeldDigests, withChanged } from './changed-content.ts'

type Question = z.output<typeof GateQuestion>

/**
 * Answers a caller's questions. Accounts of others look as if they did not exist. Throws TOO_MANY_REQUESTS.
 */
export async function checkForCaller(
  house: GateHouse,
  caller: Caller,
  questions: readonly Question[],
  reply: Pick<FastifyReply, 'header'>,
): Promise<GateAnswer[]> {
  house.questions.count(caller, questions.length, reply)
  return checkGates(house, questions, accountsOf(caller), isSender(caller))
}

/** People look at how a group stands; keys belong to systems that send. */
function isSender({ kind }: Caller): boolean {
  return kind === 'account_key' || kind === 'platform_key'
}

/** The accounts that a caller may ask about; null for all of them. */
export function accountsOf(caller: Caller): readonly string[] | null {
  if (caller.kind === 'account_key') return [caller.accountId]
  if (caller.kind === 'person' && caller.staffRoles.length === 0) {
    return caller.memberships.map((membership) => membership.accountId)
  }
  return null
}

/**
 * Answers whether groups may be sent to, from stored facts alone. `only` limits the answer to some accounts:
 * any other is as unknown as a group that does not exist, and unknown means deny.
 *
 * @param isSending whether the asking system sends, so that whatever it may send counts as sent
 */
export async function checkGates(
  house: Pick<House, 'gate' | 'clock' | 'database'>,
  questions: readonly Question[],
  only: readonly string[] | null,
  isSending = false,
): Promise<GateAnswer[]> {
  const { groups, age } = await findOrAge(house.gate, questions)
  const { table } = house.gate
  const isVisible = ({ account }: FoundGroup) =>
    only === null || account === null || only.includes(table.idOfAccount(account.number))
  const now = house.clock.now()
  const at = Date.parse(now)
  const asked = questions.map((question, place): Asked => {
    const found = isVisible(groups[place]!) ? groups[place]! : unknown
    const isStale = age === null || (found.account?.revision ?? 0) < (question.minRevision ?? 0)
    const answer = isStale ? staleAnswer : answerFrom(table, found, question, at)
    return { question, found, answer }
  })
  const settled = asked.some(namesDigests) ? await compareDigests(house, asked) : asked
  const day = { number: dayOf(at), text: now.slice(0, 10) }
  if (isSending) for (const each of settled) note(house, each, day)
  return settled.map((each) => answerOf(each, { age: age ?? 0, now }))
}

/** A question, what it is about, and how that stands. */
interface Asked {
  question: Question
  found: FoundGroup
  answer: TableAnswer
}

function namesDigests({ question: { digests, purpose } }: Asked): boolean {
  return digests !== undefined && purpose === 'campaign'
}

/** The same with what the senders hold compared with what was imported. */
async function compareDigests(
  house: Pick<House, 'gate' | 'database'>,
  asked: readonly Asked[],
): Promise<Asked[]> {
  const named = asked.map((each) => (namesDigests(each) ? each.question.digests : undefined))
  const held = await readHeldDigests(
    house,
    asked.map(({ found }) => found),
    named,
  )
  const since = house.gate.table.locate(asked.map(({ question }) => question))
  return asked.map(({ question, found, answer }, place) => ({
    question,
    // While it was waited, its number may have become another group's.
    found: since[place]!.group === found.group ? found : { ...found, group: -1 },
    answer: withChanged(answer, named[place], held[place]!),
  }))
}

/** Notes what a sender was told, as far as somebody will want to know of it. */
function note(
  { gate }: Pick<House, 'gate'>,
  { question: { purpose }, found: { account, group }, answer }: Asked,
  day: { number: number; text: string },
) {
  if (purpose === 'campaign' && answer.isSendable && group !== -1) {
    // A sender told that part of the group is open may send to that part without asking again.
    gate.mailings.note(group, day.number)
  }
  if (isObservedDenial(answer, purpose)) {
    gate.denials.note({
      account: gate.table.idOfAccount(account!.number),
      group: group === -1 ? unknownGroup : gate.table.idOf(group),
      ...{ day: day.text, reason: answer.reason!, count: 1 },
    })
  }
}

const unknown: FoundGroup = { account: null, group: -1 }

/** An age of null means that whatever is known is older than an answer may be. */
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
  { question: { account, group, purpose }, found, answer }: Asked,
  { age, now }: { age: number; now: string },
): GateAnswer {
  const { reason, enforced, batches } = answer
  return {
    verdict: reason === null ? 'allow' : 'deny',
    reason,
    enforced,
    account,
    group,
    purpose,
    batches: [...batches],
    revision: found.account?.revision ?? null,
    ageMilliseconds: Math.ceil(age),
    at: now,
  }
}
