import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { screen } from '../screen.ts'
import type { ScreeningOptions } from '../screening-options.ts'
import { chunks } from '../testing/chunks.ts'
import { type CheckId, checks, type Finding, findingTexts } from './checks.ts'

async function findings(
  addresses: readonly string[],
  options: Partial<ScreeningOptions> & { cut?: number[] } = {},
): Promise<Finding[]> {
  const rows = addresses.map((address, i) => `${i};${address}`)
  const file = `Nr;E-Mail\n${rows.join('\n')}\n`
  const report = await screen(chunks(file, options.cut), { now: new Date(0), ...options })
  assert.ok(report.outcome === 'screened')
  return report.findings
}

async function find<Id extends CheckId>(
  id: Id,
  addresses: readonly string[],
  options: Partial<ScreeningOptions> = {},
): Promise<Extract<Finding, { id: Id }> | undefined> {
  const found = await findings(addresses, options)
  return found.find((finding) => finding.id === id) as Extract<Finding, { id: Id }> | undefined
}

function people(count: number, domain = 'gmx.de'): string[] {
  return Array.from({ length: count }, (_, i) => `person${i}@${domain}`)
}

test('mailboxes are counted once, however many spellings they have', async () => {
  const found = await find('provider_duplicates', [
    ...['anna.weber@gmail.com', 'a.n.n.a.weber@gmail.com', 'annaweber@googlemail.com'],
    ...['ben@outlook.com', 'BEN@outlook.com', 'ben+shop@outlook.com', 'b.e.n@outlook.com'],
    ...['carla@gmx.de', 'carla+shop@gmx.de'],
  ])
  assert.deepEqual(found?.facts, {
    recipients: 8,
    duplicates: 3,
    mostSpellings: 3,
    bySpellings: [2, 3, 4, 5, 10].map((from) => ({ from, mailboxes: from < 4 ? 1 : 0 })),
    exact: true,
  })
})

test('on a large list the spellings of a sample of mailboxes stand for all', async () => {
  const addresses = Array.from({ length: 120_000 }, (_, i) => [
    `person.${i}@gmail.com`,
    ...(i % 10 === 0 ? [`person${i}@gmail.com`] : []),
  ]).flat()
  const { facts } = (await find('provider_duplicates', addresses))!
  assert.equal(facts.exact, false)
  assert.ok(Math.abs(facts.duplicates - 12_000) < 600, String(facts.duplicates))
})

test('an address whose name and domain are both placeholders counts once', async () => {
  const found = await find('placeholder_addresses', [
    ...['test@nomail.de', 'anna@nomail.de', 'keine@gmx.de', 'anna@gmx.de'],
  ])
  assert.equal(found?.facts.placeholders, 3)
  assert.deepEqual(found?.facts.examples.toSorted(), ['k…e@gmx.de', 't…t@nomail.de'])
})

test('mistyped domains come with what was meant, the most frequent first', async () => {
  const addresses = ['a@gmial.com', 'b@gmial.com', 'c@hotmial.com', ...people(9, 'gmail.com')]
  const { facts } = (await find('typo_domains', addresses))!
  assert.equal(facts.typos, 3)
  assert.deepEqual(facts.domains, [
    { domain: 'gmial.com', recipients: 2, suggestion: 'gmail.com' },
    { domain: 'hotmial.com', recipients: 1, suggestion: 'hotmail.com' },
  ])
})

test('closed providers come with the year in which they closed', async () => {
  const { facts } = (await find('dead_domains', ['anna@lycos.de', 'ben@gmx.de']))!
  assert.deepEqual(facts.domains, [{ domain: 'lycos.de', recipients: 1, closed: 2009 }])
})

const mixed = [...people(60, 'firma.de'), ...people(20, 'firma.at'), ...people(20, 'firma.pl')]

for (const [markets, severity, outside] of [
  [[], 'info', 100],
  [['DE', 'AT', 'PL'], 'info', 0],
  [['DE', 'AT'], 'notice', 20],
  [['AT'], 'warning', 80],
] as const) {
  test(`countries weigh ${severity} where the markets are ${markets.join(' and ') || 'unknown'}`, async () => {
    const addresses = [...mixed, ...people(40, 'gmail.com')]
    const found = (await find('country_spread', addresses, { account: { markets } }))!
    assert.equal(found.severity, severity)
    assert.equal(found.facts.outside, outside)
    assert.equal(found.facts.located, 100)
    assert.deepEqual(found.facts.countries, [
      { country: 'DE', recipients: 60 },
      { country: 'AT', recipients: 20 },
      { country: 'PL', recipients: 20 },
    ])
    assert.match(findingTexts(found).text.de, /Deutschland \(60,0\s%/)
  })
}

const addressIds = (Object.keys(checks) as CheckId[]).filter((id) => checks[id].kind === 'address')

const address = fc.constantFrom(
  ...['anna.weber@gmail.com', 'annaweber@gmail.com', 'anna+x@gmail.com', 'b@b.de', 'test@gmx.de'],
  ...['c@gmial.com', 'd@example.com', 'e@lycos.de', 'abuse@firma.de', 'info@firma.at', 'f@@gmx.de'],
  ...['g@mailinator.com', 'keine@angabe.de', 'h@firma.pl', 'ANNA.WEBER@gmail.com', 'x', ''],
)

test('neither the order of rows nor the cutting of bytes changes what these checks find', async () => {
  const orders = fc
    .array(address, { minLength: 1, maxLength: 60 })
    .map((list) => ['anna@gmx.de', 'ben@web.de', ...list])
    .chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
  const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(orders, lengths, async ([list, shuffled], cut) => {
      const ofAddresses = ({ id }: Finding) => addressIds.includes(id)
      const whole = (await findings(list)).filter(ofAddresses)
      assert.deepEqual((await findings(shuffled, { cut })).filter(ofAddresses), whole)
    }),
  )
})
