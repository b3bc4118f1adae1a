import { hkdfSync } from 'node:crypto'
import { type SampleKeyPair, sampleKeyPair } from '@freigabe/screening/seal'
import type { Key } from './key-ring.ts'

/** Keeps the sample key derived from a sealing key apart from everything else that the sealing key seals. */
const purpose = 'freigabe-sample-key-1'

/** The platform's key pair for samples, which is derived from a sealing key and has its id. */
export async function sampleKey({ id, bytes }: Key): Promise<SampleKeyPair> {
  const secret = hkdfSync('sha256', bytes, new Uint8Array(0), purpose, 32)
  return sampleKeyPair(id, new Uint8Array(secret))
}
