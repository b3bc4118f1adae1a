import type { GateAnswer } from '@freigabe/contract'
import { accepted, json } from '../answer.ts'
import { ConnectionError } from '../errors.ts'

/**
 * What is about to be sent, and has to match the permit. Names are ids or your own references.
 *
 * ```ts
 * const sending: PermitUse = { account: 'c-1047', group: 'newsletter', batches: ['june'] }
 * ```
 */
export interface PermitUse {
  account: string
  group: string
  /** `campaign` by default. */
  purpose?: GateAnswer['purpose']
  /** The imports that are sent to; without them the group as a whole. */
  batches?: readonly string[]
  /** Now by default. */
  at?: Date
}

/**
 * What a valid permit says.
 *
 * ```ts
 * const isEnough = ({ count }: PermitClaims, recipients: number) => recipients <= count
 * ```
 */
export interface PermitClaims {
  /** To be named when you report what was sent. */
  id: string
  account: PermitName
  group: PermitName
  /** Null for the group as a whole. */
  batches: PermitName[] | null
  purpose: GateAnswer['purpose']
  /** How many messages it permits. A verifier cannot know how many went out elsewhere. */
  count: number
  /** The account’s revision at which it was given. */
  revision: number
  until: Date
}

/**
 * An object by its id, and as its platform calls it.
 *
 * ```ts
 * const nameOf = ({ reference, id }: PermitName) => reference ?? id
 * ```
 */
export interface PermitName {
  id: string
  reference: string | null
}

/**
 * Whether a permit is valid for a use, and why not.
 *
 * ```ts
 * const tell = (check: PermitCheck) => (check.valid ? `up to ${check.claims.count}` : check.reason)
 * ```
 */
export type PermitCheck =
  | { valid: true; claims: PermitClaims }
  | {
      valid: false
      /** `unknown_key` may mean a new one: read the keys again. */
      reason:
        | 'no_permit'
        | 'unknown_key'
        | 'forged'
        | 'not_yet'
        | 'over'
        | 'other_account'
        | 'other_group'
        | 'other_batches'
        | 'other_purpose'
    }

type Refusal = Extract<PermitCheck, { valid: false }>['reason']

/** The server’s clock may be this far ahead of ours. */
const skewMilliseconds = 30_000

/**
 * Verifies a permit offline: that the server signed it, for this account, group and purpose, for these
 * imports if it names any, and that it has not expired. Only the server learns, from your reports, how much
 * of it was used.
 *
 * ```ts
 * const keys = await readPermitKeys('https://freigabe.example')
 * async function maySend(permit: string, recipients: number) {
 *   const check = await verifyPermit(permit, keys, { account: 'c-1047', group: 'newsletter' })
 *   return check.valid && recipients <= check.claims.count
 * }
 * ```
 *
 * Never rejects because of a permit's contents. It is a JWS (RFC 7515) with Ed25519 (RFC 8037), whatever its
 * header says.
 */
export async function verifyPermit(
  permit: string,
  keys: PermitKeys,
  use: PermitUse,
): Promise<PermitCheck> {
  const read = readToken(permit)
  if (read === null) return refused('no_permit')
  const key = keys.get(read.kid)
  if (key === undefined) return refused('unknown_key')
  const isSigned = await crypto.subtle.verify('Ed25519', key, read.signature, read.signed)
  if (!isSigned) return refused('forged')
  const reason = whyNotFor(read.claims, use)
  return reason === null ? { valid: true, claims: claimsOf(read.claims) } : refused(reason)
}

/** As the server writes them; believed once the signature has been verified. */
interface RawClaims extends Omit<PermitClaims, 'id' | 'until'> {
  jti: string
  nbf: number
  exp: number
}

function whyNotFor(claims: RawClaims, use: PermitUse): Refusal | null {
  const { account, group, purpose = 'campaign', batches = [], at = new Date() } = use
  if (claims.exp * 1000 <= at.getTime()) return 'over'
  if (claims.nbf * 1000 - skewMilliseconds > at.getTime()) return 'not_yet'
  if (!isNamed(claims.account, account)) return 'other_account'
  if (!isNamed(claims.group, group)) return 'other_group'
  if (claims.purpose !== purpose) return 'other_purpose'
  return coversBatches(claims.batches, batches) ? null : 'other_batches'
}

/** A permit for a group as a whole covers any of its imports. */
function coversBatches(permitted: PermitName[] | null, wanted: readonly string[]): boolean {
  if (permitted === null) return true
  return (
    wanted.length > 0 && wanted.every((batch) => permitted.some((each) => isNamed(each, batch)))
  )
}

function isNamed({ id, reference }: PermitName, name: string): boolean {
  return name === id || name === reference
}

function claimsOf({ jti, exp, ...claims }: RawClaims): PermitClaims {
  const { account, group, batches, purpose, count, revision } = claims
  const until = new Date(exp * 1000)
  return { id: jti, account, group, batches, purpose, count, revision, until }
}

/** The parts of a compact JWS of the kind used for permits; null for anything else. */
function readToken(permit: string) {
  const [header, payload, signature, ...more] = permit.split('.')
  if (header === undefined || payload === undefined || signature === undefined) return null
  if (more.length > 0) return null
  try {
    const { kid, typ } = JSON.parse(textOf(header)) as { kid?: unknown; typ?: unknown }
    if (typeof kid !== 'string' || typ !== 'freigabe-permit+jwt') return null
    const claims = JSON.parse(textOf(payload)) as RawClaims
    const signed = new TextEncoder().encode(`${header}.${payload}`)
    return { kid, claims, signature: bytesOf(signature), signed }
  } catch {
    return null
  }
}

function textOf(part: string): string {
  return new TextDecoder().decode(bytesOf(part))
}

/** Base64url without padding (RFC 4648, section 5). */
function bytesOf(part: string): Uint8Array<ArrayBuffer> {
  const text = atob(part.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function refused(reason: Refusal): PermitCheck {
  return { valid: false, reason }
}

/**
 * The keys that verify permits of one server, by their names.
 *
 * ```ts
 * const isKnown = (keys: PermitKeys, name: string) => keys.has(name)
 * ```
 */
export type PermitKeys = ReadonlyMap<string, CryptoKey>

/** A key as RFC 8037 writes it. */
interface OpenKey {
  kty: string
  crv: string
  x: string
  kid: string
}

/**
 * Reads the keys that verify a server’s permits, which are public. Read them again where a permit names a key
 * that is not among them: then it was rotated.
 *
 * ```ts
 * const keys = await readPermitKeys('https://freigabe.example')
 * ```
 *
 * Rejects with `ConnectionError` where the server cannot be reached. Needs Ed25519 in Web Crypto, which Node
 * has from 20 on.
 */
export async function readPermitKeys(
  url: string,
  { fetch = globalThis.fetch }: { fetch?: typeof globalThis.fetch } = {},
): Promise<PermitKeys> {
  const place = `${url.replace(/\/+$/, '')}/.well-known/jwks.json`
  const response = await fetch(place).catch((cause) => {
    throw new ConnectionError(null, { url: place, cause })
  })
  const { keys } = (await json(await accepted(response, place), place)) as { keys: OpenKey[] }
  const known = keys.filter(({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519')
  return new Map(await Promise.all(known.map(imported)))
}

/** Without what the key says about its use: it is ours, and good only for this. */
async function imported({ kty, crv, x, kid }: OpenKey): Promise<[string, CryptoKey]> {
  const algorithm = { name: 'Ed25519' }
  return [kid, await crypto.subtle.importKey('jwk', { kty, crv, x }, algorithm, false, ['verify'])]
}
