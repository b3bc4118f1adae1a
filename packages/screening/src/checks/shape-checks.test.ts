// A list of cases, each for itself: it grows with what is known, and is not read as a whole.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import type { Severity } from './check.ts'
import { type CheckId, checks, type Finding, findingTexts } from './checks.ts'

async function findings(lines: readonly string[], cut?: number[]): Promise<Finding[]> {
  const report = await screen(chunks(`${lines.join('\n')}\n`, cut), { now: new Date(0) })
  assert.ok(report.outcome === 'screened', JSON.stringify(report))
  return report.findings
}

async function find<Id extends CheckId>(
  id: Id,
  lines: readonly string[],
): Promise<Extract<Finding, { id: Id }> | undefined> {
  const found = await findings(lines)
  return found.find((finding) => finding.id === id) as Extract<Finding, { id: Id }> | undefined
}

const firsts = 'anna bernd carla dieter elif fritz greta heiner ida jonas katja lars'.split(' ')
const lasts =
  'albrecht baumann claussen dietrich ebert fuchs grabowski huber ivanov jansen keller lorenz'.split(
    ' ',
  )
const mail = [
  'gmx.de',
  'web.de',
  'gmail.com',
  't-online.de',
  'outlook.com',
  'freenet.de',
  'posteo.de',
]

/** People in no order, each unlike the next: a list that has grown. */
function people(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const first = firsts[(i * 7) % 12]!
    const last = lasts[(i * 5 + Math.floor(i / 12)) % 12]!
    const year = 40 + ((i * 37) % 59)
    return `${first}${['.', '_', ''][i % 3]}${last}${year}@${mail[(i * 3) % 7]}`
  })
}

/** Letters as a fair draw gives them, the same in each run. */
function drawn(count: number): string[] {
  let state = 1
  const letter = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return String.fromCharCode(0x61 + ((state >> 16) % 26))
  }
  return Array.from({ length: count }, (_, i) => {
    const name = Array.from({ length: 9 }, letter).join('')
    return `${name}@${mail[i % 7]}`
  })
}

const column = (addresses: readonly string[]) => ['E-Mail', ...addresses]
const companies = (count: number) =>
  Array.from({ length: count }, (_, i) => `${lasts[i % 12]}-bau${i}.de`)
