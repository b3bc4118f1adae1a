import type { EndpointEvent, PublicEvent } from '@freigabe/contract'

/**
 * What a webhook brings: an event of an account, or one about the endpoint itself.
 *
 * ```ts
 * const isAboutEndpoint = ({ type }: WebhookEvent) => type.startsWith('endpoint.')
 * ```
 */
export type WebhookEvent = PublicEvent | EndpointEvent

/**
 * Why a message is not believed: a header is missing or has another form (`malformed`), its moment is more
 * than five minutes away (`too_old`, `too_new`), or no secret of yours signed it (`not_signed`).
 *
 * ```ts
 * const isOldNews = (reason: WebhookRefusal) => reason === 'too_old'
 * ```
 */
export type WebhookRefusal = 'malformed' | 'too_old' | 'too_new' | 'not_signed'

/**
 * A message that does not come from Freigabe, or that somebody sent once more. Answer with 400 or 401.
 *
 * ```ts
 * async function statusFor(message: Promise<WebhookEvent>) {
 *   const refused = await message.then(() => null, (error) => error)
 *   return refused instanceof WebhookRefused ? 401 : 204
 * }
 * ```
 */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused'
  readonly reason: WebhookRefusal

  constructor(reason: WebhookRefusal) {
    super(`The webhook is refused: ${reason}.`)
    this.reason = reason
  }
}

/**
 * Headers as a server has them: of `fetch`, or an object of Node's.
 *
 * ```ts
 * const headers: WebhookHeaders = new Headers({ 'webhook-id': '019ab8d2-6c40-7b10-9d6e-0a4f5c1e7b01' })
 * ```
 */
export type WebhookHeaders =
  | Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>

const toleranceSeconds = 300

/**
 * Verifies a message by the Standard Webhooks specification 1.0 and gives the event in it. The same event may
 * come more than once, with the same `id`: remember those that you have acted on.
 *
 * ```ts
 * async function take(request: Request) {
 *   const secret = process.env.WEBHOOK_SECRET ?? ''
 *   const event = await verifyWebhook(secret, request.headers, await request.text())
 *   if (event.type === 'case.decided') console.log(event.account, event.data.outcome)
 * }
 * ```
 *
 * @param secrets of the endpoint, `whsec_…`; several while you change over
 * @param rawBody exactly as it came, before anything has parsed it
 * @param now for tests
 * @throws {WebhookRefused} where the message is not to be believed
 */
export async function verifyWebhook(
  secrets: string | readonly string[],
  headers: WebhookHeaders,
  rawBody: string | Uint8Array,
  now: Date = new Date(),
): Promise<WebhookEvent> {
  const id = headerOf(headers, 'webhook-id')
  const seconds = headerOf(headers, 'webhook-timestamp')
  const signatures = headerOf(headers, 'webhook-signature')
  checkMoment(seconds, now)
  const body = typeof rawBody === 'string' ? new TextEncoder().encode(rawBody) : rawBody
  const signed = joined(new TextEncoder().encode(`${id}.${seconds}.`), body)
  const keys = await Promise.all([secrets].flat().map(keyOf))
  const given = signatures.split(' ').flatMap(signatureIn)
  const verdicts = await Promise.all(
    keys.flatMap((key) =>
      // The comparison within is one of constant time.
      given.map((signature) => crypto.subtle.verify('HMAC', key, signature, signed)),
    ),
  )
  if (!verdicts.includes(true)) throw new WebhookRefused('not_signed')
  return JSON.parse(new TextDecoder().decode(body))
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name]
  if (typeof value !== 'string' || value === '') throw new WebhookRefused('malformed')
  return value
}

function checkMoment(seconds: string, now: Date) {
  if (!/^\d{1,12}$/.test(seconds)) throw new WebhookRefused('malformed')
  const age = now.getTime() / 1000 - Number(seconds)
  if (age > toleranceSeconds) throw new WebhookRefused('too_old')
  if (age < -toleranceSeconds) throw new WebhookRefused('too_new')
}

function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = bytesIn(secret.replace(/^whsec_/, ''))
  if (bytes === null) throw new TypeError('A secret of a webhook is `whsec_` and Base64.')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

function signatureIn(part: string): Uint8Array<ArrayBuffer>[] {
  const [version, base64 = ''] = part.split(',')
  const bytes = version === 'v1' ? bytesIn(base64) : null
  return bytes === null ? [] : [bytes]
}

/** Null for what is not Base64. */
function bytesIn(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length)
  all.set(one)
  all.set(other, one.length)
  return all
}
