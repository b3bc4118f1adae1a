import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { conformAddresses } from '../../scripts/conformance/address.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'addresses-'))
after(() => rmSync(folder, { recursive: true }))

function write(file: string, ...lines: string[]): void {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, lines.join('\n'))
}

test('a folder without addresses is no collection of them', async () => {
  write('other/events.jsonl', '{"address":1}', '{"verdict":"accept"}', 'no JSON', '')
  assert.equal(await conformAddresses(folder), null)
})

test('collections are found at any depth, and disagreements have their documented reason', async () => {
  write(
    'deep/er/cases.jsonl',
    '{"suite":"one","address":"anna@example.com","verdict":"accept"}',
    '{"suite":"one","address":"\\"anna\\"@example.com","verdict":"accept"}',
    '{"suite":"one","address":"anna@@example.com","verdict":"reject"}',
    '{"suite":"one","address":"anna@example","verdict":"policy"}',
  )
  write(
    'cases.jsonl',
    '{"address":" anna@example.com","verdict":"reject"}',
    '{"address":"ben@example.com","verdict":"reject"}',
  )
  const found = await conformAddresses(folder)
  assert.equal(found?.cases, 6)
  assert.equal(found.agreed, 3)
  const [space, good, quoted] = found.disagreements
  assert.match(space!.why!, /Space around/)
  assert.equal(good!.why, null)
  assert.equal(good!.got, 'accept')
  assert.equal(quoted!.got, 'reject (quoted_local_part)')
  assert.match(quoted!.why!, /RFC 5321/)
})