const numbered = (name: string, count: number, domain: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}@${domain(i)}`)
const bySurname = (count: number) =>
  people(count)
    .map((address, i) => [
      `${lasts[(i * 5) % 12]} ${firsts[(i + Math.floor(i / 12)) % 12]}`,
      address,
    ])
    .sort(([name], [other]) => (name! < other! ? -1 : 1))
const twice = <T>(rows: T[]) => [...rows, ...rows]
const time = (row: number) =>
  new Date(Date.UTC(2024, 0, 1) + row * 7_300_000).toISOString().slice(0, 19)

interface Cases {
  id: CheckId
  /** Lists on which there is nothing to say. */
  silent: Record<string, string[]>
  fires: Record<string, [severity: Severity, lines: string[]]>
}

const cases: Cases[] = [
  {
    id: 'harvested_pages',
    silent: {
      'a list that has grown': column(people(200)),
      'addresses with a comma behind': column([
        ...people(200),
        'x@gmx.de,',
        'y@gmx.de;',
        '<z@gmx.de>',
      ]),
      'addresses out of links': column(
        people(100)
          .map((address) => `mailto:${address}`)
          .concat(people(50)),
      ),
      'personnel offices': column(
        companies(200).map((domain, i) => `${['hr', 'personal', 'info'][i % 3]}@${domain}`),
      ),
    },
    fires: {
      'one disguise': ['info', column([...people(200), 'x (at) firma.de'])],
      'disguises and code': [
        'notice',
        column([...people(200), 'x[at]firma.de', '%20y@firma.de', 'z&#64;firma.de', 'logo@2x.png']),
      ],
      'offices of all kinds': [
        'notice',
        column([
          ...people(200),
          ...companies(8).map(
            (domain, i) =>
              `${['datenschutz', 'bewerbung', 'presse', 'webmaster'][i % 4]}@${domain}`,
          ),
        ]),
      ],
    },
  },
  {
    id: 'random_names',
    silent: {
      'a list that has grown': column(people(400)),
      'a few drawn names': column([...people(400), ...drawn(12)]),
      'addresses of a relay service': column([
        ...people(100),
        ...drawn(100).map((address) => address.replace(/@.*/, '@privaterelay.appleid.com')),
      ]),
    },
    fires: {
      'drawn names': ['notice', column(drawn(200))],
      'drawn names among real ones': ['notice', column([...people(400), ...drawn(60)])],
    },
  },
  {
    id: 'numbered_series',
    silent: {
      'a list that has grown': column(people(400)),
      'a handful in series': column([...people(400), ...numbered('messe', 12, () => 'firma.de')]),
      'telephone numbers': column(
        Array.from({ length: 200 }, (_, i) => `0${1_511_000_000 + i}@t-online.de`),
      ),
    },
    fires: {
      'one name over providers': ['notice', column(numbered('user', 200, (i) => mail[i % 7]!))],
      'many short series': [
        'notice',
        column(lasts.flatMap((name) => numbered(name, 16, (i) => mail[i % 7]!))),
      ],
      'one name with gaps among people': [
        'notice',
        column([
          ...people(200),
          ...numbered('box', 160, () => 'gmx.de').filter((_, i) => i % 4 === 0),
        ]),
      ],
      'accounts of a school': ['info', column(numbered('schueler', 200, () => 'gymnasium-ulm.de'))],
    },
  },
  {
    id: 'pattern_over_domains',
    silent: {
      'a list that has grown': column(people(400)),
      'the office of many companies': column(companies(300).map((domain) => `info@${domain}`)),
      'a first name at each company': column(
        companies(300).map((domain, i) => `${firsts[i % 12]}@${domain}`),
      ),
      'staff with short names': column(
        firsts.flatMap((first) =>
          lasts.map((last) => `${first[0]}${last.slice(0, 6)}@werke-ulm.de`),
        ),
      ),
      'alumni with the year of their class': column(
        Array.from(
          { length: 400 },
          (_, i) => `${lasts[i % 12]}${i}.${1980 + Math.floor(i / 20)}@${companies(3)[i % 2]}`,
        ).sort((a, b) => (a.split('@')[1]! < b.split('@')[1]! ? -1 : 1)),
      ),
      'a handful': column(
        firsts.flatMap((first) => companies(4).map((domain) => `${first}@${domain}`)),
      ),
    },
    fires: {
      'the same names at each domain': [
        'notice',
        column(companies(20).flatMap((domain) => firsts.map((first) => `${first}@${domain}`))),
      ],
      'a dictionary at one provider': [
        'notice',
        column(
          firsts.flatMap((first) =>
            lasts.map((last) => `${first.slice(0, 3)}${last.slice(0, 3)}@gmx.de`),
          ),
        ),
      ],
      'every form of a name': [
        'notice',
        column(
          companies(60).flatMap((domain, i) => {
            const [first, last] = [firsts[i % 12]!, lasts[(i * 5) % 12]!]
            return [`${first}.${last}`, `${first[0]}.${last}`, `${first[0]}${last}`].map(
              (name) => `${name}@${domain}`,
            )
          }),
        ),
      ],
    },
  },
  {
    id: 'broker_order',
    silent: {
      'a list that has grown': column(people(200)),
      'sign-ups one after the other': [
        'E-Mail;Anmeldung',
        ...people(200)
          .sort()
          .map((address, i) => `${address};${time(i)}`),
      ],
      'customer numbers': [
        'Nr;E-Mail',
        ...people(200).map((address, i) => `${1000 + i};${address}`),
      ],
    },
    fires: {
      'sorted by address': ['info', column(people(200).sort())],
      'sorted by name': ['info', ['Name;E-Mail', ...bySurname(300).map((row) => row.join(';'))]],
      'sorted by postcode': [
        'info',
        [
          'PLZ;E-Mail',
          ...people(200).map((address, i) => `${10_000 + Math.floor(i / 4)};${address}`),
        ],
      ],
      'companies sorted by domain': [
        'info',
        column(
          companies(200)
            .sort()
            .map((domain, i) => `${firsts[i % 12]}@${domain}`),
        ),
      ],
      'private mailboxes sorted by a few providers': [
        'notice',
        column(people(200).sort((a, b) => (a.split('@')[1]! < b.split('@')[1]! ? -1 : 1))),
      ],
      'private mailboxes sorted by domain': [
        'notice',
        column(
          [...companies(30).map((domain) => `info@${domain}`), ...people(200)].sort((a, b) =>
            a.split('@')[1]! < b.split('@')[1]! ? -1 : 1,
          ),
        ),
      ],
    },
  },
  {
    id: 'glued_exports',
    silent: {
      'a list that has grown': [
        'Name;E-Mail',
        ...people(400).map((address, i) => `${lasts[(i * 5) % 12]};${address}`),
      ],
      'customers by what they spent': [
        'E-Mail;Umsatz',
        ...people(400).map((address, i) => `${address};${(400 - i) * 5},${10 + (i % 90)}`),
      ],
      'one export by name': ['Name;E-Mail', ...bySurname(400).map((row) => row.join(';'))],
      'names within departments': [
        'Abteilung;Name;E-Mail',
        ...['Handball', 'Turnen'].flatMap((sport) =>
          bySurname(150).map((row) => [sport, ...row].join(';')),
        ),
      ],
    },
    fires: {
      'headings in the middle': [
        'notice',
        ['Name;E-Mail', ...twice(['a;anna@gmx.de', 'b;ben@gmx.de', 'Kunde;Mail'])],
      ],
      'names that begin again': [
        'notice',
        ['Name;E-Mail', ...twice(bySurname(150)).map((row) => row.join(';'))],
      ],
      'numbers that begin again': [
        'notice',
        ['Nr;E-Mail', ...people(400).map((address, i) => `${1 + (i % 250)};${address}`)],
      ],
      'two ways of writing': [
        'notice',
        [
          'Name;Datum;E-Mail',
          ...people(200).map(
            (address, i) => `Anna ${lasts[(i * 7) % 12]};${1 + ((i * 11) % 28)}.03.2024;${address}`,
          ),
          ...people(400)
            .slice(200)
            .map(
              (address, i) =>
                `${lasts[(i * 5) % 12]!.toUpperCase()};2024-04-${10 + ((i * 13) % 18)};${address}`,
            ),
        ],
      ],
      'a second part without the times of the first': [
        'notice',
        [
          'Name;Anmeldung;IP;E-Mail',
          ...people(400).map((address, i) => {
            const name = lasts[(i * 5) % 12]!
            return i < 240
              ? `${name};${time(i)};93.184.216.${(i * 37) % 250};${address}`
              : `${name.toUpperCase()};;;${address}`
          }),
        ],
      ],
      'a change in a running system': [
        'info',
        [
          'Nr;Name;Ort;E-Mail',
          ...people(400).map((address, i) => {
            const name = lasts[(i * 5) % 12]!
            return i < 200
              ? `${i};${name.toUpperCase()};ULM;${address}`
              : `${i};${name};Köln;${address}`
          }),
        ],
      ],
    },
  },
]

for (const { id, silent, fires } of cases) {
  for (const [what, lines] of Object.entries(silent)) {
    test(`${id} has nothing to say on ${what}`, async () => {
      assert.equal(await find(id, lines), undefined)
    })
  }
  for (const [what, [severity, lines]] of Object.entries(fires)) {
    test(`${id} weighs ${severity} on ${what}`, async () => {
      const finding = await find(id, lines)
      assert.equal(finding?.severity, severity)
      const { title, text } = findingTexts(finding)
      for (const words of [title.de, title.en, text.de, text.en]) {
        assert.match(words, /\p{L}/u)
        assert.doesNotMatch(words, /undefined|NaN|null/)
      }
    })
  }
}

const shapeIds = (Object.keys(checks) as CheckId[]).filter((id) => checks[id].kind === 'shape')

test('every check of shape is tried here', () => {
  assert.deepEqual(cases.map(({ id }) => id).sort(), shapeIds.toSorted())
})

test('a finding of numbered names is silent about series without gaps where there are none', async () => {
  const { text } = findingTexts(
    (await find(
      'numbered_series',
      column([
        ...people(200),
        ...numbered('box', 160, () => 'gmx.de').filter((_, i) => i % 4 === 0),
      ]),
    ))!,
  )
  assert.deepEqual(text, {
    de: 'Nur durch ihre Nummer unterscheiden sich 16,7\u00a0% der Empfänger.',
    en: '16.7% of the recipients differ by their number alone.',
  })
})

test('a shape alone never weighs more than a notice', async () => {
  for (const { fires } of cases) {
    for (const [, lines] of Object.values(fires)) {
      for (const { id, severity } of await findings(lines)) {
        if (shapeIds.includes(id)) assert.match(severity, /^(info|notice)$/)
      }
    }
  }
})

test('no address stands in what the shape checks find, but for masked examples', async () => {
  for (const { id, fires } of cases) {
    for (const [, lines] of Object.values(fires)) {
      const text = JSON.stringify(await find(id, lines))
      for (const address of people(400)) assert.ok(!text.includes(address.split('@')[0]!), text)
    }
  }
})

const made = [
  ...drawn(60),
  ...numbered('box', 60, () => 'gmx.de'),
  'x[at]firma.de',
  'presse@firma.de',
]

test('the order of rows changes nothing for the checks that do not look at it', async () => {
  const lines = column([...people(40), ...made]).slice(1)
  const looksAtOrder = new Set<CheckId>(['broker_order', 'glued_exports', 'pattern_over_domains'])
  const ofShape = async (rows: string[]) =>
    (await findings(column(rows)))
      .filter(({ id }) => shapeIds.includes(id) && !looksAtOrder.has(id))
      .map(({ facts, ...rest }) => ({ ...rest, facts: { ...facts, sortedByDomain: null } }))
  const expected = await ofShape(lines)
  assert.equal(expected.length, 3)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (shuffled) => {
      assert.deepEqual(await ofShape(shuffled), expected)
    }),
    { numRuns: 20 },
  )
})

test('how the bytes arrive changes nothing', async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 })
  const lists = cases.flatMap(({ fires }) => Object.values(fires).map(([, lines]) => lines))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lists), lengths, async (lines, cut) => {
      assert.deepEqual(await findings(lines, cut), await findings(lines))
    }),
    { numRuns: 20 },
  )
})
