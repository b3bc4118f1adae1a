import { line, type Moment, readMessage, thisMoment } from '@freigabe/gate'
import {
  JetStreamApiCodes,
  JetStreamApiError,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream'
import { headers, type Msg, type NatsConnection, nanos } from '@nats-io/transport-node'

/** The last message of a chain: which one of the stream it is, and the position at which it ends. */
export interface Tail {
  /** 0 where the stream keeps none. */
  sequence: number
  position: string
  /** When that became known here. */
  at: Moment
}

/** What is written behind a tail. */
export interface Link {
  body: Uint8Array
  /** Whether it only names where the feed is, and the changes must be read over HTTP. */
  isElsewhere: boolean
}

/** The stream of the gate's changes. */
export interface Stream {
  /** The most bytes that a message may have. */
  maximumBytes: number
  /** The last message of a chain, if the stream keeps any. */
  tail(chain: string): Promise<Tail | null>
  /** Writes behind a tail and gives the message's number; null where another has written there before. */
  write(chain: string, tail: Tail, link: Link): Promise<number | null>
  /** Tells a listener each message of a chain once the stream keeps it. */
  hear(chain: string, listener: (tail: Tail) => void): void
}

const timeoutMilliseconds = 2_000
const headerBytes = 4_096
/** A follower that was away for longer reads from the server. */
const keptMilliseconds = 3_600_000
const maximumKeptBytes = 256 * 1024 ** 2

/**
 * Opens the stream, and makes it where there is none; one that the operator made stays as it is. NATS itself
 * republishes what the stream keeps, so followers never hear of anything that it does not keep.
 */
export async function openStream(connection: NatsConnection): Promise<Stream> {
  const manager = await jetstreamManager(connection, {
    timeout: timeoutMilliseconds,
    checkAPI: false,
  })
  await manager.streams.info(line.stream).catch((error: unknown) => {
    if (!isOneOf(error, [JetStreamApiCodes.StreamNotFound])) throw error
    return manager.streams.add({
      name: line.stream,
      subjects: [`${line.written}.*`],
      republish: { src: `${line.written}.*`, dest: `${line.changes}.{{wildcard(1)}}` },
      allow_direct: true,
      max_age: nanos(keptMilliseconds),
      max_bytes: maximumKeptBytes,
    })
  })
  const writer = jetstream(connection, { timeout: timeoutMilliseconds })
  return {
    maximumBytes: connection.info!.max_payload - headerBytes,
    async tail(chain) {
      const wish = { last_by_subj: `${line.written}.${chain}` }
      const last = await manager.direct.getMessage(line.stream, wish)
      if (last === null) return null
      return { sequence: last.seq, position: await headingOf(last.data), at: thisMoment() }
    },
    async write(chain, { sequence, position }, { body, isElsewhere }) {
      const about = headers()
      about.set(line.from, position)
      if (isElsewhere) about.set(line.elsewhere, 'true')
      const expect = { lastSubjectSequence: sequence }
      const subject = `${line.written}.${chain}`
      const sent = writer.publish(subject, body, { headers: about, expect, retries: 0 })
      return sent.then(({ seq }) => seq, unlessOvertaken)
    },
    hear(chain, listener) {
      connection.subscribe(`${line.changes}.${chain}`, {
        callback: (error, message) => void (error === null && heard(message, listener)),
      })
    },
  }
}

async function heard({ data, headers }: Msg, listener: (tail: Tail) => void) {
  const sequence = Number(headers?.get(line.sequence))
  const position = await headingOf(data).catch(() => null)
  if (position !== null && sequence > 0) listener({ sequence, position, at: thisMoment() })
}

function unlessOvertaken(error: unknown): null {
  const { StreamWrongLastSequence, StreamWrongLastSequenceUnknown } = JetStreamApiCodes
  if (isOneOf(error, [StreamWrongLastSequence, StreamWrongLastSequenceUnknown])) return null
  throw error
}

function isOneOf(error: unknown, codes: readonly number[]): boolean {
  return error instanceof JetStreamApiError && codes.includes(error.code)
}

/** The position at which a message ends. Throws where the message is not valid. */
export async function headingOf(message: Uint8Array): Promise<string> {
  const { heading } = await readMessage(inOnePiece(message))
  return heading.position
}

async function* inOnePiece(bytes: Uint8Array) {
  yield bytes
}
