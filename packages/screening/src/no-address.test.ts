import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emailHeadingMatch } from './columns/heading-match.ts'
import { screen } from './screen.ts'
import { chunks } from './testing/chunks.ts'

const now = new Date('2026-11-25T10:00:00Z')

const word = fc.constantFrom(
  ...[
    'Anna',
    'Müller',
    '2024-03-01',
    '12:30',
    'Ja',
    '0',
    'NULL',
    '\\N',
    '-',
    'n/a',
    '',
    '+49 30 1',
  ],
  ...[
    '"',
    "'",
    '<b>',
    '{',
    '}',
    'uid=7',
    'dn: cn=Anna',
    'BEGIN:VCARD',
    'INSERT INTO kunden VALUES',
  ],
  ...[
    'Post',
    'Anschrift',
    'mailto:x',
    'gmx.de',
    'www.example.org',
    'id',
    '# Liste',
    '10115 Berlin',
  ],
)
const separator = fc.constantFrom(';', ',', '\t', '|', ': ', ' ')
const lines = fc.array(fc.array(word, { maxLength: 5 }), { minLength: 1, maxLength: 30 })

const texts: [what: string, text: fc.Arbitrary<string>][] = [
  [
    'lines of any kind',
    fc.tuple(lines, separator).map(([of, by]) => of.map((cells) => cells.join(by)).join('\n')),
  ],
  [
    'JSON of any shape',
    fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value).replaceAll('@', '')),
  ],
]

for (const [what, text] of texts) {
  test(`in ${what} that hold no @ and name no column of addresses, nothing is called an invalid address`, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (file) => {
        const report = await screen(chunks(file), { now })
        if (report.outcome === 'refused') return
        const named = report.columns.header?.some((heading) => emailHeadingMatch(heading) > 0)
        if (!named) assert.equal(report.recipients.invalid, 0)
      }),
      { numRuns: 1_000 },
    )
  })
}

/** What stands where nothing is known, and what a file may hold beside addresses. */
const none = fc.constantFrom('', 'NULL', '\\N', '-', 'n/a', ' ', 'null')
const address = fc.nat(999).map((number) => `kunde${number}@gmx.de`)

test('cells that stand empty where an address is expected are counted as empty and never as invalid', async () => {
  const cells = fc.array(fc.oneof(address, none), { minLength: 3, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(
      cells,
      separator.filter((by) => by.trim() !== ':' && by !== ' '),
      async (of, by) => {
        fc.pre(of.some((cell) => cell.includes('@')))
        const rows = of.map((cell, at) => [cell, `Name ${at}`].join(by))
        const report = await screen(chunks(`E-Mail${by}Name\n${rows.join('\n')}\n`), { now })
        assert.ok(report.outcome === 'screened', JSON.stringify(report))
        const { invalid, empty } = report.recipients
        assert.deepEqual([invalid, empty], [0, of.filter((cell) => !cell.includes('@')).length])
      },
    ),
    { numRuns: 300 },
  )
})

const written = fc.constantFrom('anna@gmx.de', 'anna (at) gmx.de', 'anna%40gmx.de', 'anna＠gmx.de')

test('no text is called one without any address in which one stands, wherever that is', async () => {
  await fc.assert(
    fc.asyncProperty(lines, separator, written, fc.nat(), async (of, by, address, at) => {
      const rows = of.map((cells) => cells.join(by))
      const place = at % (rows.length + 1)
      const file = rows.toSpliced(place, 0, address).join('\n')
      const report = await screen(chunks(file), { now })
      const refusal = report.outcome === 'refused' ? report.refusal.code : null
      assert.notEqual(refusal, 'no_addresses', file)
    }),
    { numRuns: 500 },
  )
})
