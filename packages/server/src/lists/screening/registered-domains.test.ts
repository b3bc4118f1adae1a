import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { castAccount, importFile } from '../../testing/cast.ts'
import { quickestDatabase } from '../../testing/test-database.ts'
import { openTestHouse } from '../../testing/test-house.ts'
import { createGroup } from '../groups/create-group.ts'
import { openRegisteredDomains } from './registered-domains.ts'

const aDay = 86_400_000
const day = (text: string) => Date.parse(text) / aDay

test('Where no source is named, nothing is asked', () => {
  assert.equal(openRegisteredDomains(undefined), null)
})

describe('A file of domains and days', () => {
  const folder = mkdtempSync(join(tmpdir(), 'freigabe-domains-'))
  after(() => rmSync(folder, { recursive: true }))

  for (const [form, lines] of [
    ['CSV', ['Domain;Registered', 'FIRMA.de;2019-03-31', '"verein.org";"2021-04-02T10:11:12Z"']],
    [
      'CSV with commas',
      ['firma.de,2019-03-31,DENIC', 'verein.org,2021-04-02', 'broken.de,gestern'],
    ],
    [
      'JSON',
      [
        '{"domain":"firma.de","registered":"2019-03-31"}',
        '{"domain":"verein.org","registered":"2021-04-02"}',
        '{"domain":',
      ],
    ],
  ] as const) {
    test(`is read as ${form}, with domains below those that it names`, async () => {
      const path = join(folder, form)
      writeFileSync(path, `${lines.join('\n')}\n`)
      const ask = openRegisteredDomains(path)!
      const asked = ['firma.de', 'mail.firma.de', 'verein.org', 'broken.de', 'other.de']
      assert.deepEqual(
        await ask(asked, undefined),
        new Map([
          ['firma.de', day('2019-03-31')],
          ['mail.firma.de', day('2019-03-31')],
          ['verein.org', day('2021-04-02')],
        ]),
      )
    })
  }

  test('that is gone tells nothing, and stops no screening', async () => {
    const ask = openRegisteredDomains(join(folder, 'gone.csv'))!
    assert.deepEqual(await ask(['firma.de'], undefined), new Map())
  })
})

