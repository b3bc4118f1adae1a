import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readTable } from '../../testing/read-table.ts'

async function rowsOf(text: string) {
  return (await readTable(text)).seen
}

async function sampleOf(text: string) {
  return (await readTable(text)).sample
}

test('the columns of a list of objects are its keys, in the order of first appearance', async () => {
  const { sample, seen, format } = await readTable(
    '[{"name":"Anna","email":"a@gmx.de"},{"email":"b@gmx.de","since":2020,"name":null}]',
  )
  assert.deepEqual(sample[0], { line: 0, cells: ['name', 'email', 'since'] })
  assert.deepEqual(seen, [
    [1, ['Anna', 'a@gmx.de', '']],
    [2, ['', 'b@gmx.de', '2020']],
  ])
  assert.deepEqual(format, { kind: 'json', encoding: 'ascii', delimiter: null, sheet: null })
})

test('objects within objects are flattened, arrays within stay as they are written', async () => {
  const text = '[{"a":{"b":1,"c":{"d":"x","e":{}}},"t":["p",{"q":"]"}]},{"a":"plain"}]'
  assert.deepEqual((await sampleOf(text))[0]!.cells, ['a.b', 'a.c.d', 't', 'a'])
  assert.deepEqual(await rowsOf(text), [
    [1, ['1', 'x', '["p",{"q":"]"}]', '']],
    [2, ['', '', '', 'plain']],
  ])
})

test('an object that is nested without end spoils its own row and no other', async () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
  const rows = await rowsOf(`[{"email":"a@gmx.de"},${deep(50_000)},{"email":"b@gmx.de"}]`)
  assert.deepEqual(
    rows.map(([line, cells]) => [line, Array.isArray(cells) ? cells[0] : cells]),
    [
      [1, 'a@gmx.de'],
      [2, 'broken_json'],
      [3, 'b@gmx.de'],
    ],
  )
})

test('texts come without their escapes, numbers as they are written', async () => {
  const text = String.raw`[{"e\u006dail":"a\u0040gmx.de","n":"\"\\\/\n\ud83d\ude00","id":12345678901234567890,"x":1.50}]`
  assert.deepEqual((await sampleOf(text))[0]!.cells[0], 'email')
  assert.deepEqual(await rowsOf(text), [
    [1, ['a@gmx.de', '"\\/\n😀', '12345678901234567890', '1.50']],
  ])
})

test('arrays of arrays and of texts are lists too', async () => {
  assert.deepEqual(await rowsOf('[["Name","E-Mail"],["Anna","a@gmx.de"]]'), [
    [1, ['Name', 'E-Mail']],
    [2, ['Anna', 'a@gmx.de']],
  ])
  assert.deepEqual(await rowsOf('["a@gmx.de",\n"b@gmx.de"]'), [
    [1, ['a@gmx.de']],
    [2, ['b@gmx.de']],
  ])
})

test('the list within an object is found by its addresses, wherever it is', async () => {
  const rows = [[1, ['a@gmx.de']]]
  for (const text of [
    '{"total":1,"fields":["email"],"data":[{"email":"a@gmx.de"}],"next":null}',
    '{"result":{"people":[{"email":"a@gmx.de"}]},"links":[{"rel":"self"}]}',
    '{"columns":[{"id":"email"}],"rows":[["a@gmx.de"]]}',
    '{"emails":["a@gmx.de"],"by":"x@y.example"}',
  ]) {
    assert.deepEqual(await rowsOf(text), rows, text)
  }
})

test('several lists of addresses in one file are refused, also where the second comes late', async () => {
  const first = `{"a":[{"e":"a@gmx.de"}${',{"e":"b@gmx.de"}'.repeat(20_000)}]`
  for (const text of [
    '{"active":[{"e":"a@gmx.de"}],"inactive":[{"e":"b@gmx.de"}]}',
    `${first},"b":{"c":[["c@gmx.de"]]}}`,
  ]) {
    await assert.rejects(readTable(text), { code: 'several_lists' })
  }
  assert.equal((await rowsOf(`${first},"b":["c@gmx.de"]}`)).length, 20_001)
})

test('lists that were glued together, and objects one after the other, are read to the end', async () => {
  const rows = [
    [1, ['a@gmx.de']],
    [2, ['b@gmx.de']],
  ]
  const [a, b] = ['{"e":"a@gmx.de"}', '{"e":"b@gmx.de"}']
  for (const text of [
    `[${a}][${b}]`,
    `[${a}],\n[${b}]\n`,
    `${a} ${b}`,
    `${a},${b}`,
    `[${a} ${b},]`,
  ]) {
    assert.deepEqual(await rowsOf(text), rows, text)
  }
  assert.deepEqual(await rowsOf('{\n "e": "a@gmx.de"\n}\n{\n "e": "b@gmx.de"\n}\n'), rows)
})

test('a broken line costs itself, with its number', async () => {
  const text = '{"e":"a@gmx.de"}\n\n{"e":"b@gmx.de}\r\n{"e":"c@gmx.de"},\n{"e":1} x\n["d@gmx.de"]\n'
  assert.deepEqual(await rowsOf(text), [
    [1, ['a@gmx.de']],
    [3, 'broken_json'],
    [4, ['c@gmx.de']],
    [5, 'broken_json'],
    [6, 'broken_json'],
  ])
})

