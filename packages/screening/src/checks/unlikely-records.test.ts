import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import type { ScreeningOptions } from '../screening-options.ts'
import { chance } from '../testing/simulated/chance.ts'
import { forgedLists } from '../testing/simulated/forged-lists.ts'
import { honestLists } from '../testing/simulated/honest-lists.ts'
import { type ListKind, listText, type SimulatedList } from '../testing/simulated/simulated-list.ts'
import { type Finding, findingTexts } from './checks.ts'
import type { RecordPartId } from './unlikely-records.ts'
import { timesText } from './weighed-part.ts'

type Unlikely = Extract<Finding, { id: 'unlikely_records' }>

async function look(
  text: string | Iterable<string>,
  options: Partial<ScreeningOptions> = {},
): Promise<Unlikely | undefined> {
  const report = await screen(bytesOf(typeof text === 'string' ? [text] : text), {
    now: new Date('2026-11-25T10:00:00Z'),
    origin: 'server',
    ...options,
  })
  assert.ok(report.outcome === 'screened')
  return report.findings.find((finding) => finding.id === 'unlikely_records')
}

async function* bytesOf(text: Iterable<string>) {
  for (const each of text) yield Buffer.from(each)
}

function written(kind: ListKind, rows: number, seed: string): SimulatedList {
  return kind.write(chance(`${kind.name} ${rows} ${seed}`), rows)
}

const named = (name: string) => [...honestLists, ...forgedLists].find((kind) => kind.name === name)!

/** What speaks in a list of 1,200 of this kind, written plainly. */
async function partsOf(name: string, style: Partial<SimulatedList['style']> = {}) {
  const list = written(named(name), 1200, 'a test')
  const plain = { order: 'time', moments: 'iso', hasIps: true, hidesIps: false } as const
  const found = await look(listText({ ...list, style: { ...plain, ...style } }))
  return (found?.facts.parts ?? []).filter(({ times }) => times > 1).map(({ id }) => id)
}

const shown: [kind: string, part: RecordPartId][] = [
  ['even gaps', 'even_gaps'],
  ['even gaps', 'even_days'],
  ['uniform at random', 'no_night'],
  ['no weekend', 'no_weekend'],
  ['one delay for all', 'same_delay'],
  ['delays between two limits', 'narrow_delays'],
  ['both columns at random', 'confirmed_first'],
  ['seconds that never occur', 'missing_seconds'],
  ['moments used twice', 'repeated_moments'],
  ['alphabetical in time', 'sorted_twice'],
  ['IP addresses at random', 'impossible_ips'],
  ['collected addresses, confirmed', 'unreachable_confirmed'],
]

for (const [kind, part] of shown) {
  test(`a list forged by “${kind}” shows ${part}`, async () => {
    assert.ok((await partsOf(kind)).includes(part), String(await partsOf(kind)))
  })
}

test('a list that people filled shows nothing', async () => {
  assert.deepEqual(await partsOf('form with confirmation'), [])
})

test('several parts make a warning together that none of them is alone', async () => {
  const found = await look(listText(written(named('uniform at random'), 5000, 'held out 0')))
  assert.equal(found?.severity, 'warning')
  assert.ok(found.facts.parts.every(({ times }) => times < 100))
})

test('its text names each part with its figure, what is usual, and why life differs', async () => {
  const found = await look(listText(written(named('one delay for all'), 300, 'a test')))
  const { text } = findingTexts(found!)
  assert.match(text.de, /^Bei vielen dieselbe Wartezeit: 100\u00a0% von 300 haben genau dieselbe/)
  assert.match(text.en, /^The same delay for many: 100% of 300 have exactly the same delay/)
  assert.match(
    text.de,
    /Zusammen sehen gefälschte Listen (mehr als )?\S+-mal so oft so aus wie ehrliche\.$/,
  )
})

test('confirmations of people who cannot have confirmed stand beside how many would be expected', async () => {
  const found = await look(
    listText(written(named('collected addresses, confirmed'), 1200, 'a test')),
  )
  const { text } = findingTexts(found!)
  assert.match(text.de, /nicht bestätigt haben können: .+; zu erwarten wären höchstens 3\. /)
  assert.match(text.en, /could not have confirmed: .+; at most 3 would be expected\. /)
})

test('names like those of spam traps are called what they are: roles', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, row) => `spamtrap@firma-${row}.de;2024-05-12;2024-05-13`,
  )
  const found = await look(`E-Mail;Angemeldet am;Bestätigt am\n${rows.join('\n')}\n`)
  const { text } = findingTexts(found!)
  assert.match(text.de, /Funktionsadresse ohne Empfänger \(60\)/)
  assert.match(text.en, /role name without recipients \(60\)/)
  assert.doesNotMatch(`${text.de} ${text.en}`, /Spamfalle|spam trap/)
})

