import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AskDomains } from './ask-about-domains.ts'
import { checks } from './checks/checks.ts'
import { screen } from './screen.ts'
import { chunks } from './testing/chunks.ts'

const refuseAll: AskDomains = async (domains) =>
  new Map(domains.map((domain) => [domain, 'refuses']))

test('nobody is asked about known providers, and about 1,000 domains at most', async () => {
  const asked: string[][] = []
  const own = Array.from({ length: 1200 }, (_, i) => `anna@firma${i}.de`)
  const list = [...own, 'ben@firma1199.de', 'ben@gmx.de', 'anna@gmail.com']
  await screenWith(list, async (domains) => {
    asked.push([...domains])
    return new Map()
  })
  assert.equal(asked.length, 1)
  assert.equal(asked[0]!.length, 1000)
  assert.equal(asked[0]![0], 'firma1199.de')
  assert.ok(!asked[0]!.includes('gmx.de'))
})

test('a list at known providers alone asks nothing', async () => {
  await screenWith(['anna@gmx.de'], () => assert.fail('nothing is to be asked'))
})

test('no answer is no finding', async () => {
  const { findings } = await screenWith(['anna@firma.de'], async () => new Map())
  assert.ok(findings.every(({ id }) => !['unreachable_domains', 'declining_domains'].includes(id)))
})

test('domains that decline mail are a finding of their own, apart from those without a server', async () => {
  const answers = { 'gone.de': 'refuses', 'parked.de': 'declines', 'firma.de': 'accepts' } as const
  const list = Object.keys(answers).flatMap((domain) =>
    Array.from({ length: 12 }, (_, i) => `person${i}@${domain}`),
  )
  const { findings } = await screenWith(list, async () => new Map(Object.entries(answers)))
  const found = findings.flatMap((finding) =>
    finding.id === 'unreachable_domains' || finding.id === 'declining_domains'
      ? [[finding.id, finding.facts.domains]]
      : [],
  )
  assert.deepEqual(found, [
    ['unreachable_domains', [{ domain: 'gone.de', recipients: 12 }]],
    ['declining_domains', [{ domain: 'parked.de', recipients: 12 }]],
  ])
})

test('the finding stands in its place among the others', async () => {
  const { findings } = await screenWith(['anna@lycos.de', 'info@firma.de'], refuseAll)
  const order = Object.keys(checks)
  const places = findings.map(({ id }) => order.indexOf(id))
  assert.ok(findings.some(({ id }) => id === 'unreachable_domains'))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
})

test('the policy sets from when on it weighs', async () => {
  const people = Array.from({ length: 20 }, (_, i) => `person${i}@firma.de`)
  const { findings } = await screenWith(people, refuseAll, { unreachable_domains: { serious: 2 } })
  assert.equal(findings.find(({ id }) => id === 'unreachable_domains')?.severity, 'warning')
})

test('who stops while the answers are awaited is told so', async () => {
  const stop = new AbortController()
  const reason = new Error('stopped')
  const waits: AskDomains = async (_domains, signal) => {
    stop.abort(reason)
    signal!.throwIfAborted()
    return new Map()
  }
  const screening = screen(chunks('E-Mail\nanna@firma.de\n'), {
    now: new Date(0),
    askDomains: waits,
    signal: stop.signal,
  })
  await assert.rejects(screening, reason)
})

async function screenWith(
  addresses: string[],
  askDomains: AskDomains,
  thresholds: Record<string, Record<string, number>> = {},
) {
  const report = await screen(chunks(`E-Mail\n${addresses.join('\n')}\n`), {
    now: new Date(0),
    askDomains,
    thresholds,
  })
  assert.equal(report.outcome, 'screened')
  return report
}
