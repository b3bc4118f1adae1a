import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readForm } from './read-form.ts'
import { screen } from './screen.ts'
import { chunks } from './testing/chunks.ts'

async function reported(text: string) {
  const report = await screen(chunks(text), { now: new Date('2026-11-25T10:00:00Z') })
  const { shape, header, width } = report.columns!
  return { shape, header, width }
}

test('the form of a file is the one that its report tells', async () => {
  const files = [
    'E-Mail;Name;Ort\nanna@example.org;Anna;Ulm\n',
    'anna@example.org,Anna\nbert@example.org,Bert\n',
    '[{"email": "anna@example.org", "name": "Anna"}]',
    'Name;Ort\nAnna;Ulm\nBert;Bonn\n',
  ]
  const shapes = new Set<string>()
  for (const file of files) {
    const form = await readForm(chunks(file))
    assert.deepEqual(form, await reported(file), file)
    shapes.add(form!.shape)
  }
  assert.equal(shapes.size, files.length)
})

test('what is no table has no form', async () => {
  assert.equal(await readForm(chunks('')), null)
  assert.equal(await readForm(chunks('%PDF-1.7 and more')), null)
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
  assert.deepEqual(await readForm(endless()), await reported(head))
  assert.ok(read < 100)
})
