import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import type { ScreenedFile } from '../screening-report.ts'
import type { SampledRow } from '../sketch/row-sample.ts'
import type { Sketch } from '../sketch/sketch.ts'
import { chunks } from '../testing/chunks.ts'
import {
  drawScreeningKey,
  openReport,
  openSample,
  readSketch,
  type SealedContent,
  sampleKeyPair,
  sealReport,
} from './index.ts'

const secret = new Uint8Array(32).fill(7)
const rows = Array.from({ length: 200 }, (_, i) => `person${i}@example.org;0${1 + (i % 9)}.02.2024`)
const list = `E-Mail;Angemeldet am\n${rows.join('\n')}\n`

async function sealed() {
  const platform = await sampleKeyPair('k1', secret)
  const { key, verifyKey } = await drawScreeningKey('shop', {
    id: platform.id,
    publicKey: platform.publicKey,
  })
  let drawn: { sketch: Sketch; sample: SampledRow[] } | undefined
  const report = await screen(chunks(list), {
    now: new Date('2026-11-25T10:00:00Z'),
    onRecipients: (given) => {
      drawn = given
    },
  })
  const signed = await sealReport(key, 'liste.csv', report as ScreenedFile, drawn!)
  return { platform, key, verifyKey, report, drawn: drawn!, signed }
}

test('what was sealed is read by the platform and by nobody else', async () => {
  const { platform, verifyKey, report, drawn, signed } = await sealed()
  const content = (await openReport(signed, verifyKey)) as SealedContent
  assert.deepEqual(content.report, report)
  const { records: _, ...sketch } = drawn.sketch
  assert.deepEqual(readSketch(content.sketch), sketch)
  assert.deepEqual(await openSample(platform, content.sample), drawn.sample)
  const stranger = await sampleKeyPair('k1', new Uint8Array(32).fill(8))
  await assert.rejects(openSample(stranger, content.sample))
})

test('no address stands in a sealed report', async () => {
  const { signed } = await sealed()
  const text = JSON.stringify(signed) + atob(signed.content)
  assert.doesNotMatch(text, /person\d+/)
})

test('a report that was changed, or signed with another key, is refused', async () => {
  const { signed, verifyKey } = await sealed()
  const content = JSON.parse(atob(signed.content))
  content.report.recipients.unique = 1
  const changed = { ...signed, content: btoa(JSON.stringify(content)) }
  assert.ok((await openReport(changed, verifyKey)) === null)
  const other = await drawScreeningKey('other', { id: 'k1', publicKey: '' })
  assert.ok((await openReport(signed, other.verifyKey)) === null)
})

test('the key pair for samples follows from the secret alone', async () => {
  const [one, again] = [await sampleKeyPair('k1', secret), await sampleKeyPair('k1', secret)]
  assert.equal(one.publicKey, again.publicKey)
})
