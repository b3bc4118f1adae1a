import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Key } from '../../keys/key-ring.ts'

/**
 * A request's cookies as the sign-in library takes them. It signs and reads cookies with a single secret (its
 * `secrets` are for encryption), so a cookie signed with one of our older keys is signed here with the newest
 * one: a new session key signs no one out.
 */
export function readCookie(request: FastifyRequest, sessionKeys: readonly Key[]): string {
  const { cookie = '' } = request.headers
  const [newest, ...older] = sessionKeys.map(sessionSecret)
  if (older.length === 0) return cookie
  return cookie
    .split(';')
    .map((pair) => signedAnew(pair, newest!, older))
    .join(';')
}

/** A pair `name=value.signature` with the newest secret's signature, if an older one's is right. */
function signedAnew(pair: string, newest: string, older: readonly string[]): string {
  const start = pair.indexOf('=') + 1
  const signed = decoded(pair.slice(start))
  const end = signed.lastIndexOf('.')
  const [value, signature] = [signed.slice(0, end), signed.slice(end + 1)]
  if (end < 0 || !older.some((secret) => isSame(signature, sign(value, secret)))) return pair
  return pair.slice(0, start) + encodeURIComponent(`${value}.${sign(value, newest)}`)
}

function sign(value: string, secret: string): string {
  return createHmac('sha256', secret).update(value).digest('base64')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A session key as the secret with which the sign-in library signs cookies. */
export function sessionSecret(key: Key): string {
  return Buffer.from(key.bytes).toString('base64')
}