describe('An RDAP service', () => {
  const asked: string[] = []
  const answers: Record<string, number | object> = {
    'firma.de': {
      events: [
        { eventAction: 'last changed', eventDate: '2024-05-06T07:08:09Z' },
        { eventAction: 'registration', eventDate: '2019-03-31T07:08:09Z' },
      ],
    },
    'without-day.de': {
      events: [{ eventAction: 'expiration', eventDate: '2027-01-01T00:00:00Z' }],
    },
    'odd.de': { events: 'none' },
    'broken.de': 500,
    'busy.de': 429,
  }
  const server = createServer((request, response) => {
    const name = request.url!.replace('/rdap/domain/', '')
    asked.push(name)
    const answer = answers[name] ?? 404
    if (typeof answer === 'number') response.writeHead(answer).end()
    else if (answer instanceof URL) response.writeHead(302, { location: answer.href }).end()
    else response.end(JSON.stringify(answer))
  })
  let base = ''
  before(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rdap/`
  })
  after(() => server.close())

  test('is asked for a domain, then for the one above it, and tells the day of registration', async () => {
    const ask = openRegisteredDomains(base)!
    const domains = [
      'firma.de',
      'mail.firma.de',
      'without-day.de',
      'odd.de',
      'broken.de',
      'gone.de',
    ]
    assert.deepEqual(
      await ask(domains, undefined),
      new Map([
        ['firma.de', day('2019-03-31')],
        ['mail.firma.de', day('2019-03-31')],
      ]),
    )
  })

  test('is asked anew after a month, after a day where it knew nothing, and at once where it failed', async () => {
    let now = 0
    const ask = openRegisteredDomains(base, () => now)!
    const questions = async () => {
      asked.length = 0
      await ask(['firma.de', 'gone.de', 'broken.de'], undefined)
      return asked.toSorted()
    }
    assert.deepEqual(await questions(), ['broken.de', 'firma.de', 'gone.de'])
    assert.deepEqual(await questions(), ['broken.de'])
    now = aDay
    assert.deepEqual(await questions(), ['broken.de', 'gone.de'])
    now = 30 * aDay
    assert.deepEqual(await questions(), ['broken.de', 'firma.de', 'gone.de'])
  })

  test('that has enough of questions is left alone for this list', async () => {
    asked.length = 0
    const many = Array.from({ length: 150 }, (_, at) => `firma${at}.de`)
    assert.deepEqual(await openRegisteredDomains(base)!(['busy.de', ...many], undefined), new Map())
    assert.ok(asked.length < 50, `asked ${asked.length} times`)
  })

  test('is asked for 200 domains of a list at most', async () => {
    asked.length = 0
    const many = Array.from({ length: 300 }, (_, at) => `firma${at}.de`)
    await openRegisteredDomains(base)!(many, undefined)
    assert.equal(new Set(asked).size, 200)
  })

  test('may lead on within itself, and to nobody in our own network', async (t) => {
    const inside: string[] = []
    const neighbour = createServer((request, response) => {
      inside.push(request.url!)
      response.end(JSON.stringify(answers['firma.de']))
    })
    neighbour.listen(0, '127.0.0.1')
    await once(neighbour, 'listening')
    t.after(() => neighbour.close())
    const { port } = neighbour.address() as AddressInfo
    Object.assign(answers, {
      'led.de': new URL('domain/firma.de', base),
      'inside.de': new URL(`http://127.0.0.1:${port}/`),
      'secret.de': new URL(`https://127.0.0.1:${port}/`),
      'circle.de': new URL('domain/circle.de', base),
    })
    assert.deepEqual(
      await openRegisteredDomains(base)!(
        ['led.de', 'inside.de', 'secret.de', 'circle.de'],
        undefined,
      ),
      new Map([['led.de', day('2019-03-31')]]),
    )
    assert.deepEqual(inside, [])
  })

  test('that answers without end is not listened to', async () => {
    answers['long.de'] = { ...(answers['firma.de'] as object), notices: 'x'.repeat(1024 ** 2) }
    assert.deepEqual(await openRegisteredDomains(base)!(['long.de'], undefined), new Map())
  })

  test('who stops the screening does not wait for answers', async () => {
    const stop = new AbortController()
    const asking = openRegisteredDomains(base)!(['firma.de'], stop.signal)
    const reason = new Error('stopped')
    stop.abort(reason)
    await assert.rejects(asking, reason)
  })

  test('an import is told to the desk of sign-ups before the domain, where a source is named', async (t) => {
    const { house, end } = await openTestHouse(quickestDatabase)
    t.after(end)
    assert.equal(house.askRegistered, null)
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Liste' })
    const rows = Array.from(
      { length: 40 },
      (_, at) =>
        `person${at}@${at % 2 ? 'firma' : `ort${at}`}.de;2018-0${1 + (at % 9)}-12 14:03:11`,
    )
    for (const at of rows.keys()) answers[`ort${at}.de`] = answers['firma.de']!
    asked.length = 0
    const asking = { ...house, askRegistered: openRegisteredDomains(base) }
    const csv = `E-Mail;Angemeldet am\n${rows.join('\n')}\n`
    const { batch } = await importFile(asking, owner.actor, account, group, csv)
    const { screening } = await house.database.root
      .selectFrom('batch')
      .select('screening')
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .executeTakeFirstOrThrow()
    assert.equal(screening?.outcome, 'screened')
    const found = screening.findings.find(({ id }) => id === 'before_domain')
    assert.equal(found?.severity, 'warning')
    assert.deepEqual(asked.length, 21)
    assert.ok(!asked.some((name) => name.includes('@')))
  })
})
