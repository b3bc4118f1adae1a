import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'
import type { Config } from '../config/read-config.ts'
import { type Key, parseKeys } from './key-ring.ts'

/** A key that signs permits, and its public part. */
export interface PermitKey {
  secret: KeyObject
  /** As RFC 8037 writes it, with the algorithm; named by its thumbprint (RFC 7638). */
  open: JWK & { kid: string }
}

/** Keeps the permit key derived from a signing key apart from everything else that the signing key signs. */
const purpose = 'freigabe permit key 1'

/** Before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The keys that the permit keys are derived from, the one that signs first: the permits' own, if they have
 * some, then the signing keys, if the process has them.
 */
export function permitRing({ FREIGABE_PERMIT_KEY: own }: Config, signing: readonly Key[]): Key[] {
  return [...(own === undefined ? [] : parseKeys(own)), ...signing]
}

/** The key pair for permits that is derived from a key. */
export async function permitKey({ bytes }: Key): Promise<PermitKey> {
  const seed = Buffer.from(hkdfSync('sha256', bytes, '', purpose, 32))
  const der = Buffer.concat([pkcs8Head, seed])
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { kty, crv, x } = createPublicKey(secret).export({ format: 'jwk' }) as JWK
  const jwk = { kty, crv, x } as JWK
  const kid = await calculateJwkThumbprint(jwk)
  return { secret, open: { ...jwk, kid, alg: 'EdDSA', use: 'sig' } }
}
