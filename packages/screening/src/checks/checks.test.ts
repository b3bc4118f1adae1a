import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import type { Severity } from './check.ts'
import { type CheckId, checks, type Finding, findingTexts, isForDesk } from './checks.ts'

async function find(id: CheckId, addresses: string[]): Promise<Finding | undefined> {
  const rows = addresses.map((address, i) => `${i};${address}`)
  const report = await screen(chunks(`Nr;E-Mail\n${rows.join('\n')}\n`), {
    now: new Date(0),
    askDomains: async (domains) => new Map(domains.map((domain) => [domain, answerTo(domain)])),
  })
  assert.equal(report.outcome, 'screened')
  return report.findings.find((finding) => finding.id === id)
}

function answerTo(domain: string) {
  if (domain.startsWith('parked')) return 'declines'
  return domain.startsWith('gone') ? 'refuses' : domain.startsWith('slow') ? 'unknown' : 'accepts'
}

function people(count: number, domain = 'gmx.de'): string[] {
  return Array.from({ length: count }, (_, i) => `person${i}@${domain}`)
}

/** Spellings that Gmail takes for one mailbox: each has a dot after one of the first letters. */
function spellings(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const tag = i < name.length ? '' : `+${i}`
    const dotted = i > 0 && i < name.length ? `${name.slice(0, i)}.${name.slice(i)}` : name
    return `${dotted}${tag}@gmail.com`
  })
}

