// A list of cases, each for itself: it grows with what is known, and is not read as a whole.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countryNumber, type IpCountries } from '../ip/ip-countries.ts'
import { screen } from '../screen.ts'
import type { ScreeningOptions } from '../screening-options.ts'
import { chunks } from '../testing/chunks.ts'
import type { Severity } from './check.ts'
import { type CheckId, checks, type Finding, findingTexts } from './checks.ts'

const now = new Date('2026-11-25T10:00:00Z')

/** Everything before 94.0.0.0 stands for Germany, everything from there on for France. */
const ipCountries: IpCountries = {
  source: 'made up',
  date: '2026-11-01',
  starts: Uint32Array.of(0x01000000, 0x5e000000, 0xe0000000),
  countries: Uint16Array.of(countryNumber('DE'), countryNumber('FR'), 0),
}

async function findings(lines: string[], options: Partial<ScreeningOptions> = {}) {
  const report = await screen(chunks(lines.join('\n')), {
    now,
    origin: 'server',
    ipCountries,
    ...options,
  })
  assert.equal(report.outcome, 'screened', JSON.stringify(report))
  return report.findings
}

async function find<Id extends CheckId>(
  id: Id,
  lines: string[],
  options: Partial<ScreeningOptions> = {},
): Promise<Extract<Finding, { id: Id }> | undefined> {
  const found = await findings(lines, options)
  return found.find((finding) => finding.id === id) as Extract<Finding, { id: Id }> | undefined
}

/** A list of this many recipients; `cells` gives what follows each address. */
function list(headings: string, count: number, cells: (row: number) => string): string[] {
  const rows = Array.from({ length: count }, (_, i) => `person${i}@gmx.de;${cells(i)}`)
  return [`E-Mail;${headings}`, ...rows]
}

/** Each at a firm of its own, which signed up on this day. */
function atFirms(count: number, day: (row: number) => string): string[] {
  return [
    'E-Mail;Angemeldet am',
    ...Array.from({ length: count }, (_, i) => `anna@firma${i}.de;${day(i)}`),
  ]
}

/** Moments as people produce them: any day, any hour, one after the other. */
function human(row: number): Date {
  return new Date(Date.UTC(2025, 0, 1) + row * 7 * 3_600_000 + row * row * 1013)
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 19)
}

function later(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000)
}

const signUps = (count: number) => list('Angemeldet am', count, (i) => iso(human(i)))
const both = 'Angemeldet am;Bestätigt am'
const confirmed = (count: number, gap: (row: number) => number) =>
  list(both, count, (i) => `${iso(human(i))};${iso(later(human(i), gap(i)))}`)
const homes = (row: number) => `93.${row % 250}.${(row * 7) % 250}.${1 + ((row * 13) % 250)}`

interface Cases {
  id: CheckId
  /** Lists on which there is nothing to say. */
  silent: string[][]
  fires: [severity: Severity, lines: string[]][]
  options?: Partial<ScreeningOptions>
}

