import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AskRegistered } from './ask-about-registrations.ts'
import { findingTexts } from './checks/checks.ts'
import { screen } from './screen.ts'
import { chunks } from './testing/chunks.ts'

const day = (text: string) => Date.parse(text) / 86_400_000

/** Everybody at a firm of their own, signed up on this day of 2023. */
function signUps(count: number, date: (at: number) => string): string {
  const rows = Array.from({ length: count }, (_, at) => `anna@firma${at}.de;${date(at)}`)
  return `E-Mail;Angemeldet am\nben@gmx.de;${date(0)}\n${rows.join('\n')}\n`
}

async function screened(
  list: string,
  askRegistered: AskRegistered,
  origin: 'server' | 'preview' = 'server',
) {
  const now = new Date('2026-11-25T10:00:00Z')
  const report = await screen(chunks(list), { now, origin, askRegistered })
  assert.equal(report.outcome, 'screened')
  return report.findings.find(({ id }) => id === 'before_domain')
}

const since =
  (text: string): AskRegistered =>
  async (domains) =>
    new Map(domains.map((domain) => [domain, day(text)]))

describe('Sign-ups before the domain', () => {
  const june = () => '2023-06-12 14:03:11'

  test('are a warning where they are many, and name the days', async () => {
    const found = await screened(signUps(40, june), async (domains) => {
      assert.ok(!domains.includes('gmx.de'))
      return new Map(
        domains.map((domain, at) => [domain, day(at < 8 ? '2024-02-01' : '2009-03-02')]),
      )
    })
    assert.equal(found?.severity, 'warning')
    const { domains, ...counts } = found!.facts as { domains: object[] }
    assert.deepEqual(counts, { asked: 40, dated: 40, earlier: 8 })
    assert.deepEqual(domains[0], {
      ...{ domain: 'firma0.de', recipients: 1 },
      ...{ firstSignUp: '2023-06-12', registered: '2024-02-01' },
    })
    assert.match(findingTexts(found!).text.en, /^At 8 domains .+ registered on 1 February 2024\.$/)
    assert.match(
      findingTexts(found!).text.de,
      /^Bei 8 Domains .+ registriert am 1\. Februar 2024\.$/,
    )
  })

  test('of a few among many are none: names are given up and registered anew', async () => {
    const ask: AskRegistered = async (domains) =>
      new Map(domains.map((domain, at) => [domain, day(at < 3 ? '2024-02-01' : '2009-03-02')]))
    assert.equal((await screened(signUps(150, june), ask))?.severity, 'info')
  })

  test('are none on the day before, where nobody knows the time zone, and of domains without a day', async () => {
    assert.equal(await screened(signUps(40, june), since('2023-06-13')), undefined)
    assert.equal((await screened(signUps(40, june), since('2023-06-14')))?.severity, 'warning')
    assert.equal(await screened(signUps(40, june), async () => new Map()), undefined)
  })

  test('go by the order of day and month in which the file is read', async () => {
    const slashed = (last: string) =>
      signUps(40, (at) => (at === 39 ? last : `0${1 + (at % 9)}/11/2023`))
    // With the day first, all were in November.
    assert.equal(await screened(slashed('25/11/2023'), since('2023-10-02')), undefined)
    const monthFirst = await screened(slashed('11/25/2023'), since('2023-10-02'))
    assert.equal(monthFirst?.severity, 'warning')
  })

  test('a preview does not ask', async () => {
    const ask = () => assert.fail('nothing is to be asked')
    assert.equal(await screened(signUps(40, june), ask, 'preview'), undefined)
  })
})