/** For each check, a list on which it stays silent and lists on which it fires. */
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
      ['info', [...people(15), 'broken@']],
      ['notice', [...people(50), 'broken@', 'broken@', 'broken@']],
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
      ['info', [...people(5), 'Vertrieb+messe@firma.de']],
      [
        'notice',
        [
          ...people(20),
          'info@firma.de',
          'buero@firma.de',
          'Vertrieb+messe@firma.de',
          'it@firma.de',
        ],
      ],
      ['warning', [...people(30), ...Array.from({ length: 12 }, (_, i) => `info@firma${i}.de`)]],
    ],
  },
  {
    id: 'disposable_domains',
    silent: people(5),
    fires: [
      ['info', [...people(50), 'x@mailinator.com']],
      ['notice', [...people(50), ...people(2, 'mailinator.com'), 'y@sub.mailinator.com']],
      ['warning', [...people(500), ...people(10, 'mailinator.com')]],
      ['serious', [...people(50), ...people(10, 'mailinator.com')]],
    ],
  },
  {
    id: 'provider_duplicates',
    silent: [...people(5), 'anna.weber@gmail.com', 'anna.weber@gmx.de', 'annaweber@gmx.de'],
    fires: [
      ['info', [...people(500), 'anna.weber@gmail.com', 'annaweber@gmail.com']],
      ['notice', [...people(20), 'a.nna@gmail.com', 'anna+shop@googlemail.com']],
      ['notice', [...people(2000), ...spellings('annaweber', 12)]],
      ['warning', [...people(60), ...spellings('annaweber', 12)]],
    ],
  },
  {
    id: 'placeholder_addresses',
    silent: [...people(5), 'testa@gmx.de', 'maxima.muster-schmidt@gmx.de', 'jk@abc-bau.de'],
    fires: [
      ['info', [...people(600), 'test@gmx.de']],
      ['notice', [...people(50), 'k.e.i.n.e@gmx.de', 'asdf+1@web.de', 'a@a.de']],
      ['warning', [...people(50), ...Array.from({ length: 10 }, (_, i) => `x${i}@nomail.de`)]],
    ],
  },
  {
    id: 'typo_domains',
    silent: [...people(5), ...people(30, 'gmai-bau.de'), ...people(12, 'gnx.de')],
    fires: [
      ['info', [...people(50), 'anna@gmial.com']],
      ['notice', [...people(50), ...people(2, 'gmial.com'), 'anna@hotmial.com']],
      ['warning', [...people(50, 'gmail.com'), ...people(10, 'gmial.com')]],
    ],
  },
  {
    id: 'unknown_endings',
    silent: [
      ...people(5),
      ...people(5, 'firma.test'),
      ...people(5, 'firma.swiss'),
      ...people(5, 'пример.рф'),
    ],
    fires: [
      ['info', [...people(600), 'anna@firma.kom']],
      ['info', [...people(50), 'anna@firma.c0m', 'ben@firma.xn--hlcj6aya9esc7b']],
      ['notice', [...people(50), ...people(3, 'firma.c0m'), 'ben@firma.xn--hlcj6aya9esc7b']],
      ['warning', [...people(100), ...people(10, 'firma.nett')]],
      ['serious', [...people(40), ...people(10, 'firma.nett')]],
    ],
  },
  {
    id: 'test_domains',
    silent: [...people(5), 'anna@testbau.de'],
    fires: [
      ['info', [...people(600), 'anna@example.com']],
      ['notice', [...people(50), 'anna@mail.example.org']],
      ['warning', [...people(50), ...people(10, 'test.de')]],
      ['serious', [...people(10), ...people(10, 'firma.example')]],
    ],
  },
  {
    id: 'dead_domains',
    silent: people(5),
    fires: [
      ['notice', [...people(50), 'anna@lycos.de']],
      ['warning', [...people(500), ...people(10, 'lycos.de')]],
      ['serious', [...people(50), ...people(10, 'lycos.de')]],
    ],
  },
  {
    id: 'unreachable_domains',
    silent: [...people(5, 'slow.de'), ...people(5, 'firma.de'), ...people(5, 'gmx.de')],
    fires: [
      ['info', [...people(500, 'firma.de'), 'anna@gone.de']],
      ['notice', [...people(50, 'firma.de'), 'anna@gone.de', 'anna@slow.de']],
      ['warning', [...people(150, 'firma.de'), ...people(10, 'gone.de')]],
      ['serious', [...people(20, 'firma.de'), ...people(10, 'gone.de'), ...people(90, 'gmx.de')]],
    ],
  },
  {
    id: 'declining_domains',
    silent: [...people(5, 'gone.de'), ...people(5, 'firma.de'), ...people(5, 'gmx.de')],
    fires: [
      ['info', [...people(500, 'firma.de'), 'anna@parked.de']],
      ['notice', [...people(50, 'firma.de'), 'anna@parked.de']],
      ['warning', [...people(150, 'firma.de'), ...people(10, 'parked.de')]],
      ['serious', [...people(20, 'firma.de'), ...people(10, 'parked.de')]],
    ],
  },
  {
    id: 'spam_trap_names',
    silent: [...people(5), 'spamecker@gmx.de', 'anti.goetz@gmx.de', 'abus@gmx.de'],
    fires: [
      ['info', [...people(2100), 'abuse@firma.de']],
      ['notice', [...people(50), 'no-spam@gmx.de', 'postmaster+x@firma.de']],
      [
        'warning',
        [...people(50), ...Array.from({ length: 10 }, (_, i) => `spamtrap@firma${i}.de`)],
      ],
    ],
  },
  { id: 'country_spread', silent: ['anna@gmail.com'], fires: [['info', people(5)]] },
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

test('a slip is a slip on a list of any length, and no notice', async () => {
  for (const length of [20, 50, 400, 5000]) {
    assert.equal(
      (await find('typo_domains', [...people(length), 'anna@gmial.com']))?.severity,
      'info',
    )
    assert.equal((await find('address_syntax', [...people(length), 'anna@']))?.severity, 'info')
  }
})

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

test('every check of files and addresses is tried here', () => {
  // What only the desk reads is not asked in a preview, and what needs further columns is tested separately.
  const kinds = new Set(['file', 'address'])
  const others = Object.values(checks).filter(
    ({ id, kind }) => kinds.has(kind) && !isForDesk(id) && id !== 'phones_and_postcodes',
  )
  assert.deepEqual(cases.map(({ id }) => id).sort(), others.map(({ id }) => id).sort())
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
