import { createHmac, randomBytes } from 'node:crypto'
import type { Instant } from '@freigabe/core'
import type { House } from '../../house.ts'
import { openText, sealText } from '../../keys/sealed-text.ts'

const prefix = 'whsec_'

/** A new secret of an endpoint: 256 bits, written as the Standard Webhooks specification has it. */
export function drawSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`
}

/** Seals a secret for its endpoint. */
export function sealSecret({ keys }: Pick<House, 'keys'>, endpoint: string, secret: string) {
  return sealText(keys.sealing[0]!, placeOf(endpoint), secret)
}

interface SealedSecrets {
  endpoint_id: string
  secret: string
  old_secret: string | null
  old_until: Instant | null
}

/** The secrets that sign at a moment: the newest, and the one before it for its last day. */
export function secretsAt(
  { keys }: Pick<House, 'keys'>,
  { endpoint_id, secret, old_secret, old_until }: SealedSecrets,
  now: Instant,
): string[] {
  const isOldGood = old_secret !== null && old_until !== null && now < old_until
  return [secret, ...(isOldGood ? [old_secret] : [])].map((sealed) =>
    openText(keys.sealing, placeOf(endpoint_id), sealed),
  )
}

function placeOf(endpoint: string): string {
  return `webhook:${endpoint}`
}

/** What is sent, and what its signature covers besides. */
export interface SignedMessage {
  id: string
  /** Of the attempt, in whole seconds since 1970. */
  seconds: number
  body: string
}

/**
 * The headers of a message by the Standard Webhooks specification 1.0: its id, the moment, and a signature with
 * each secret, HMAC-SHA-256 over `id.seconds.body`.
 */
export function signedHeaders(
  { id, seconds, body }: SignedMessage,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    const digest = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
    return `v1,${digest}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  }
}
