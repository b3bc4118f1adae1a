import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTable } from '../testing/read-table.ts'

const people = Array.from({ length: 20_000 }, (_, i) => `kunde${i}@gmx.de`)

test('a To-line of any length is read address by address', async () => {
  const { seen, format } = await readTable(people.map((one) => `"Kunde, K." <${one}>`).join('; '))
  assert.deepEqual(
    seen,
    people.map((one) => [1, [`"Kunde, K." <${one}>`]]),
  )
  assert.equal(format.delimiter, null)
})

test('a long table whose lines stand in quotes as wholes is read like one without these quotes', async () => {
  const lines = ['Name;E-Mail', ...people.map((one) => `"Kunde; K.";${one}`)]
  const quoted = lines.map((line) => `"${line.replaceAll('"', '""')}"`).join('\r\n')
  const read = await readTable(quoted, { widths: [2] })
  assert.deepEqual(read.seen, (await readTable(lines.join('\r\n'), { widths: [2] })).seen)
  assert.equal(read.seen.length, lines.length)
})
