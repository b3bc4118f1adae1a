import { accepted, json } from '../answer.ts'
import { ConnectionError } from '../connection-error.ts'

/**
 * The keys by which permits of one server are known, by their names.
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
 * Reads the keys by which a server’s permits are known, and which everybody may know. Read them anew where a permit
 * names a key that is not among them: then it was rotated.
 *
 * ```ts
 * const keys = await readPermitKeys('https://freigabe.example')
 * ```
 *
 * Rejects with `ConnectionError` where the server cannot be reached. Needs Ed25519 in Web Crypto, which Node has
 * from 20 on.
 */
export async function readPermitKeys(
  url: string,
  { fetch = globalThis.fetch }: { fetch?: typeof globalThis.fetch } = {},
): Promise<PermitKeys> {
  const place = `${url.replace(/\/+$/, '')}/.well-known/jwks.json`
  const response = await fetch(place).catch((cause) => {
    throw new ConnectionError(null, cause)
  })
  const { keys } = (await json(await accepted(response))) as { keys: OpenKey[] }
  const known = keys.filter(({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519')
  return new Map(await Promise.all(known.map(imported)))
}

/** Without what the key says of its use: it is ours, and good for this alone. */
async function imported({ kty, crv, x, kid }: OpenKey): Promise<[string, CryptoKey]> {
  const algorithm = { name: 'Ed25519' }
  return [kid, await crypto.subtle.importKey('jwk', { kty, crv, x }, algorithm, false, ['verify'])]
}
