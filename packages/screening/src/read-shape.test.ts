import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readShape } from './read-shape.ts'
import { screen } from './screen.ts'
import { chunks } from './testing/chunks.ts'

async function reported(text: string): Promise<string | undefined> {
  const report = await screen(chunks(text), { now: new Date('2026-11-25T10:00:00Z') })
  return report.columns?.shape
}

test('the form of a file is the one that its report names', async () => {
  const files = [
    'E-Mail;Name;Ort\nanna@example.org;Anna;Ulm\n',
    'anna@example.org,Anna\nbert@example.org,Bert\n',
    '[{"email": "anna@example.org", "name": "Anna"}]',
    'Name;Ort\nAnna;Ulm\nBert;Bonn\n',
  ]
  const shapes = new Set<string>()
  for (const file of files) {
    const shape = await readShape(chunks(file))
    assert.equal(shape, await reported(file), file)
    shapes.add(shape!)
  }
  assert.equal(shapes.size, files.length)
})

test('what is no table has no form', async () => {
  assert.equal(await readShape(chunks('')), null)
  assert.equal(await readShape(chunks('%PDF-1.7 and more')), null)
})

test('only the beginning of a long file is read', async () => {
  const head = 'E-Mail;Name\nanna@example.org;Anna\n'
  let read = 0
  async function* endless() {
    for (;;) {
      read += 1
      yield new TextEncoder().encode(read === 1 ? head : head.repeat(1000).slice(12))
    }
  }
  assert.equal(await readShape(endless()), await reported(head))
  assert.ok(read < 100)
})
