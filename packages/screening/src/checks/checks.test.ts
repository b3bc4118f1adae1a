import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import type { Severity } from './check.ts'
import { type CheckId, checks, type Finding, findingTexts } from './checks.ts'

async function find(id: CheckId, addresses: string[]): Promise<Finding | undefined> {
  const rows = addresses.map((address, i) => `${i};${address}`)
  const report = await screen(chunks(`Nr;E-Mail\n${rows.join('\n')}\n`), { now: new Date(0) })
  assert.equal(report.outcome, 'screened')
  return report.findings.find((finding) => finding.id === id)
}

function people(count: number, domain = 'gmx.de'): string[] {
  return Array.from({ length: count }, (_, i) => `person${i}@${domain}`)
}

/** For each check a list on which it stays silent and lists on which it fires. */
const cases: { id: CheckId; silent: string[] | null; fires: [Severity, string[]][] }[] = [
  {
    id: 'refused_rows',
    silent: people(5),
    fires: [
      ['notice', [...people(50), '"stray']],
      ['warning', [...people(100), ...Array(11).fill('"stray')]],
    ],
  },
  {
    id: 'missing_addresses',
    silent: people(5),
    fires: [
      ['info', [...people(50), '']],
      ['notice', [...people(5), '', '']],
    ],
  },
  {
    id: 'address_syntax',
    silent: people(5),
    fires: [
      ['info', [...people(500), 'broken@']],
      ['notice', [...people(5), 'broken@', 'broken@']],
      ['warning', [...people(100), ...Array(11).fill('broken@')]],
      ['serious', [...people(40), ...Array(11).fill('broken@')]],
    ],
  },
  {
    id: 'duplicates',
    silent: people(5),
    fires: [
      ['info', [...people(50), 'PERSON1@gmx.de']],
      ['notice', [...people(50), ...people(9)]],
      ['warning', [...people(50), ...people(50)]],
    ],
  },
  {
    id: 'role_accounts',
    silent: [...people(5), 'informatik@gmx.de', 'paris@gmx.de'],
    fires: [
      ['info', [...people(99), 'info@firma.de']],
      ['notice', [...people(5), 'Vertrieb+messe@firma.de']],
      ['warning', [...people(30), ...Array.from({ length: 12 }, (_, i) => `info@firma${i}.de`)]],
    ],
  },
  {
    id: 'disposable_domains',
    silent: people(5),
    fires: [
      ['notice', [...people(50), 'x@mailinator.com', 'y@sub.mailinator.com']],
      ['warning', [...people(500), ...people(10, 'mailinator.com')]],
      ['serious', [...people(50), ...people(10, 'mailinator.com')]],
    ],
  },
  { id: 'free_mail', silent: null, fires: [['info', people(5)]] },
  {
    id: 'domain_distribution',
    silent: null,
    fires: [
      ['info', people(60)],
      ['notice', people(60, 'firma.example')],
    ],
  },
]

for (const { id, silent, fires } of cases) {
  if (silent) {
    test(`${id} stays silent on a list without a cause`, async () => {
      assert.equal(await find(id, silent), undefined)
    })
  }
  for (const [severity, addresses] of fires) {
    test(`${id} weighs ${severity} on ${addresses.length} rows`, async () => {
      assert.equal((await find(id, addresses))?.severity, severity)
    })
  }
}

test('every check is tried here', () => {
  assert.deepEqual(cases.map(({ id }) => id).sort(), Object.keys(checks).sort())
})

test('every finding has its texts in both languages, with the counts written out', async () => {
  for (const { id, fires } of cases) {
    for (const [, addresses] of fires) {
      const { title, text } = findingTexts((await find(id, addresses))!)
      for (const words of [title.de, title.en, text.de, text.en]) {
        assert.match(words, /\p{L}/u)
        assert.doesNotMatch(words, /undefined|NaN|null/)
      }
    }
  }
})

test('counts are written as readers of each language expect them', () => {
  const facts = { rows: 20_000, refused: 1, byReason: {} }
  const many = { rows: 20_000, refused: 12_345, byReason: {} }
  const { describe } = checks.refused_rows
  assert.match(describe(facts).de, /^1 Zeile ließ sich nicht lesen \(< 0,1\s%\)/)
  assert.match(describe(many).de, /^12\.345 Zeilen ließen sich nicht lesen \(61,7\s%\)/)
  assert.match(describe(many).en, /^12,345 rows could not be read \(61\.7%\)/)
})

test('addresses at the same few domains are examples only in part and by mask', async () => {
  const broken = Array.from({ length: 50 }, (_, i) => `name.nummer${i}@@gmx.de`)
  const finding = await find('address_syntax', [...people(10), ...broken])
  assert.ok(finding?.id === 'address_syntax')
  assert.equal(finding.facts.examples.length, 5)
  for (const example of finding.facts.examples) assert.match(example, /^n…\d@gmx\.de$/)
})
