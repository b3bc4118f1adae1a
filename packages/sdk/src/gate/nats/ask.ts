import {
  about,
  digestOf,
  type LineAnswer,
  line,
  type Moment,
  momentAfter,
  prefixOf,
  type Report,
  signed,
  signingKey,
  thisMoment,
  verified,
} from '@freigabe/gate'
import type { NatsConnection } from './connection.ts'

/** A server does not answer this follower over NATS. */
export class AskRefused extends Error {
  override readonly name = 'AskRefused'
  readonly code: string
  constructor(code: string) {
    super(`A server refuses this follower there: ${code}.`)
    this.code = code
  }
}

/** The position that the chain reaches, and since when that was all; null where nothing is said about it. */
export interface Told {
  position: string
  asOf: Moment | null
}

/** What a follower says about itself with each question. */
export interface Asking {
  accounts: readonly string[] | undefined
  follower: { id: string; name: string; version: string; maxAgeMilliseconds: number }
}

/**
 * Asks servers over NATS. The key stays here: it signs the question and the answer, with a number drawn for
 * this question alone, so that an answer cannot be forged or replayed.
 */
export function openAsker(nats: NatsConnection, key: string, asking: Asking) {
  const ours = digestOf(key).then(signingKey)
  return async (
    chain: string,
    position: string,
    report: Report,
    timeout: number,
  ): Promise<Told> => {
    const nonce = crypto.randomUUID()
    const { accounts, follower: itself } = asking
    const follower = { ...itself, isCurrent: true }
    const text = JSON.stringify({ position, accounts, ...report, follower, nonce })
    const ask = await signed(await ours, about.ask(chain), text)
    const sent = thisMoment()
    const reply = await nats.request(`${line.asks}.${chain}`, `${prefixOf(key)}\n${ask}`, {
      timeout,
    })
    const answer = await answerIn(await ours, nonce, new TextDecoder().decode(reply.data))
    const { trueAfter } = answer
    return {
      position: answer.position,
      asOf: trueAfter === null ? null : momentAfter(sent, trueAfter),
    }
  }
}

/** Only a refusal may come without the key: it closes, and opens nothing. */
async function answerIn(key: CryptoKey, nonce: string, reply: string) {
  const text = await verified(key, about.answer(nonce), reply)
  const answer: LineAnswer = JSON.parse(text ?? reply)
  if ('code' in answer) throw new AskRefused(answer.code)
  if (text === null) throw new AskRefused('NOT_SIGNED')
  return answer
}
