import type { SampledRow } from '../sketch/row-sample.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { suite } from './hpke-suite.ts'
import { importPublicKey, type SampleKeyPair, type SamplePublicKey } from './screening-key.ts'

/** A sample that only the platform's private key opens; all in base64. */
export interface SealedSample {
  keyId: string
  /** How many rows it holds. */
  rows: number
  encapsulated: string
  ciphertext: string
}

/** Binds what is sealed to its purpose. */
const info = new TextEncoder().encode('freigabe-sample-1')

/**
 * Seals sampled rows to the platform. The length is rounded up to whole kilobytes, so that it does not
 * tell how long the addresses are.
 */
export async function sealSample(
  to: SamplePublicKey,
  rows: readonly SampledRow[],
): Promise<SealedSample> {
  const text = JSON.stringify(rows)
  const plain = new TextEncoder().encode(text)
  const padded = new Uint8Array(Math.ceil((plain.length + 1) / 1024) * 1024).fill(space)
  padded.set(plain)
  const sender = await suite.createSenderContext({
    recipientPublicKey: await importPublicKey(to),
    info: info.buffer,
  })
  const ciphertext = await sender.seal(padded.buffer)
  return {
    keyId: to.id,
    rows: rows.length,
    encapsulated: toBase64(new Uint8Array(sender.enc)),
    ciphertext: toBase64(new Uint8Array(ciphertext)),
  }
}

/** Opens a sealed sample. Throws where it was sealed to another key or changed since. */
export async function openSample(keys: SampleKeyPair, sealed: SealedSample): Promise<SampledRow[]> {
  const recipient = await suite.createRecipientContext({
    recipientKey: keys.privateKey,
    enc: fromBase64(sealed.encapsulated).buffer,
    info: info.buffer,
  })
  const plain = await recipient.open(fromBase64(sealed.ciphertext).buffer)
  return JSON.parse(new TextDecoder().decode(plain))
}

/** JSON takes white space at its end for nothing. */
const space = 0x20