test('a broken entry costs itself, and what is cut off is said', async () => {
  const good = (name: string) => `{"e":"${name}@gmx.de","t":[{"e":1}]}`
  const cases: [text: string, seen: unknown[]][] = [
    [`[${good('a')},{"e":"b@gmx.de,${good('c')}]`, ['a', 'broken_json', 'c']],
    [`[${good('a')},{"e":"b@gmx.de","t":[1,2},${good('c')}]`, ['a', 'broken_json', 'c']],
    [`[{"e":oops},${good('b')}]`, ['broken_json', 'b']],
    [`[${good('a')},{"e":oops}]`, ['a', 'broken_json']],
    [`[${good('a')},5,null,${good('b')}]`, ['a', 'broken_json', 'broken_json', 'b']],
    [`[${good('a')}] und mehr`, ['a', 'cut_off']],
    [`[${good('a')},{"e":"b@g`, ['a', 'cut_off']],
    [`[${good('a')},`, ['a', 'cut_off']],
    [`{"data":[${good('a')},{"e":"b@gmx.de","t"`, ['a', 'cut_off']],
  ]
  for (const [text, expected] of cases) {
    const seen = (await rowsOf(text)).map(([, found]) =>
      typeof found === 'string' ? found : found[0]!.split('@')[0],
    )
    assert.deepEqual(seen, expected, text)
  }
})

test('an entry beyond the bounds costs itself', async () => {
  const limits = { fieldBytes: 20, rowBytes: 200, columns: 3 }
  const long = 'x'.repeat(21)
  const wide = '{"e":"b@gmx.de","p":1,"q":2,"r":3}'
  const huge = `{"e":"${'x'.repeat(500)}"}`
  for (const [before, between, after] of [
    ['[', ',', ']'],
    ['', '\n', ''],
  ]) {
    const entries = ['{"e":"a@gmx.de"}', `{"e":"${long}"}`, wide, huge, '{"e":"c@gmx.de"}']
    const { seen } = await readTable(before + entries.join(between) + after, { limits })
    assert.deepEqual(
      seen.map(([, found]) => (typeof found === 'string' ? found : found[0])),
      ['a@gmx.de', 'field_too_long', 'too_many_columns', 'row_too_long', 'c@gmx.de'],
    )
  }
})

test('a key that appears only after the sample stands beyond the columns', async () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `{"email":"n${i}@gmx.de"}`).join(',\n')
  const { sample, seen } = await readTable(`[${many},{"email":"z@gmx.de","late":{"x":1}}]`)
  assert.deepEqual(sample[0]!.cells, ['email'])
  assert.deepEqual(seen.at(-1), [20_001, ['z@gmx.de', '{"x":1}']])
})

test('a file without an entry, or with none that can be read, is refused', async () => {
  for (const [text, code] of [
    ['[]', 'empty_file'],
    ['{"data":[],"x":[]}\n', null],
    ['[{"e":oops},{"e":oops}]', 'broken_json_file'],
    ['[{"e":"a@gmx.de', 'broken_json_file'],
  ] as const) {
    if (code) await assert.rejects(readTable(text), { code })
    else assert.equal((await readTable(text)).format.kind, 'ndjson')
  }
})

test('text with brackets that is no JSON stays text', async () => {
  for (const text of [
    '[Name];[E-Mail]\nA;a@gmx.de\n',
    '{a};b\nx;y\n',
    '["a"];b\nc;d\n',
    '[1];2\n',
  ]) {
    assert.equal((await readTable(text)).format.kind, 'text', text)
  }
})

test('JSON in other encodings is read, and an entry that does not fit its file is refused', async () => {
  const text = '[{"n":"Jürgen","e":"a@gmx.de"},{"n":"Zoë","e":"b@gmx.de"}]'
  const rows = [
    [1, ['Jürgen', 'a@gmx.de']],
    [2, ['Zoë', 'b@gmx.de']],
  ]
  assert.deepEqual((await readTable(Buffer.from(text, 'latin1'))).seen, rows)
  assert.deepEqual((await readTable(Buffer.from(text, 'utf16le'))).seen, rows)
  const mixed = Buffer.concat([
    Buffer.from('[{"n":"Größe"},'),
    Buffer.from('{"n":"M\xfc"}]', 'latin1'),
  ])
  assert.deepEqual((await readTable(mixed)).seen, [
    [1, ['Größe']],
    [2, 'invalid_encoding'],
  ])
})

test('a list of any texts gives back what was written, in each form', async () => {
  const record = fc.record({ a: fc.string({ unit: 'binary' }), b: fc.string({ unit: 'grapheme' }) })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), async (records) => {
      const rows = records.map(({ a, b }) => [a, b].map((one) => one.toWellFormed()))
      const texts = [JSON.stringify(records), JSON.stringify(records, null, 2)]
      const lines = records.map((one) => JSON.stringify(one)).join('\n')
      for (const text of [...texts, lines, `{"x":{"data":${texts[0]}}}`]) {
        assert.deepEqual(
          (await rowsOf(text)).map(([, cells]) => cells),
          rows,
        )
      }
    }),
    { numRuns: 200 },
  )
})
