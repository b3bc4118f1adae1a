import { line, numberOf, readMessage } from '@freigabe/gate'
import { deferred } from '../../pause.ts'
import type { Parcels } from '../put-parcels.ts'
import type { NatsConnection, NatsMessage } from './connection.ts'

/** What changed between two positions. */
export interface Link {
  from: string
  position: string
  /** Its number in the stream. */
  sequence: number
  /** Whether the changes are too large for a message, and must be read over HTTP. */
  isElsewhere: boolean
  parcels: Parcels
}

/** A chain of changes as NATS gives it. */
export interface ChainReader {
  /** The next one that has come; undefined where none waits. Throws where the subscription has ended. */
  next(): Promise<Link | undefined>
  /** The first one that the stream keeps after this message; null where there is none. */
  after(sequence: number): Promise<Link | null>
  /**
   * The message of the stream behind which everything later than this number of the feed begins; null where so
   * old a one is not kept, or more than so many follow.
   */
  behind(number: number, maximum: number): Promise<number | null>
  /** Resolves once something comes or `wake` is called, or after this many milliseconds. */
  wait(milliseconds: number): Promise<void>
  wake(): void
  close(): void
}

const timeoutMilliseconds = 1_000

/** @param chain the token by which subjects name it */
export function readChain(nats: NatsConnection, chain: string): ChainReader {
  const written = `${line.written}.${chain}`
  const waiting: NatsMessage[] = []
  let failed: Error | null = null
  let coming = deferred()
  const subscription = nats.subscribe(`${line.changes}.${chain}`, {
    callback(error, message) {
      if (error === null) waiting.push(message)
      else failed = error
      coming.resolve()
    },
  })
  return {
    async next() {
      if (failed !== null) throw failed
      const message = waiting.shift()
      return message && linkOf(message)
    },
    after,
    async behind(number, maximum) {
      const last = await find({ last_by_subj: written })
      if (last === null || numberOf(last.position) <= number) return null
      let earliest = 0
      for (let latest = last.sequence - 1; earliest < latest; ) {
        const middle = Math.floor((earliest + latest) / 2)
        const link = await after(middle)
        if (link === null) return null
        if (numberOf(link.position) > number) latest = middle
        else earliest = link.sequence
      }
      return last.sequence - earliest > maximum ? null : earliest
    },
    async wait(milliseconds) {
      const timer = setTimeout(coming.resolve, milliseconds)
      await coming.promise
      clearTimeout(timer)
      coming = deferred()
    },
    wake: () => coming.resolve(),
    close: () => subscription.unsubscribe(),
  }

  function after(sequence: number) {
    return find({ seq: sequence + 1, next_by_subj: written })
  }

  async function find(wish: object): Promise<Link | null> {
    const subject = `$JS.API.DIRECT.GET.${line.stream}`
    const options = { timeout: timeoutMilliseconds }
    const found = await nats.request(subject, JSON.stringify(wish), options)
    return (found.headers?.code ?? 0) === 0 ? linkOf(found) : null
  }
}

async function linkOf({ data, headers }: NatsMessage): Promise<Link> {
  const { heading, parcels } = await readMessage(inOnePiece(data))
  return {
    from: headers?.get(line.from) ?? '',
    position: heading.position,
    sequence: Number(headers?.get(line.sequence)),
    isElsewhere: headers?.get(line.elsewhere) === 'true',
    parcels,
  }
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}