test('a weight above ten thousand is told without more digits', () => {
  assert.deepEqual(timesText(3000), { de: '3.000-mal', en: '3,000 times' })
  assert.deepEqual(timesText(30_000_000), {
    de: 'mehr als 10.000-mal',
    en: 'more than 10,000 times',
  })
})

test('a night is missed by the clock of each row where rows name their zone', async () => {
  const list = written(named('all over the world by local clocks'), 3000, 'a test')
  const noNight = async (moments: SimulatedList['style']['moments']) => {
    const found = await look(listText({ ...list, style: { ...list.style, moments } }))
    return found?.facts.parts.some(({ id, times }) => id === 'no_night' && times > 1) ?? false
  }
  assert.deepEqual([await noNight(list.style.moments), await noNight('iso')], [false, true])
})

test('a missing night weighs more where all stated markets sleep at the same time', async () => {
  const text = [...listText(written(named('no night'), 3000, 'a test'))]
  const weight = async (markets: string[]) => {
    const found = await look(text, { account: { markets } })
    return found?.facts.parts.find(({ id }) => id === 'no_night')?.times
  }
  assert.deepEqual(
    [await weight(['DE', 'AT']), await weight(['DE', 'US']), await weight([])],
    [100, 30, 30],
  )
})

const heading = 'E-Mail;Angemeldet am;Bestätigt am\n'
const confirmed = (address: (row: number) => string, year: number) =>
  heading +
  Array.from({ length: 200 }, (_, row) => {
    const day = `${year}-0${1 + (row % 9)}-${10 + ((row * 7) % 19)}`
    return `${address(row)};${day} ${10 + (row % 12)}:1${row % 9}:0${row % 7};${day} 23:4${row % 9}:5${row % 8}\n`
  }).join('')

const impossible: [what: string, kind: string, address: string, year: number][] = [
  ['a cell that holds no address', 'no_address', 'anna.gmx.de', 2024],
  ['an example domain', 'reserved', 'anna@example.com', 2024],
  ['a mistyped domain', 'mistyped', 'anna@gmial.com', 2024],
  ['a provider closed by then', 'closed', 'anna@lycos.de', 2024],
  ['a provider that did not exist yet', 'before_provider', 'anna@proton.me', 2019],
  ['a placeholder', 'made_up', 'asdf@gmx.de', 2024],
]

for (const [what, kind, address, year] of impossible) {
  test(`a confirmation is impossible with ${what}`, async () => {
    const text = confirmed((row) => (row % 40 === 0 ? `${address}` : `person${row}@gmx.de`), year)
    const found = await look(text, { thresholds: { unlikely_records: { notice: 0 } } })
    const part = found?.facts.parts.find(({ id }) => id === 'unreachable_confirmed')
    const kinds = Object.entries(part?.kinds ?? {}).filter(([, rows]) => rows > 0)
    assert.deepEqual(
      kinds.map(([name]) => name),
      [kind],
    )
  })
}

test('an address of a provider that closed later was confirmed while there was one', async () => {
  const text = confirmed((row) => `person${row}@${row % 9 === 0 ? 'epost.de' : 'gmx.de'}`, 2019)
  const found = await look(text, { thresholds: { unlikely_records: { notice: 0 } } })
  const part = found?.facts.parts.find(({ id }) => id === 'unreachable_confirmed')
  assert.equal(part?.figure, 0)
})

test('a preview says nothing of it, so that nobody can try until it is silent', async () => {
  const text = [...listText(written(named('one delay for all'), 300, 'a test'))]
  assert.equal((await look(text))?.severity, 'warning')
  assert.equal(await look(text, { origin: 'preview' }), undefined)
})

test('sign-ups of a few days say nothing about weekends', async () => {
  const draw = chance('two days')
  const overDays = (days: number) => {
    const from = Date.UTC(2026, 8, 1)
    const rows = Array.from({ length: 400 }, (_, row) => {
      // Wednesdays and Thursdays, at all hours.
      const day = 7 * draw.whole(0, Math.ceil(days / 7)) + draw.whole(1, 3)
      const at = new Date(from + day * 86_400_000 + draw.whole(0, 86_400) * 1000)
      return `anna${row}@gmx.de;${at.toISOString().slice(0, 19)}`
    })
    return look(`E-Mail;Angemeldet am\n${rows.join('\n')}\n`, {
      thresholds: { unlikely_records: { notice: 0 } },
    })
  }
  const measured = async (days: number) =>
    (await overDays(days))?.facts.parts.some(({ id }) => id === 'no_weekend') ?? false
  assert.deepEqual([await measured(2), await measured(40)], [false, true])
})
