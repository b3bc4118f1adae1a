import { fromBase64, toBase64 } from './base64.ts'
import { suite } from './hpke-suite.ts'

/**
 * What an operator gives to those who screen lists on their own machines: it signs reports and seals samples.
 */
export interface ScreeningKey {
  format: 'freigabe-screening-key-1'
  id: string
  /** Ed25519 private key, PKCS #8 in base64. Its holder can vouch for lists. */
  signingKey: string
  /** The platform's public key for samples, see `SamplePublicKey`. */
  sealTo: SamplePublicKey
}

/** Public key of DHKEM(P-256, HKDF-SHA256) (RFC 9180), serialised, in base64. */
export interface SamplePublicKey {
  id: string
  publicKey: string
}

/** Draws a screening key. The platform keeps only its `verifyKey` (Ed25519, SPKI in base64). */
export async function drawScreeningKey(
  id: string,
  sealTo: SamplePublicKey,
): Promise<{ key: ScreeningKey; verifyKey: string }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as {
    privateKey: CryptoKey
    publicKey: CryptoKey
  }
  const signingKey = await crypto.subtle.exportKey('pkcs8', pair.privateKey)
  const verifyKey = await crypto.subtle.exportKey('spki', pair.publicKey)
  return {
    key: {
      format: 'freigabe-screening-key-1',
      id,
      signingKey: toBase64(new Uint8Array(signingKey)),
      sealTo,
    },
    verifyKey: toBase64(new Uint8Array(verifyKey)),
  }
}

/** The key pair for samples, derived from a platform's secret of 32 bytes or more (RFC 9180, 7.1.3). */
export async function sampleKeyPair(id: string, secret: Uint8Array): Promise<SampleKeyPair> {
  const pair = await suite.kem.deriveKeyPair(new Uint8Array(secret).buffer)
  const publicKey = await suite.kem.serializePublicKey(pair.publicKey)
  return { id, publicKey: toBase64(new Uint8Array(publicKey)), privateKey: pair.privateKey }
}

export interface SampleKeyPair extends SamplePublicKey {
  privateKey: CryptoKey
}

export async function importPublicKey({ publicKey }: SamplePublicKey): Promise<CryptoKey> {
  return suite.kem.deserializePublicKey(fromBase64(publicKey).buffer)
}
