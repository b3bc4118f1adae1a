import { api } from '@freigabe/contract'
import {
  about,
  between,
  type LineAnswer,
  line,
  signed,
  signingKey,
  thisMoment,
  verified,
} from '@freigabe/gate'
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node'
import { z } from 'zod'
import type { GateHouse } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { scopeMissing } from '../../http/authorize.ts'
import type { Caller } from '../../http/caller.ts'
import { parseInput } from '../../http/parse-input.ts'
import { freshMilliseconds, hearFollower, noteReport } from '../following/answer-follower.ts'
import type { Chain } from './chain.ts'

/** Finds a key by its prefix: whose it is, and the digest that is kept of it. Null where there is none. */
export type FindKey = (prefix: string) => Promise<{ caller: Caller; digest: string } | null>

type KeyCaller = Extract<Caller, { kind: 'platform_key' }>

const Ask = api.followGate.body.omit({ waitMilliseconds: true }).extend({ nonce: z.uuid() })

/** Servers answer in turn. */
const queue = 'servers'
/** What a list of followers shows as the address of a follower that asks this way. */
const address = 'NATS'

/**
 * Tells followers how far the stream leads, and since when that is all there is. It answers at once, since
 * changes reach them from the stream. As over HTTP, their lease is in the database first. Only keys of the
 * platform may follow this way, since the stream holds all accounts.
 *
 * @returns a promise that resolves once that has ended, with the error where NATS does not let us
 */
export function answerAsks(
  house: GateHouse,
  { connection, chain, findKey }: { connection: NatsConnection; chain: Chain; findKey: FindKey },
  token: string,
): Subscription['closed'] {
  const { closed } = connection.subscribe(`${line.asks}.${token}`, {
    queue,
    callback: (error, message) => void (error === null && answer(message)),
  })
  return closed

  async function answer(message: Msg) {
    const asked = thisMoment()
    const text = await textFor(message, asked).catch((error: unknown) => {
      const code = error instanceof AppError ? error.code : 'INTERNAL'
      return `\n${JSON.stringify({ code } satisfies LineAnswer)}`
    })
    if (!connection.isClosed()) message.respond(text)
  }

  async function textFor(message: Msg, asked: ReturnType<typeof thisMoment>) {
    const [prefix, ask] = cut(message.string())
    const found = await findKey(prefix)
    if (found === null) throw new AppError('NOT_SIGNED_IN')
    const key = await signingKey(found.digest)
    const body = await verified(key, about.ask(token), ask)
    if (body === null) throw new AppError('NOT_SIGNED_IN')
    const told = parseInput(Ask, JSON.parse(body), 'body') as z.output<typeof Ask>
    const caller = platformKey(found.caller)
    house.questions.count(caller, 1, null)
    const result = await answerAsk(told, caller, asked)
    return signed(key, about.answer(told.nonce), JSON.stringify(result))
  }

  async function answerAsk(
    { position, accounts, follower, ...report }: z.output<typeof Ask>,
    { keyId, name }: KeyCaller,
    asked: ReturnType<typeof thisMoment>,
  ): Promise<LineAnswer> {
    noteReport(house, report, null)
    const known = { ...follower, address, key: { id: keyId, name } }
    const only = accounts === undefined ? null : new Set(accounts)
    const asking = { position, accounts: only, follower: known }
    const place = await hearFollower(house, asking, freshMilliseconds)
    const head = house.gate.follow().followed()?.place
    const written = chain.written()
    if (head === undefined || written === null) throw new AppError('GATE_NOT_READY')
    if (place.epoch !== head.epoch) throw new AppError('FEED_POSITION_GONE')
    // A follower that is further than this server hears the truth from another server.
    const isKnown = place.number <= head.number
    const trueAfter = Math.min(between(asked, written.asOf), freshMilliseconds)
    return { position: written.position, trueAfter: isKnown ? trueAfter : null }
  }
}

function platformKey(caller: Caller): KeyCaller {
  if (caller.kind !== 'platform_key') throw new AppError('NOT_ALLOWED')
  if (!caller.scopes.includes('gate')) throw scopeMissing('gate')
  return caller
}

/** The first line of a text, and the rest. */
function cut(text: string): [string, string] {
  const end = text.indexOf('\n')
  return [text.slice(0, Math.max(end, 0)), text.slice(end + 1)]
}
