import { createCipheriv, createPrivateKey, randomBytes, sign } from 'node:crypto'
import type { SealedContent, SealedReport } from '@freigabe/contract'
import { type SampledRow, type ScreenedFile, type Sketch, screen } from '@freigabe/screening'
import { type ScreeningKey, sealReport } from '@freigabe/screening/seal'
import type { Key } from '../keys/key-ring.ts'

/** Screens a list where it lies and seals the report, as `freigabe screen --seal` does. */
export async function sealList(
  key: ScreeningKey,
  csv: string,
  origin: 'platform' | 'preview' = 'platform',
): Promise<{ sealed: SealedReport; content: SealedContent; sample: SampledRow[] }> {
  let drawn: { sketch: Sketch; sample: SampledRow[] } | undefined
  const bytes = (async function* () {
    yield Buffer.from(csv)
  })()
  const report = await screen(bytes, {
    now: new Date('2026-11-25T08:00:00Z'),
    origin,
    onRecipients: (given) => {
      drawn = given
    },
  })
  const sealed = await sealReport(key, 'kunden.csv', report as ScreenedFile, drawn!)
  const content = JSON.parse(Buffer.from(sealed.content, 'base64').toString())
  return { sealed, content, sample: drawn!.sample }
}

/** Signs any content with a screening key, sound or not. */
export function signContent(key: ScreeningKey, content: unknown): SealedReport {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const signed = Buffer.from(`freigabe-sealed-report-1\n${text}`)
  const signingKey = createPrivateKey({
    key: Buffer.from(key.signingKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    format: 'freigabe-sealed-report-1',
    keyId: key.id,
    content: Buffer.from(text).toString('base64'),
    signature: sign(null, signed, signingKey).toString('base64'),
  }
}

/** Seals as earlier versions did, before files were bound to their place. */
export function sealAsBefore(key: Key, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.bytes.subarray(0, 32), nonce)
  const header = Buffer.concat([
    Buffer.from('FGS1'),
    Buffer.from([key.id.length]),
    Buffer.from(key.id),
  ])
  return Buffer.concat([header, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}