const cases: Cases[] = [
  {
    id: 'consent_coverage',
    silent: [],
    fires: [
      ['info', list('Ort', 20, () => 'Ulm')],
      ['info', confirmed(20, () => 60)],
      ['notice', list('Angemeldet am', 100, (i) => (i < 90 ? iso(human(i)) : '-'))],
      ['warning', list('Angemeldet am', 100, (i) => (i < 30 ? iso(human(i)) : '0000-00-00'))],
      ['warning', list(both, 100, (i) => `${iso(human(i))};${i < 30 ? iso(human(i + 1)) : ''}`)],
    ],
  },
  {
    id: 'origin_words',
    silent: [signUps(20), list('Quelle', 4, () => 'Messe'), list('Quelle', 20, (i) => `Code ${i}`)],
    fires: [['info', list('Quelle', 50, (i) => (i % 3 ? 'Newsletter' : 'Messe'))]],
  },
  {
    id: 'consent_refused',
    silent: [
      list('Einwilligung', 20, () => 'ja'),
      list('Einwilligungstext', 20, () => 'Ja, ich will den Newsletter'),
      signUps(20),
    ],
    fires: [
      ['notice', list('Accepts Email Marketing', 20, (i) => (i === 3 ? 'no' : 'yes'))],
      [
        'warning',
        list('Email Marketing Consent', 50, (i) => (i % 4 ? 'SUBSCRIBED' : 'NEVER_SUBSCRIBED')),
      ],
    ],
  },
  {
    id: 'status_column',
    silent: [list('Status', 20, (i) => `Stufe ${i % 3}`), signUps(20)],
    fires: [
      ['info', list('Status', 20, () => 'aktiv')],
      ['notice', list('Status', 20, (i) => (i === 4 ? 'abgemeldet' : 'aktiv'))],
      ['warning', list('Statut', 50, (i) => (i % 4 ? 'Abonné' : 'Rebond'))],
      ['warning', list('Status', 50, (i) => (i % 4 ? 'aktywny' : 'niepotwierdzony'))],
      ['serious', list('Estado', 50, (i) => (i % 4 ? 'Activo' : 'Baja'))],
      ['serious', list('Abgemeldet am', 50, (i) => (i % 4 ? '' : iso(human(i))))],
      ['serious', list('HasOptedOutOfEmail', 50, (i) => (i % 4 ? 'false' : 'true'))],
      ['serious', list('Complaints', 50, (i) => (i % 4 ? '0' : '1'))],
      ['serious', list('Werbesperre', 50, (i) => (i % 4 ? 'nein' : 'ja'))],
      ['serious', list('no_newsletter', 50, (i) => (i % 4 ? '0' : '1'))],
      ['serious', list('DoNotBulkEMail', 50, (i) => (i % 4 ? 'Zulassen' : 'Nicht zulassen'))],
      ['serious', list('Robinson', 50, (i) => (i % 4 ? 'falsch' : 'wahr'))],
      ['info', list('Austritt', 50, (i) => (i % 4 ? '' : iso(human(i))))],
    ],
  },
  {
    id: 'suppression_export',
    silent: [
      signUps(20),
      list('Abgemeldet am', 50, (i) => (i % 20 ? iso(human(i)) : '')),
      list('Status', 9, () => 'abgemeldet'),
      list('IP;created', 20, (i) => `${homes(i)};${iso(human(i))}`),
      list('UNSUB_TIME;UNSUB_REASON', 50, (i) => (i % 5 ? ';' : `${iso(human(i))};NORMAL`)),
    ],
    fires: [
      ['serious', list('Status', 50, (i) => (i % 25 ? 'abgemeldet' : 'aktiv'))],
      ['serious', list('Werbesperre', 50, () => 'ja')],
      ['serious', list('UNSUB_TIME;UNSUB_REASON', 3, (i) => `${iso(human(i))};NORMAL`)],
      ['serious', list('reason;created;status', 5, (i) => `550 5.1.1;${1.7e9 + i};5.1.1`)],
    ],
  },
  {
    id: 'signups_over_time',
    silent: [list('Ort', 20, () => 'Ulm'), list('Angemeldet am', 20, () => '')],
    fires: [
      ['info', signUps(200)],
      ['notice', list('Angemeldet am', 200, (i) => (i % 2 ? iso(human(i)) : '03.02.2025 12:00'))],
    ],
  },
  {
    id: 'named_companies',
    silent: [list('Quelle', 50, () => 'Formular im Laden'), signUps(20)],
    fires: [
      ['info', list('Quelle', 50, () => 'Teeladen Nord GmbH')],
      ['notice', list('Quelle', 50, (i) => (i % 3 ? 'Teeladen Nord GmbH' : 'gewinnen-heute.de'))],
    ],
  },
  {
    id: 'foreign_origin',
    silent: [
      signUps(20),
      list('Quelle', 50, (i) => ['Newsletter-Formular', 'Kauf im Laden', 'Purchase', ''][i % 4]!),
    ],
    fires: [
      ['info', list('Quelle', 900, (i) => (i < 4 ? 'Adresskauf Herbst' : 'Formular'))],
      ['notice', list('Quelle', 100, (i) => (i < 4 ? 'scraped' : 'Formular'))],
      ['warning', list('Source', 50, (i) => (i % 2 ? 'Purchased list' : 'Co-registration'))],
    ],
  },
  {
    id: 'orders_over_time',
    silent: [signUps(20)],
    fires: [['info', list('Letzte Bestellung', 20, (i) => iso(human(i)))]],
  },
  {
    id: 'country_column',
    silent: [list('Land', 20, () => '')],
    fires: [['info', list('Land', 20, (i) => (i % 2 ? 'Deutschland' : 'FR'))]],
  },
  {
    id: 'unlikely_records',
    silent: [signUps(20), list('Ort', 20, () => 'Ulm')],
    fires: [['warning', confirmed(100, () => 137)]],
  },
  {
    id: 'confirmation_order',
    silent: [signUps(20), list(both, 20, (i) => `${iso(human(i))};`)],
    fires: [
      ['info', confirmed(100, (i) => 30 + i * 60)],
      ['notice', confirmed(100, (i) => (i % 3 ? 60 : 0))],
      ['warning', confirmed(100, () => 0)],
      ['notice', confirmed(100, () => -3600)],
      ['warning', confirmed(100, (i) => (i % 8 ? 60 : -86_400 * 3))],
      ['serious', confirmed(100, () => -86_400 * 30)],
      ['notice', confirmed(100, (i) => (i % 8 ? 60 : 86_400 * 100))],
      ['warning', confirmed(100, () => 86_400 * 100)],
    ],
  },
  {
    id: 'same_moment',
    silent: [
      signUps(200),
      list('Angemeldet am', 60, (i) => iso(later(now, -3600 * (30 + (i % 40))))),
      list('Ort', 20, () => 'Ulm'),
      list('Angemeldet am', 9, () => '2025-02-03'),
    ],
    fires: [
      [
        'notice',
        list('Angemeldet am', 200, (i) => (i % 8 ? iso(human(i)) : '2025-02-03 09:00:01')),
      ],
      [
        'warning',
        list('Angemeldet am', 200, (i) => (i % 8 ? '2025-02-03 09:00:01' : iso(human(i)))),
      ],
      ['notice', list('Angemeldet am', 200, (i) => (i % 2 ? '03.02.2025' : iso(human(i))))],
      ['notice', list('Angemeldet am', 200, () => '03.02.2025')],
      ['warning', list(both, 200, (i) => `${iso(human(i))};2025-02-03 09:00:01`)],
    ],
  },
  {
    id: 'office_hours_bursts',
    silent: [list('Ort', 20, () => 'Ulm'), list('Angemeldet am', 20, () => '03.02.2025')],
    fires: [
      ['info', signUps(300)],
      ['info', list('Angemeldet am', 300, () => '2025-02-03 09:00:01')],
      [
        'notice',
        list(
          'Angemeldet am',
          300,
          (i) => `2025-02-${3 + (i % 5)} ${10 + (i % 7)}:${10 + (i % 50)}`,
        ),
      ],
      [
        'notice',
        list('Angemeldet am', 300, (i) =>
          i % 2 ? iso(human(i)) : `2025-02-0${1 + (i % 6)} 22:15:${10 + (i % 50)}`,
        ),
      ],
      [
        'warning',
        list('Angemeldet am', 300, (i) => `2025-02-${3 + (i % 5)} 11:15:${10 + (i % 50)}`),
      ],
    ],
  },
  {
    id: 'before_form',
    options: { account: { formSince: new Date('2024-06-01') } },
    silent: [signUps(50), list('Angemeldet am', 50, () => '2024-05-31 23:00')],
    fires: [
      ['notice', list('Angemeldet am', 100, (i) => (i < 5 ? '2023-01-02' : iso(human(i))))],
      ['warning', list('Angemeldet am', 100, (i) => (i < 40 ? '2023-01-02' : iso(human(i))))],
      ['serious', list('Angemeldet am', 100, () => '2023-01-02')],
    ],
  },
  {
    id: 'before_domain',
    options: {
      askRegistered: async (domains) => new Map(domains.map((domain) => [domain, 19_000])),
    },
    silent: [signUps(50), atFirms(50, () => '2023-01-02')],
    fires: [
      ['info', atFirms(200, (i) => (i < 4 ? '2021-01-02' : '2023-01-02'))],
      ['notice', atFirms(100, (i) => (i < 8 ? '2021-01-02' : '2023-01-02'))],
      ['warning', atFirms(100, (i) => (i < 12 ? '2021-01-02' : '2023-01-02'))],
    ],
  },
  {
    id: 'future_times',
    silent: [signUps(50), list('Angemeldet am', 20, () => '2026-11-25 20:00')],
    fires: [
      ['notice', list('Angemeldet am', 100, (i) => (i ? iso(human(i)) : '2027-01-02'))],
      ['warning', list('Letzter Kontakt', 100, (i) => (i < 15 ? '2027-01-02' : iso(human(i))))],
      ['warning', list('Bestätigt am', 100, () => '2062-01-02')],
    ],
  },
  {
    id: 'impossible_times',
    silent: [
      signUps(400),
      list('Angemeldet am', 100, (i) => (i % 2 ? iso(human(i)) : '0000-00-00 00:00:00')),
      list('Angemeldet am', 100, (i) => (i ? iso(human(i + 9)) : '01.01.2025')),
      list('Ort', 20, () => 'Ulm'),
    ],
    fires: [
      ['notice', list('Angemeldet am', 100, (i) => (i ? iso(human(i)) : 'unklar'))],
      [
        'warning',
        list('Angemeldet am', 100, (i) => (i < 15 ? '1970-01-01 00:00:00' : iso(human(i)))),
      ],
      ['warning', list('Angemeldet am', 100, (i) => (i < 15 ? '01.01.2010' : iso(human(i))))],
      ['warning', list('Angemeldet am', 100, (i) => (i < 15 ? '02/25/2024' : '25/02/2024'))],
      ['warning', list('Angemeldet am', 100, (i) => (i < 60 ? '01.01.1900' : iso(human(i))))],
    ],
  },
  {
    id: 'date_order',
    silent: [signUps(50), list('Angemeldet am', 50, () => '03.02.2024')],
    fires: [
      ['info', list('Angemeldet am', 50, (i) => `${1 + (i % 28)}/02/2024`)],
      ['notice', list('Angemeldet am', 50, (i) => `${1 + (i % 12)}/02/2024`)],
      ['notice', list('Angemeldet am', 50, (i) => (i ? '25/02/2024' : '02/25/2024'))],
    ],
  },
  {
    id: 'shared_ips',
    silent: [signUps(20), list('IP', 20, () => '')],
    fires: [
      ['info', list('IP', 200, homes)],
      ['info', list('IP', 20, () => '93.184.216.34')],
      ['notice', list('IP', 200, (i) => (i % 10 ? homes(i) : '93.184.216.34'))],
      ['warning', list('IP', 200, (i) => (i % 3 ? '93.184.216.34' : homes(i)))],
      ['notice', list('IP', 400, (i) => (i % 3 ? `93.184.216.${i % 10}` : homes(i)))],
      ['notice', list('IP', 200, (i) => (i % 10 ? homes(i) : `192.168.178.${i}`))],
      ['warning', list('Bestätigungs-IP', 200, (i) => `10.0.0.${i}`)],
      ['warning', list('IP', 200, (i) => `2a02:8070:1:2::${i}`)],
    ],
  },
  {
    id: 'ip_country',
    options: { account: { markets: ['DE'] } },
    silent: [signUps(20), list('IP', 20, () => '10.0.0.1'), list('IP', 20, () => '2a02:8070::1')],
    fires: [
      ['info', list('IP', 200, homes)],
      ['info', list('IP', 20, () => '95.1.2.3')],
      ['notice', list('IP', 200, (i) => (i % 2 ? homes(i) : '95.1.2.3'))],
      ['warning', list('IP', 200, (i) => `95.1.2.${i}`)],
      ['info', list('IP;Land', 200, (i) => `95.1.2.${i};${['FR', 'Frankreich', 'fra'][i % 3]}`)],
      ['warning', list('IP;Land', 200, (i) => `95.1.2.${i};Deutschland`)],
    ],
  },
  {
    id: 'stale_contacts',
    silent: [signUps(100), list('Ort', 20, () => 'Ulm')],
    fires: [
      ['info', list('Letzter Kontakt', 100, () => '2024-11-26')],
      ['info', list('Angemeldet am;Letzter Kontakt', 50, (i) => `2019-01-02;${iso(human(i))}`)],
      ['info', list('Angemeldet am', 100, (i) => (i ? iso(human(i)) : '2019-01-02'))],
      ['info', list('Angemeldet am', 100, () => '2019-01-02')],
      ['notice', list('Letzter Kontakt', 100, (i) => (i < 5 ? '2024-11-24' : '2026-01-02'))],
      ['warning', list('Letzter Kontakt', 100, (i) => (i < 30 ? '2022-01-02' : '2026-01-02'))],
      ['serious', list('Letzter Kontakt', 100, () => '2019-01-02')],
    ],
  },
]

