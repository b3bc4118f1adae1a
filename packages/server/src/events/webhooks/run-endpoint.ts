import type { House } from '../../house.ts'
import { type Attempt, attemptOf, type Sending } from './attempt.ts'
import type { EndpointRow } from './claim.ts'
import type { Sender } from './deliver.ts'
import { type Message, readWork, type Work } from './read-work.ts'
import { openGap, recordRun } from './record-run.ts'

/** So many accounts are sent to a platform's endpoint side by side, each in its order. */
const accountsSideBySide = 8
/** After that no further message is begun, so that whoever waits has a turn, and no lease runs out. */
const budgetMilliseconds = 2_000

/**
 * Sends an endpoint that was claimed what waits for it, as much as there is time for: each account's events in
 * their order. The first failure ends it, and whatever was not taken waits for the next attempt; one that fails
 * is then tried with a single message. What was taken is written down once, at the end: if this process dies
 * before, it is sent again under the same ids.
 *
 * @returns whether the last message arrived; null if none was sent
 */
export async function runEndpoint(
  house: House,
  sender: Sender,
  row: EndpointRow,
  signal: AbortSignal,
): Promise<boolean | null> {
  const work = await readWork(house, row)
  if ('lostUpTo' in work) {
    await openGap(house, row, work.lostUpTo)
    return null
  }
  const sent = await sendAll({ house, sender, row, signal }, work)
  const failed = sent.attempts.find(({ arrived }) => !arrived)
  await recordRun(house, row, { work, ...sent })
  return sent.attempts.length === 0 ? null : failed === undefined
}

/** What was sent, and the messages that arrived. */
async function sendAll(sending: Sending, { messages, cause }: Work) {
  const startedAt = performance.now()
  const attempts: Attempt[] = []
  const arrived = new Set<Message>()
  let ended = false
  const isOver = () =>
    ended || sending.signal.aborted || performance.now() - startedAt > budgetMilliseconds
  const sendOne = async (message: Message) => {
    const attempt = await attemptOf(sending, message, cause).catch((error: unknown) => {
      if (!sending.signal.aborted) throw error
      return null
    })
    if (attempt === null) ended = true
    else attempts.push(attempt)
    if (attempt?.arrived) arrived.add(message)
    else ended = true
  }
  const [first, ...rest] = messages
  const tried = first !== undefined && sending.row.failing_since !== null
  if (tried) await sendOne(first)
  const queues = [...Map.groupBy(tried ? rest : messages, (one) => one.account).values()]
  const sendQueues = async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const message of queue) {
        if (isOver()) return
        await sendOne(message)
      }
    }
  }
  await Promise.all(Array.from({ length: accountsSideBySide }, sendQueues))
  return { attempts, arrived }
}
