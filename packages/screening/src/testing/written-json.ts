import fc from 'fast-check'
import { encodeText, type WrittenEncoding } from './encode-text.ts'
import type { ReadTable } from './read-table.ts'
import type { WrittenFile } from './written-text.ts'

type Entry =
  | { kind: 'good'; name: string; email: string; note: unknown }
  | { kind: 'broken'; how: keyof typeof breaks }

/** Ways in which an entry stops being JSON. Each leaves its neighbours intact. */
const breaks = {
  'no closing quote': '{"name":"Ben,"email":"ben@web.de","note":{"x":1}}',
  'no opening quote': '{"name":Ben","email":"ben@web.de","note":{"x":1}}',
  'no closing brace': '{"name":"Ben","email":"ben@web.de","note":{"x":1}',
  'no closing bracket': '{"name":"Ben","email":"ben@web.de","note":{"x":[1,2}}',
  'no colon': '{"name" "Ben","email":"ben@web.de"}',
  'no value': '{"name":,"email":"ben@web.de"}',
  'no comma': '{"name":"Ben" "email":"ben@web.de"}',
  'no JSON word': '{"name":None,"email":"ben@web.de"}',
  'a bad escape': '{"name":"B\\en","email":"ben@web.de"}',
  'a comma too many': '{"name":"Ben","email":"ben@web.de",}',
}

const good: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constant('good' as const),
  name: fc.constantFrom('Anna', 'Jürgen', '{"name":', 'a\n"b"\\c', 'x\u2028y', 'Zoë', ']}, "'),
  email: fc.nat(999).map((number) => `kunde${number}@gmx.de`),
  note: fc.constantFrom('', 'x', 1.5, 123, true, null, [], -0.1),
})

const entry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 8, arbitrary: good },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...(Object.keys(breaks) as (keyof typeof breaks)[]))
      .map((how): Entry => ({ kind: 'broken', how })),
  },
)

const entries = fc
  .tuple(fc.array(good, { minLength: 2, maxLength: 3 }), fc.array(entry, { maxLength: 10 }))
  .map(([first, others]) => [...first, ...others])

const encoding = fc.constantFrom<WrittenEncoding>('utf-8', 'utf-16le', 'windows-1252')

/** JSON lists, alone or within an object, compact or not, with broken entries or cut off. */
export const writtenJson: fc.Arbitrary<WrittenFile> = fc
  .record({
    entries,
    encoding,
    indent: fc.constantFrom(0, 2),
    within: fc.boolean(),
    cut: fc.constantFrom(false, false, true),
  })
  .map(({ entries, encoding, indent, within, cut }) => {
    const listed = entries.map((one) => spell(one, indent)).join(indent ? ',\n' : ',')
    const [before, after] = within ? ['{"total": 7, "people": [', '], "next": ["x"]}'] : ['[', ']']
    const whole = `${before}${listed}${after}`
    // The cut goes through the address of one last entry.
    const text = cut ? `${before}${listed},{"name":"Ben","email":"be` : whole
    const truth = entries.map((one, i) => truthOf(one, i + 1))
    if (cut) truth.push([entries.length + 1, 'cut_off'])
    return { file: encode(text, encoding), truth, width: 3, about: text }
  })

/** An object on each line, with broken and blank lines. */
export const writtenJsonLines: fc.Arbitrary<WrittenFile> = fc
  .record({ entries, encoding, end: fc.constantFrom('\n', '\r\n', '\n\n') })
  .map(({ entries, encoding, end }) => {
    const text = entries.map((one) => spell(one, 0)).join(end)
    const step = end === '\n\n' ? 2 : 1
    const truth = entries.map((one, i) => truthOf(one, 1 + i * step))
    return { file: encode(text, encoding), truth, width: 3, about: text }
  })

function spell(entry: Entry, indent: number): string {
  if (entry.kind === 'broken') return breaks[entry.how]
  const { name, email, note } = entry
  return JSON.stringify({ name, email, note: { x: note } }, null, indent)
}

function truthOf(entry: Entry, line: number): ReadTable['seen'][number] {
  if (entry.kind === 'broken') return [line, 'broken_json']
  const { name, email, note } = entry
  const isText = typeof note === 'string'
  return [line, [name, email, isText ? note : note === null ? '' : JSON.stringify(note)]]
}

function encode(text: string, encoding: WrittenEncoding): Uint8Array {
  if (encoding === 'utf-8') return encodeText(text, encoding)
  if (encoding === 'utf-16le') return encodeText(`\ufeff${text}`, encoding)
  // A file in Windows-1252 writes characters that it lacks as escapes.
  return encodeText(text.replaceAll('\u2028', '\\u2028'), encoding)
}
