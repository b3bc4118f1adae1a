import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import type { ScreeningOptions } from '../screening-options.ts'
import { chance } from '../testing/simulated/chance.ts'
import { forgedOrigins } from '../testing/simulated/forged-origins.ts'
import { honestOrigins } from '../testing/simulated/honest-origins.ts'
import { forgedPlaces, honestPlaces } from '../testing/simulated/places.ts'
import { type ListKind, listText } from '../testing/simulated/simulated-list.ts'
import { type Finding, findingTexts, isForDesk } from './checks.ts'
import type { OriginPartId } from './unlikely-origin.ts'

async function findingsOf(
  text: Iterable<string>,
  options: Partial<ScreeningOptions> = {},
): Promise<Finding[]> {
  const report = await screen(bytesOf(text), {
    now: new Date('2026-11-25T10:00:00Z'),
    origin: 'server',
    ...options,
  })
  assert.ok(report.outcome === 'screened')
  return report.findings
}

async function* bytesOf(text: Iterable<string>) {
  for (const each of text) yield Buffer.from(each)
}

async function look(text: Iterable<string>, options: Partial<ScreeningOptions> = {}) {
  const found = await findingsOf(text, options)
  return found.find((finding) => finding.id === 'unlikely_origin')
}

function written(kind: ListKind, rows: number, seed: string): Generator<string> {
  return listText(kind.write(chance(`${kind.name} ${rows} ${seed}`), rows))
}

const named = (name: string) =>
  [...honestOrigins, ...honestPlaces, ...forgedOrigins, ...forgedPlaces].find(
    (kind) => kind.name === name,
  )!

/** What speaks in a list of 600 of this kind. */
async function partsOf(name: string) {
  const found = await look(written(named(name), 600, 'a test'))
  return (found?.facts.parts ?? []).filter(({ times }) => times > 1).map(({ id }) => id)
}

const shown: [kind: string, part: OriginPartId][] = [
  ['searched imprints', 'imprint_addresses'],
  ['searched imprints', 'mixed_offices'],
  ['names at every provider', 'name_grid'],
  ['drawn names', 'drawn_names'],
  ['signed up by a script in clouds', 'hosted_sign_ups'],
  ['telephone numbers counted on', 'phone_series'],
  ['telephone and postcode made up', 'places_apart'],
  ['Austrian telephone and postcode made up', 'places_apart'],
  ['Austrian telephone and postcode made up', 'empty_regions'],
  ['Swiss telephone and postcode made up', 'places_apart'],
  ['Swiss telephone and postcode made up', 'empty_regions'],
]

for (const [kind, part] of shown) {
  test(`a list made of “${kind}” shows ${part}`, async () => {
    assert.ok((await partsOf(kind)).includes(part), String(await partsOf(kind)))
  })
}

for (const kind of [...honestOrigins, ...honestPlaces]) {
  test(`“${kind.name}” is no reason for a warning`, async () => {
    for (const rows of [40, 200, 1000]) {
      const found = await findingsOf(written(kind, rows, 'kept aside'))
      const warned = found.filter(({ id, severity }) => isForDesk(id) && severity === 'warning')
      assert.deepEqual(warned.map(findingTexts), [], `${rows} rows`)
    }
  })
}

test('companies sorted by domain weigh a little more than in another order', async () => {
  const emails = Array.from({ length: 300 }, (_, row) => `${name(row)}@firma-${1000 + row}.de`)
  const weight = async (list: string[]) => {
    const found = await look([`E-Mail\n${list.join('\n')}\n`], thresholds)
    return found?.facts.parts.find(({ id }) => id === 'company_order')?.times
  }
  const shuffled = emails.map((_, row) => emails[(row * 131) % emails.length]!)
  assert.deepEqual([await weight(emails), await weight(shuffled)], [3, 1])
})

const thresholds = { thresholds: { unlikely_origin: { notice: 0 } } }
const name = (row: number) => ['info', 'a.weber', 'kontakt', 'einkauf'][row % 4]

test('confirmations from data centres do not count, because scanners of links click them', async () => {
  const found = await look(
    written(named('confirmed by scanners in clouds'), 600, 'a test'),
    thresholds,
  )
  const part = found?.facts.parts.find(({ id }) => id === 'hosted_sign_ups')
  assert.ok(part !== undefined && part.figure < 0.1 && part.times === 1, JSON.stringify(part))
})

test('one proxy before the form is not taken for many servers', async () => {
  const found = await look(
    written(named('a form behind a cloud’s proxy'), 600, 'a test'),
    thresholds,
  )
  const part = found?.facts.parts.find(({ id }) => id === 'hosted_sign_ups')
  assert.ok(part !== undefined && part.figure > 0.9 && part.times === 1, JSON.stringify(part))
})

test('its text names each part with its figure, what is usual, and why life differs', async () => {
  const found = await look(written(named('signed up by a script in clouds'), 300, 'a test'))
  const { text } = findingTexts(found!)
  assert.match(text.de, /^Anmeldungen aus Rechenzentren: .* üblich sind wenige Prozent\. Menschen /)
  assert.match(text.en, /large hosters and clouds \(networks of 30 November 2026\)/)
})

test('a preview says nothing of it, so that nobody can try until it is silent', async () => {
  const text = () => written(named('signed up by a script in clouds'), 300, 'a test')
  assert.equal((await look(text()))?.severity, 'warning')
  assert.equal(await look(text(), { origin: 'preview' }), undefined)
})