for (const { id, silent, fires, options } of cases) {
  silent.forEach((lines, i) => {
    test(`${id} stays silent on list ${i + 1} without a cause`, async () => {
      assert.equal(await find(id, lines, options), undefined)
    })
  })
  fires.forEach(([severity, lines], i) => {
    test(`${id} weighs list ${i + 1} as ${severity}`, async () => {
      const finding = await find(id, lines, options)
      assert.equal(finding?.severity, severity, JSON.stringify(finding?.facts))
    })
  })
}

test('every check of consent records is tried here', () => {
  // A check that asks the platform's records instead of the file is tested separately.
  const all = Object.values(checks).filter(
    ({ kind, id }) => kind === 'consent' && id !== 'suppressed_recipients',
  )
  assert.deepEqual(cases.map(({ id }) => id).sort(), all.map(({ id }) => id).sort())
})

test('every finding has its texts in both languages, without an address or a full IP address', async () => {
  for (const { id, fires, options } of cases) {
    for (const [, lines] of fires) {
      const finding = (await find(id, lines, options))!
      const { title, text, why } = findingTexts(finding)
      for (const words of [title.de, title.en, text.de, text.en, why.de, why.en]) {
        assert.match(words, /\p{L}/u)
        assert.doesNotMatch(words, /undefined|NaN|null|!|\[object/)
      }
      const kept = JSON.stringify(finding.facts) + text.de + text.en
      assert.doesNotMatch(kept, /@|\d+\.\d+\.\d+\.\d+|8070:1/)
    }
  }
})

test('the order of rows changes nothing in what is said of consent records', async () => {
  const rows = cases
    .flatMap(({ fires }) => fires.flatMap(([, lines]) => lines.slice(1)))
    .map((line) => line.split(';')[1]!)
  const moment = fc.constantFrom(...rows.filter((cell) => /^\d|^$/.test(cell)).slice(0, 300))
  const ip = fc.constantFrom('93.184.216.34', '10.0.0.1', '95.1.2.3', '2a02:8070::1', 'x', '')
  const word = fc.constantFrom('ja', 'nein', 'aktiv', 'abgemeldet', 'Sonstiges', '', 'DE', 'Polen')
  const row = fc
    .tuple(fc.nat(30), moment, moment, ip, word, word, word, moment)
    .map(([person, ...cells]) => `person${person}@gmx.de;${cells.join(';')}`)
  const header = 'E-Mail;Angemeldet am;Bestätigt am;IP;Einwilligung;Status;Land;Letzter Kontakt'
  const first =
    'erste@gmx.de;2025-02-03 10:00;2025-02-03 11:00;93.184.216.34;ja;aktiv;DE;2025-02-04'
  const options = {
    account: { markets: ['DE'], formSince: new Date('2024-06-01') },
    columns: {
      ...{ email: 0, signed_up_at: 1, confirmed_at: 2, signup_ip: 3, consent: 4, status: 5 },
      ...{ country: 6, last_contact_at: 7 },
    },
  }
  const shuffled = fc
    .array(row, { minLength: 1, maxLength: 40 })
    .chain((lines) =>
      fc.shuffledSubarray(lines, { minLength: lines.length }).map((other) => [lines, other]),
    )
  await fc.assert(
    fc.asyncProperty(shuffled, async (orders) => {
      const [one, other] = await Promise.all(
        orders.map(async (lines) => {
          const found = await findings([header, first, ...lines], options)
          return found.filter(({ id }) => checks[id].kind === 'consent')
        }),
      )
      assert.ok(one!.length > 3)
      assert.deepEqual(one, other)
    }),
    { numRuns: 60 },
  )
})

test('sign-ups are listed by month and by week, and the busiest days by name', async () => {
  const days = ['2024-01-31', '2024-02-01', '2024-02-01', '2024-02-29', '1994-01-01', '2030-01-01']
  const finding = await find(
    'signups_over_time',
    list('Angemeldet am', 6, (i) => days[i]!),
  )
  assert.deepEqual(finding?.facts, {
    rows: 4,
    months: [
      { month: '2024-01', rows: 1 },
      { month: '2024-02', rows: 3 },
    ],
    weeks: { from: '2024-01-29', rows: [3, 0, 0, 0, 1] },
    earlier: 0,
    busiest: [
      { day: '2024-02-01', rows: 2 },
      { day: '2024-01-31', rows: 1 },
      { day: '2024-02-29', rows: 1 },
    ],
    first: '2024-01-31',
    last: '2024-02-29',
  })
  assert.match(findingTexts(finding).text.de, /Januar 2024 bis Februar 2024/)
})

test('the origin says what many share, by its share, and no address', async () => {
  const words = ['Messe', 'messe ', 'Newsletter', 'anna@gmx.de', '-']
  const finding = await find(
    'origin_words',
    list('Quelle', 100, (i) => (i < 3 ? 'Anna' : words[i % 5]!)),
  )
  assert.deepEqual(finding?.facts, {
    recipients: 100,
    filled: 80,
    words: [
      { word: 'Messe', recipients: 38 },
      { word: 'Newsletter', recipients: 19 },
    ],
  })
})

test('the months of a report are bounded, and what came before is counted', async () => {
  const month = (i: number) => iso(new Date(Date.UTC(1996, i, 1)))
  const finding = await find('signups_over_time', list('Angemeldet am', 300, month))
  assert.equal(finding?.facts.months.length, 240)
  assert.equal(finding.facts.months[0]!.month, '2001-01')
  assert.equal(finding.facts.earlier, 60)
})

test('a status is counted by its meaning in every language, and other values are only counted', async () => {
  const values = ['aktiv', 'Abonné', 'Baja', 'Hard Bounce', 'Spam', 'Wypisany', 'Rückrufbitte Mo']
  const finding = await find(
    'status_column',
    list('Status', 7, (i) => values[i]!),
  )
  assert.deepEqual(finding?.facts, {
    rows: 7,
    meanings: { active: 2, unsubscribed: 2, bounced: 1, complained: 1 },
    other: 1,
  })
})

test('where no status speaks against anybody, that is said in words, and not as a share of nothing', async () => {
  const told = async (value: (row: number) => string) =>
    findingTexts((await find('status_column', list('Status', 20, value)))!).headline
  assert.deepEqual(await told(() => 'aktiv'), { de: 'alle aktiv', en: 'all active' })
  assert.deepEqual(await told((i) => (i ? 'aktiv' : 'Rückrufbitte Mo')), {
    de: 'keine Abgemeldeten oder Unzustellbaren erkannt',
    en: 'no unsubscribed or bounced recipients recognised',
  })
  assert.match((await told((i) => (i ? 'aktiv' : 'abgemeldet'))).de, /^5,0\u00a0% der Zeilen$/)
})

test('where nothing of a kind was found, its figure says so in words, and not 0 %', async () => {
  const lines = list('Letzter Kontakt', 40, (i) => iso(human(i)))
  const { headline } = findingTexts((await find('stale_contacts', lines))!)
  assert.deepEqual(headline, { de: 'keiner älter als 24 Monate', en: 'none older than 24 months' })
})

test('where status and block differ, the graver of the two counts', async () => {
  const lines = list('Status;Werbesperre;Newsletter', 40, (i) => {
    const status = i % 4 === 0 ? 'abgemeldet' : 'aktiv'
    return `${status};${i % 4 === 1 ? 'ja' : 'nein'};ja`
  })
  const finding = await find('status_column', lines)
  assert.deepEqual(finding?.facts.meanings, { active: 20, blocked: 10, unsubscribed: 10 })
  assert.equal(await find('consent_refused', lines), undefined)
})

test('who ordered lately is no stale contact, whenever the last mail was', async () => {
  const lines = list('Letzter Kontakt;Letzte Bestellung', 40, (i) =>
    i % 2 ? '2022-01-02;2026-01-02' : '2022-01-02;2021-12-24',
  )
  const { contacted } = (await find('stale_contacts', lines))!.facts
  assert.deepEqual(contacted, { rows: 40, over12: 20, over24: 20, over36: 20 })
})

test('old sign-ups alone are called old sign-ups, and no old contacts', async () => {
  const lines = list('Angemeldet am', 100, (i) => (i < 80 ? '2019-01-02' : iso(human(i))))
  const { headline } = findingTexts((await find('stale_contacts', lines))!)
  assert.equal(headline.de, '80,0\u00a0% vor mehr als 24 Monaten angemeldet')
  assert.equal(headline.en, '80.0% signed up more than 24 months ago')
})

test('what many have in common is called a second or a day, whichever it is', async () => {
  const told = async (moment: (row: number) => string) => {
    const lines = list('Angemeldet am', 200, (i) => (i % 2 ? moment(i) : iso(human(i))))
    return findingTexts((await find('same_moment', lines))!).headline.en
  }
  assert.match(await told(() => '2025-02-03 09:00:01'), /^5\d\.\d% in the same second$/)
  assert.match(await told(() => '2025-02-03'), /^5\d\.\d% on the same day$/)
})

test('an export of suppressions names its sender, and tells what to do with it', async () => {
  const lines = ['EmailAddress,SuppressionReason,Origin,CreatedAt']
  for (let i = 0; i < 3; i++) lines.push(`p${i}@gmx.de,HardBounce,Recipient,${iso(human(i))}Z`)
  const finding = (await find('suppression_export', lines))!
  assert.equal(finding.facts.sender, 'Postmark')
  assert.match(findingTexts(finding).text.de, /Postmark .* Sperrlisten entgegennimmt/)
})

test('umlauts of a western code page do not hide a status', async () => {
  const lines = list('Status', 40, (i) => (i % 2 ? 'bestätigt' : 'unbestätigt')).join('\n')
  const report = await screen(chunks(Buffer.from(lines, 'latin1')), { now })
  assert.ok(report.outcome === 'screened')
  const finding = report.findings.find(({ id }) => id === 'status_column')
  assert.ok(finding?.id === 'status_column')
  assert.deepEqual(finding.facts.meanings, { active: 20, unconfirmed: 20 })
})

test('the coverage of each part of a consent record is counted, and missing columns are left out', async () => {
  const headings = 'Angemeldet am;IP;Quelle'
  const lines = list(headings, 4, (i) => (i ? `${iso(human(i))};93.184.216.34;Shop` : 'NULL;-;n/a'))
  const finding = await find('consent_coverage', lines)
  assert.deepEqual(finding?.facts, {
    rows: 4,
    filled: { signed_up_at: 3, signup_ip: 3, source: 3 },
  })
})

test('where times are missing, the line says for how many, and not for how many they are there', async () => {
  const headline = async (missing: number) => {
    const lines = list('Angemeldet am', 100, (i) => (i < missing ? '-' : iso(human(i))))
    return findingTexts((await find('consent_coverage', lines))!).headline
  }
  assert.deepEqual(await headline(10), {
    de: '10,0\u00a0% der Zeilen ohne Zeiten',
    en: '10.0% of rows without times',
  })
  assert.deepEqual(await headline(2), { de: '98,0\u00a0% der Zeilen', en: '98.0% of rows' })
})

test('dates are read in the order that the file as a whole tells', async () => {
  const american = list('Angemeldet am', 40, (i) => `02/${1 + (i % 28)}/2024`)
  const finding = await find('signups_over_time', american)
  assert.deepEqual(finding?.facts.months, [{ month: '2024-02', rows: 40 }])
})

test('a time of day counts only where there is one: confirmed on the day of the sign-up is in order', async () => {
  const days = list(both, 50, (i) => `${iso(human(i)).slice(0, 10)};${iso(human(i))}`)
  const finding = await find('confirmation_order', days)
  const { delays, ...counted } = finding!.facts
  assert.deepEqual(counted, {
    ...{ both: 50, withinDay: 50, late: 0, hoursBefore: 0, daysBefore: 0, same: 0 },
  })
  assert.ok(delays!.every(({ rows }) => rows === 0))
})

test('how soon people confirm is counted by steps, and who needed days by none', async () => {
  const second = (i: number) => iso(human(i)).slice(0, 17)
  const lines = list(both, 30, (i) => {
    const clicked = i < 10 ? `${second(i)}09` : i < 25 ? `${second(i)}50` : '2026-11-01 12:00:30'
    return `${second(i)}01;${clicked}`
  })
  const { delays } = (await find('confirmation_order', lines))!.facts
  assert.deepEqual(delays!.slice(0, 2), [
    { within: 10, rows: 10 },
    { within: 60, rows: 15 },
  ])
})

test('sign-ups from neighbouring IP addresses are counted together', async () => {
  const lines = list(
    'Angemeldet am;IP',
    40,
    (i) => `${iso(human(i))};${i < 30 ? `93.184.216.${i + 1}` : homes(i)}`,
  )
  const [column] = (await find('shared_ips', lines))!.facts.columns
  assert.deepEqual([column!.topTen, column!.topRanges], [10, 32])
})

test('a policy may set what weighs', async () => {
  const lines = list('Letzter Kontakt', 100, (i) => (i < 30 ? '2022-01-02' : '2026-01-02'))
  const thresholds = { stale_contacts: { warning: 0.5, serious: 0.9 } }
  assert.equal((await find('stale_contacts', lines, { thresholds }))?.severity, 'notice')
})

test('a large list is judged by a sample of its rows, with nearly the same shares', async () => {
  const lines = list('Angemeldet am;IP', 60_000, (i) =>
    i % 4 ? `${iso(human(i % 9000))};${homes(i)}` : '2025-02-03 09:00:01;93.184.216.34',
  )
  const moment = (await find('same_moment', lines))!.facts.columns[0]!
  assert.equal(moment.rows, 60_000)
  assert.ok(moment.drawn > 15_000 && moment.drawn <= 16_384)
  assert.ok(Math.abs(moment.second!.rows / moment.drawn - 0.25) < 0.015)
  const ips = (await find('shared_ips', lines))!.facts.columns[0]!
  assert.ok(Math.abs(ips.most[0]!.rows / ips.drawn - 0.25) < 0.015)
  assert.equal(ips.most[0]!.network, '93.184.x.x')
})
