import type { ScreenedFile } from '../screening-report.ts'
import type { SampledRow } from '../sketch/row-sample.ts'
import type { Sketch } from '../sketch/sketch.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { suite } from './hpke-suite.ts'
import {
  importPublicKey,
  type SampleKeyPair,
  type SamplePublicKey,
  type ScreeningKey,
} from './screening-key.ts'

/** A report that stands for a list: signed, so that a change is noticed, and without any address in clear. */
export interface SealedReport {
  format: 'freigabe-sealed-report-1'
  /** The screening key that signed it. */
  keyId: string
  /** JSON of a `SealedContent`, in base64: exactly the bytes that were signed. */
  content: string
  /** Ed25519 over the format's name, a line break and the bytes of the content, in base64. */
  signature: string
}

export interface SealedContent {
  /** Name of the file, as its owner calls it. */
  fileName: string
  report: ScreenedFile
  sketch: { recipients: number; rate: number; hashes: string; differing?: string }
  sample: SealedSample
}

/**
 * Signs the result of a screening, so that it can be handed in instead of the list. For its content the
 * platform takes the word of the key's holder.
 */
export async function sealReport(
  key: ScreeningKey,
  fileName: string,
  report: ScreenedFile,
  drawn: { sketch: Sketch; sample: readonly SampledRow[] },
): Promise<SealedReport> {
  const content: SealedContent = {
    fileName,
    report,
    sketch: writeSketch(drawn.sketch),
    sample: await sealSample(key.sealTo, drawn.sample),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  const signer = await crypto.subtle.importKey(
    'pkcs8',
    fromBase64(key.signingKey),
    'Ed25519',
    false,
    ['sign'],
  )
  const signature = await crypto.subtle.sign('Ed25519', signer, signedBytes(bytes))
  return {
    format: 'freigabe-sealed-report-1',
    keyId: key.id,
    content: toBase64(bytes),
    signature: toBase64(new Uint8Array(signature)),
  }
}

/**
 * The content of a sealed report as plain JSON, or null where the signature was not made with the key. The
 * caller must check its shape: the signature says who vouches for it, not that it is sound.
 */
export async function openReport(sealed: SealedReport, verifyKey: string): Promise<unknown> {
  const bytes = fromBase64(sealed.content)
  const verifier = await crypto.subtle.importKey('spki', fromBase64(verifyKey), 'Ed25519', false, [
    'verify',
  ])
  const signature = fromBase64(sealed.signature)
  const holds = await crypto.subtle.verify('Ed25519', verifier, signature, signedBytes(bytes))
  return holds ? JSON.parse(new TextDecoder().decode(bytes)) : null
}

function signedBytes(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const heading = new TextEncoder().encode('freigabe-sealed-report-1\n')
  const signed = new Uint8Array(heading.length + content.length)
  signed.set(heading)
  signed.set(content, heading.length)
  return signed
}

function writeSketch({ recipients, rate, hashes, differing }: Sketch): SealedContent['sketch'] {
  return {
    recipients,
    rate,
    hashes: writeHashes(hashes),
    ...(differing && { differing: writeHashes(differing) }),
  }
}

/** As bytes in base64, eight for each, highest byte first. */
function writeHashes(hashes: BigUint64Array): string {
  const view = new DataView(new ArrayBuffer(hashes.length * 8))
  hashes.forEach((hash, i) => {
    view.setBigUint64(i * 8, hash)
  })
  return toBase64(new Uint8Array(view.buffer))
}

/** Throws a `RangeError` where the bytes are not whole hashes. */
export function readSketch({
  recipients,
  rate,
  hashes,
  differing,
}: SealedContent['sketch']): Sketch {
  return {
    recipients,
    rate,
    hashes: readHashes(hashes),
    ...(differing !== undefined && { differing: readHashes(differing) }),
  }
}

function readHashes(written: string): BigUint64Array {
  const bytes = fromBase64(written)
  if (bytes.length % 8 !== 0) throw new RangeError('The hashes of a sketch are eight bytes each.')
  const view = new DataView(bytes.buffer)
  return BigUint64Array.from({ length: bytes.length / 8 }, (_, i) => view.getBigUint64(i * 8))
}

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

/** JSON ignores white space at its end. */
const space = 0x20
