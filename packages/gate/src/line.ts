/*
 * How the gate's feed goes over NATS, for both of its ends. Servers write what changed into a stream, one
 * chain of messages for each history of the feed and version of the judge; NATS gives each message that it
 * has kept to all followers. A follower's questions and their answers are signed under the digest of its key,
 * which both ends know and which never travels.
 */

/** The stream that keeps what changed, and limits of it that its keeper may change. */
export const line = {
  stream: 'freigabe-gate',
  /** Where servers write; one token follows. */
  written: 'freigabe.gate.written',
  /** Where NATS passes on what it has kept to followers; one token follows. */
  changes: 'freigabe.gate.changes',
  /** Where followers ask; one token follows. */
  asks: 'freigabe.gate.asks',
  /** Header of a message: the position at which it begins. */
  from: 'Freigabe-From',
  /**
   * Header of a message that only says where the feed is and must be read over HTTP, since it is too large.
   */
  elsewhere: 'Freigabe-Elsewhere',
  /** Header that NATS itself sets: the number of this message in the stream. */
  sequence: 'Nats-Sequence',
} as const

/**
 * What a follower is answered: the position that the stream reaches, and since when that is true; or why it
 * is refused.
 */
export type LineAnswer =
  | {
      /** Where the chain ends. */
      position: string
      /** All was true this many milliseconds after the question came; null where that cannot be said. */
      trueAfter: number | null
    }
  | { code: string }

/** The token by which subjects name a chain: all positions that can be reached from one another. */
export function chainOf(position: string): string {
  return position.slice(0, endOfHistory(position)).replace(/[^\dA-Za-z]+/g, '-')
}

/** How many changes had led to a position. */
export function numberOf(position: string): number {
  return Number.parseInt(position.slice(endOfHistory(position) + 1), 10)
}

/**
 * A position is a history, a number and a hash, with points between them; the history may contain points
 * itself.
 */
function endOfHistory(position: string): number {
  return position.lastIndexOf('.', position.lastIndexOf('.') - 1)
}

/** The beginning of a key, which distinguishes it and says nothing of its secret. */
export function prefixOf(key: string): string {
  return key.slice(0, 11)
}

/** The purpose that a question and its answer are signed for: neither is valid for another. */
export const about = {
  ask: (chain: string) => `ask ${chain}`,
  answer: (nonce: string) => `answer ${nonce}`,
} as const

/** What a key signs with, from its SHA-256 digest in hexadecimal. */
export function signingKey(digest: string): Promise<CryptoKey> {
  const usages: KeyUsage[] = ['sign', 'verify']
  return crypto.subtle.importKey(
    'raw',
    bytesOf(digest),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    usages,
  )
}

/** The digest of a key, as the server keeps it. */
export async function digestOf(key: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', encoder.encode(key)))
}

/**
 * A text with its signature before it (HMAC-SHA-256, RFC 2104).
 *
 * @param purpose one of `about`
 */
export async function signed(key: CryptoKey, purpose: string, text: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(`${purpose}\n${text}`))
  return `${hex(signature)}\n${text}`
}

/** The text signed with this key for this purpose; null for anything else. */
export async function verified(
  key: CryptoKey,
  purpose: string,
  signedText: string,
): Promise<string | null> {
  const cut = signedText.indexOf('\n')
  const text = signedText.slice(cut + 1)
  const signature = bytesOf(signedText.slice(0, Math.max(cut, 0)))
  const all = encoder.encode(`${purpose}\n${text}`)
  return (await crypto.subtle.verify('HMAC', key, signature, all)) ? text : null
}

const encoder = new TextEncoder()

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
