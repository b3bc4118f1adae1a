import assert from 'node:assert/strict'
import { Resolver } from 'node:dns/promises'
import { after, before, describe, test } from 'node:test'
import { castAccount, importFile } from '../../testing/cast.ts'
import { quickestDatabase } from '../../testing/test-database.ts'
import { openTestHouse } from '../../testing/test-house.ts'
import { startNameServer } from '../../testing/test-name-server.ts'
import { createGroup } from '../groups/create-group.ts'
import { askMailDomain, openMailDomains } from './mail-domains.ts'

const zones = {
  'gmail.com': { mx: [[5, 'gmail-smtp-in.l.google.com']] },
  'with-server.de': { mx: [[10, 'mail.with-server.de']] },
  'address-alone.de': { a: ['192.0.2.1'] },
  'new-address-alone.de': { aaaa: ['20010db8000000000000000000000001'] },
  'nobody.de': { mx: [[0, '.']], a: ['192.0.2.1'] },
  'empty.de': {},
  'failing.de': 'failing',
  'silent.de': 'silent',
} as const

describe('Asking whether a domain takes mail', () => {
  let names: Awaited<ReturnType<typeof startNameServer>>
  before(async () => {
    names = await startNameServer(zones as unknown as Parameters<typeof startNameServer>[0])
  })
  after(() => names.close())

  for (const [domain, answer] of [
    ['with-server.de', 'accepts'],
    ['address-alone.de', 'accepts'],
    ['new-address-alone.de', 'accepts'],
    ['nobody.de', 'declines'],
    ['empty.de', 'refuses'],
    ['never-there.de', 'refuses'],
    ['failing.de', 'unknown'],
    ['silent.de', 'unknown'],
  ] as const) {
    test(`${domain}: ${answer}`, async () => {
      const resolver = new Resolver({ timeout: 100, tries: 1 })
      resolver.setServers([names.server])
      assert.equal(await askMailDomain(resolver, domain), answer)
    })
  }

  test('an answer is kept for an hour, and a failure is not', async () => {
    let now = 0
    const ask = openMailDomains([names.server], () => now)
    const questions = async () => {
      const before = names.asked.length
      await ask(['with-server.de', 'failing.de'], undefined)
      return new Set(names.asked.slice(before))
    }
    assert.deepEqual(
      await questions(),
      new Set(['mx gmail.com', 'mx with-server.de', 'mx failing.de']),
    )
    assert.deepEqual(await questions(), new Set(['mx failing.de']))
    now = 3_600_000
    assert.ok((await questions()).has('mx with-server.de'))
  })

  test('a name server that sees no public names tells nothing of any domain', async () => {
    const inside = await startNameServer({})
    const ask = openMailDomains([inside.server])
    assert.deepEqual(await ask(['never-there.de'], undefined), new Map())
    assert.deepEqual(inside.asked, ['mx gmail.com'])
    await inside.close()
  })

  test('who stops the screening does not wait for answers', async () => {
    const ask = openMailDomains([names.server])
    const stop = new AbortController()
    const asking = ask(['silent.de'], stop.signal)
    const reason = new Error('stopped')
    stop.abort(reason)
    await assert.rejects(asking, reason)
  })

  test('an import is told of its domains without a mail server, where that is switched on', async (t) => {
    const { house, end } = await openTestHouse(quickestDatabase)
    t.after(end)
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Liste' })
    const findingsOf = async (asking: typeof house, csv: string) => {
      const { batch } = await importFile(asking, owner.actor, account, group, csv)
      const { screening } = await house.database.root
        .selectFrom('batch')
        .select('screening')
        .where('account_id', '=', account)
        .where('batch_id', '=', batch)
        .executeTakeFirstOrThrow()
      assert.equal(screening?.outcome, 'screened')
      return screening.findings
    }
    const csv = `E-Mail\n${people(20, 'never-there.de')}${people(20, 'with-server.de')}${people(9, 'gmx.de')}${people(12, 'nobody.de')}`
    assert.equal(house.askDomains, null)
    const silent = await findingsOf(house, csv)
    assert.ok(silent.every(({ id }) => !['unreachable_domains', 'declining_domains'].includes(id)))
    const asking = { ...house, askDomains: openMailDomains([names.server]) }
    const found = await findingsOf(asking, `${csv}one-more@with-server.de\n`)
    assert.deepEqual(
      found.find(({ id }) => id === 'unreachable_domains'),
      {
        id: 'unreachable_domains',
        severity: 'serious',
        facts: {
          recipients: 62,
          asked: 3,
          askedRecipients: 53,
          unreachable: 20,
          unknown: 0,
          domains: [{ domain: 'never-there.de', recipients: 20 }],
        },
      },
    )
    assert.deepEqual(
      found.find(({ id }) => id === 'declining_domains'),
      {
        id: 'declining_domains',
        severity: 'serious',
        facts: {
          recipients: 62,
          asked: 3,
          askedRecipients: 53,
          declining: 12,
          domains: [{ domain: 'nobody.de', recipients: 12 }],
        },
      },
    )
    assert.ok(
      !names.asked.some((question) => question.includes('gmx.de') || question.includes('@')),
    )
  })
})

function people(count: number, domain: string): string {
  return Array.from({ length: count }, (_, i) => `person${i}@${domain}\n`).join('')
}
