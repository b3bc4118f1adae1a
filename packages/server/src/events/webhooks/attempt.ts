import { randomUUIDv7 } from 'node:crypto'
import type { Instant } from '@freigabe/core'
import type { House } from '../../house.ts'
import type { EndpointRow } from './claim.ts'
import type { Outcome, Sender } from './deliver.ts'
import type { Message } from './read-work.ts'
import { secretsAt, signedHeaders } from './secrets.ts'

/** One HTTP request that was made, to be kept in the list of attempts. */
export interface Attempt extends Outcome {
  id: string
  at: Instant
  message: Message
  cause: 'delivery' | 'replay' | 'test'
}

/** Where something is sent to, and by what. */
export interface Sending {
  house: House
  sender: Sender
  row: EndpointRow
  signal: AbortSignal
}

/** Signs a message and sends it once. Rejects when the process is being stopped: nothing is known then. */
export async function attemptOf(
  { house, sender, row, signal }: Sending,
  message: Message,
  cause: Attempt['cause'],
): Promise<Attempt> {
  const at = house.clock.now()
  const seconds = Math.floor(Date.parse(at) / 1000)
  const { id, body } = message
  const headers = signedHeaders({ id, seconds, body }, secretsAt(house, row, at))
  const outcome = await sender.send({ url: row.url, headers, body }, signal)
  return { id: randomUUIDv7(), at, message, cause, ...outcome }
}
