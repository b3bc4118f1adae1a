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
  const visible = groups.map((found) => {
    const isVisible = found.account !== null && (only === null || only.includes(found.account.id))
    return isVisible ? found : unknown
  })
  const named = questions.map(({ digests, purpose }) =>
    purpose === 'campaign' ? digests : undefined,
  )
  const held = named.some(Boolean) ? await readHeldDigests(house, visible, named) : null
  const now = house.clock.now()
  const at = Date.parse(now)
  const day = dayOf(at)
  return questions.map((question, place) => {
    const found = visible[place]!
    const { group } = found
    const isStale = age === null || (found.account?.revision ?? 0) < (question.minRevision ?? 0)
    const known = isStale ? staleAnswer : answerFrom(house.gate.table, found, question, at)
    const answer = held === null ? known : withChanged(known, named[place], held[place]!)
    if (isSending && question.purpose === 'campaign' && answer.isSendable) {
      // A sender told that part of the group is open may send to that part without asking again.
      house.gate.mailings.note(group, day)
    }
    if (isSending && isObservedDenial(answer, question.purpose)) {
      house.gate.denials.note({
        account: found.account!.id,
        group: group === -1 ? unknownGroup : house.gate.table.idOf(group),
        ...{ day: now.slice(0, 10), reason: answer.reason!, count: 1 },
      })
    }
    return answerOf(question, answer, { found, age: age ?? 0, now })
  })
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
  { account, group, purpose }: Question,
  { reason, enforced, batches }: TableAnswer,
  { found, age, now }: { found: FoundGroup; age: number; now: string },
): GateAnswer {
  return {
    verdict: reason === null ? 'allow' : 'deny',
    ...{ reason, enforced, account, group, purpose, batches: [...batches] },
    revision: found.account?.revision ?? null,
    ageMilliseconds: Math.ceil(age),
    at: now,
  }
}
