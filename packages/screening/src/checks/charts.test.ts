import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import type { Chart } from './check.ts'
import { type CheckId, chartOf, type Finding } from './checks.ts'

async function find(id: CheckId, lines: readonly string[]): Promise<Finding> {
  const report = await screen(chunks(`${lines.join('\n')}\n`), { now: new Date(0) })
  assert.ok(report.outcome === 'screened')
  const found = report.findings.find((finding) => finding.id === id)
  assert.ok(found, `${id} found nothing`)
  return found
}

/** What a picture says, without the words of either language. */
function read(chart: Chart | null): [label: string, count: number][] {
  assert.ok(chart)
  return (chart.kind === 'bars' ? chart.bars : chart.columns).map(({ label, count }) => [
    label.en,
    count,
  ])
}

const series = (count: number, write: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i))
const pad = (i: number) => String(i).padStart(4, '0')
const grown = series(200, (i) => `anna.weber${1000 + i * 40}@gmx.de`)

const spellings = [
  'E-Mail',
  ...['anna.weber@gmail.com', 'a.n.n.a.weber@gmail.com', 'annaweber@googlemail.com'],
  ...['ben@outlook.com', 'ben+shop@outlook.com'],
  ...series(12, (i) => `carla+${i}@gmail.com`),
]
const placeholders = [
  'E-Mail',
  ...['test@gmx.de', 'asdf@gmx.de', 'qwertz@web.de', 'keine@gmx.de', 'anna@nomail.de'],
]
const traps = ['E-Mail', 'abuse@firma.de', 'spamtrap@firma.de', 'postmaster@firma.de', 'x@gmx.de']
const drawn = ['E-Mail', ...grown, ...series(40, (i) => `${'xqzkwvjf'.slice(i % 2)}q@gmx.de`)]
const random = [...drawn, ...series(30, (i) => `q${i % 10}x${(i * 3) % 10}z${i}k7w@web.de`)]
const numbered = ['E-Mail', ...grown, ...series(159, (i) => `box${i + 1}@web.de`)]
const dictionary = [
  'E-Mail',
  ...series(12, (i) => `firma${i}.de`).flatMap((domain) =>
    ['anna', 'bernd', 'carla', 'dieter', 'elif', 'fritz', 'greta', 'heiner', 'ida'].map(
      (name) => `${name}@${domain}`,
    ),
  ),
  ...series(5, (i) => `info@firma${i}.de`),
]
const byDomain = [
  'E-Mail;Angemeldet am',
  ...series(200, (i) => `${(i * 397) % 1009}@d${pad(i)}.de;${1 + ((i * 11) % 28)}.03.2024`),
]
const glued = [
  'Name;E-Mail',
  ...series(50, (i) => `A;a${(i * 7) % 50}x@gmx.de`),
  'Kunde;Mail',
  ...series(50, (i) => `B;b${(i * 7) % 50}x@gmx.de`),
]
const scraped = [
  'E-Mail',
  ...grown,
  ...['x[at]firma.de', 'y (at) firma.de', 'z&#64;firma.de', 'u,v@firma.de;'],
]

test('mailboxes are drawn by the number of their spellings, up to the longest row', async () => {
  assert.deepEqual(read(chartOf(await find('provider_duplicates', spellings))), [
    ['mailboxes with 2', 1],
    ['mailboxes with 3', 1],
    ['mailboxes with 4', 0],
    ['mailboxes with 5 to 9', 0],
    ['mailboxes with 10 or more', 1],
  ])
})

test('placeholders and names like those of traps are drawn by kind, and each counts once', async () => {
  const finding = await find('placeholder_addresses', placeholders)
  assert.deepEqual(finding.facts, {
    recipients: 5,
    placeholders: 5,
    kinds: { keys: 2, domain: 1, example: 1, none: 1 },
    examples: (finding.facts as { examples: string[] }).examples,
  })
  assert.deepEqual(read(chartOf(finding))[0], ['typed along the keyboard', 2])
  const counts = read(chartOf(await find('spam_trap_names', traps))).map(([, count]) => count)
  assert.deepEqual(counts, [1, 1, 1])
})

test('random names are drawn by their length, every length between among them', async () => {
  const finding = await find('random_names', random)
  const chart = chartOf(finding)
  const columns = read(chart)
  assert.equal(chart?.kind, 'columns')
  assert.deepEqual(
    columns.map(([label]) => label),
    ['1 character', ...series(19, (i) => `${2 + i} characters`)],
  )
  const { random: count } = finding.facts as { random: number }
  assert.equal(
    columns.reduce((sum, [, names]) => sum + names, 0),
    count,
  )
})

test('numbered names are drawn as parts of all recipients', async () => {
  const chart = chartOf(await find('numbered_series', numbered))
  assert.deepEqual(chart?.kind === 'bars' && [chart.whole, chart.full], [359, 'whole'])
  assert.deepEqual(read(chart)[0], ['in series without gaps', 159])
})

test('names are drawn by how many domains they stand at, roles aside', async () => {
  assert.deepEqual(read(chartOf(await find('pattern_over_domains', dictionary))), [
    ['name at one domain', 0],
    ['name at 2 to 4 domains', 0],
    ['name at 5 to 9 domains', 0],
    ['name at 10 to 49 domains', 108],
    ['name at 50 or more domains', 0],
  ])
})

test('an order is drawn beside those that the rows do not follow', async () => {
  const bars = new Map(read(chartOf(await find('broker_order', byDomain))))
  assert.equal(bars.get('in order of domain'), 199)
  for (const other of ['in order of address', 'in order of sign-up']) {
    assert.ok(bars.get(other)! < 150, `${other}: ${bars.get(other)}`)
  }
})

test('signs of several exports are drawn where in the file they stand', async () => {
  const columns = read(chartOf(await find('glued_exports', glued)))
  assert.equal(columns.length, 20)
  assert.deepEqual(
    columns.filter(([, count]) => count > 0),
    [['rows 51 to 55', 1]],
  )
  const short = read(chartOf(await find('glued_exports', glued.slice(48, 55))))
  assert.deepEqual(short[3], ['row 4', 1])
})

test('traces of web pages are drawn by kind', async () => {
  assert.deepEqual(read(chartOf(await find('harvested_pages', scraped))).slice(0, 2), [
    ['disguised, “(at)” for @', 2],
    ['pieces of the page’s source', 1],
  ])
})

test('a report of an earlier version, without what a picture needs, is shown without it', async () => {
  const added = ['bySpellings', 'kinds', 'lengths', 'byDomains', 'neighbours', 'followed', 'course']
  for (const [id, lines] of [
    ['provider_duplicates', spellings],
    ['placeholder_addresses', placeholders],
    ['spam_trap_names', traps],
    ['random_names', random],
    ['pattern_over_domains', dictionary],
    ['broker_order', byDomain],
    ['glued_exports', glued],
  ] as const) {
    const { facts, ...finding } = await find(id, lines)
    const older = Object.entries(facts).filter(([name]) => !added.includes(name))
    assert.equal(chartOf({ ...finding, facts: Object.fromEntries(older) } as Finding), null, id)
  }
})

test('no picture names a person or an address', async () => {
  for (const [id, lines] of [
    ['provider_duplicates', spellings],
    ['random_names', random],
    ['pattern_over_domains', dictionary],
    ['glued_exports', glued],
  ] as const) {
    const text = JSON.stringify(chartOf(await find(id, lines)))
    assert.doesNotMatch(text, /@|anna|weber|carla|firma|gmx/)
  }
})
