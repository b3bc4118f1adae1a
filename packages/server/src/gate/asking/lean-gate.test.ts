import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { issueKey } from '../../platform/keys.ts'
import { signIn } from '../../testing/browser.ts'
import { castAccount, castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { checkGates } from './check-gates.ts'

type Sent = { url: string; headers: Record<string, string>; body: string }

const urls = [
  '/v1/gate/check',
  '/v1/gate/checks',
  '/access/v1/evaluation',
  '/access/v1/evaluations',
]

onEachDatabase('Questions to the gate over HTTP', (given) => {
  let address: string
  let names: Names

  before(async () => {
    const { house, app } = given()
    address = await app.listen({ host: '127.0.0.1', port: 0 })
    const [one, other] = [await castSubmitted(house), await castAccount(house)]
    const admin = await castStaff(house, 'admin')
    const key = async (account: string | null, scope: 'gate' | 'read') => {
      const wish = { name: 'Versand', scopes: [scope] }
      const { secret } = await issueKey(house, admin.actor, admin.name, account, wish)
      return { authorization: `Bearer ${secret}` }
    }
    const { account, group } = one
    const question = { account, group, purpose: 'campaign' as const, detail: true }
    const [answer] = await checkGates(house, [question], null)
    const session = await signIn(app, one.owner.email, password)
    names = {
      accounts: [one.account, other.account, 'c-1047'],
      groups: [one.group, 'newsletter'],
      batches: [...answer!.batches.map(({ batch }) => batch), 'juni'],
      senders: [
        await key(null, 'gate'),
        await key(one.account, 'gate'),
        await key(other.account, 'gate'),
        await key(null, 'read'),
        session,
        { cookie: session.cookie },
        { authorization: 'Bearer made-up' },
        { authorization: 'Basic YTpi' },
        {},
      ],
    }
  })

  test('are answered, and refused, by the lean server as by the application itself', async () => {
    const seen = new Set<number>()
    await fc.assert(
      fc.asyncProperty(sent(names), async (request) => {
        const answer = await overHttp(request)
        seen.add(answer.status)
        assert.deepEqual(answer, await byApplication(request))
      }),
      { numRuns: 400 },
    )
    assert.deepEqual(
      [200, 400, 401, 403, 415].filter((status) => !seen.has(status)),
      [],
    )
  })

  test('are answered at once where they are plain, with the head that the lean server sets', async () => {
    const { app } = given()
    const [sender] = names.senders
    const paths: string[] = []
    app.atOnce!.listen(({ path }) => paths.push(path))
    const question = { account: names.accounts[0]!, group: names.groups[0]! }
    const ask = (type: string) =>
      fetch(`${address}/v1/gate/check`, {
        ...{ method: 'POST', body: JSON.stringify(question) },
        headers: { ...sender, 'content-type': type },
      })
    const plain = await ask('application/json')
    // The same for the server, but not the plain case.
    const other = await ask('application/json;charset=utf-8')
    assert.deepEqual(paths, ['/v1/gate/check'])
    const [head, otherHead] = [plain, other].map(({ headers }) => Object.fromEntries(headers))
    assert.deepEqual(Object.keys(head!).sort(), Object.keys(otherHead!).sort())
    for (const name of ['content-type', 'cache-control', 'ratelimit-policy', 'connection'])
      assert.equal(head![name], otherHead![name], name)
    const [one, another] = [await plain.text(), await other.text()].map(comparable)
    assert.deepEqual(one, another)
  })

  test('whose sender goes away in the middle of one harm nobody', async () => {
    const { port } = new URL(address)
    const socket = connect(Number(port), '127.0.0.1')
    const head = [
      'POST /v1/gate/check HTTP/1.1',
      'host: localhost',
      'content-type: application/json',
      `authorization: ${names.senders[0]!.authorization}`,
      'content-length: 1000',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n{`)
    socket.destroy()
    const answer = await fetch(`${address}/v1/gate/check`, {
      ...{ method: 'POST', body: '{}' },
      headers: { ...names.senders[0], 'content-type': 'application/json' },
    })
    assert.equal(answer.status, 400)
  })

  async function overHttp({ url, headers, body }: Sent) {
    const response = await fetch(address + url, { method: 'POST', headers, body })
    return { status: response.status, body: comparable(await response.text()) }
  }

  /** Injected requests do not pass through the place where the application listens. */
  async function byApplication({ url, headers, body }: Sent) {
    const options = { method: 'POST', url, headers, payload: body } as const
    const response = await given().app.inject(options)
    return { status: response.statusCode, body: comparable(response.body) }
  }
})

function comparable(text: string): unknown {
  return JSON.parse(text, (key, value) =>
    ['at', 'ageMilliseconds', 'requestId'].includes(key) ? key : value,
  )
}

interface Names {
  accounts: string[]
  groups: string[]
  batches: string[]
  /** Headers that identify somebody. */
  senders: Record<string, string>[]
}

function sent(names: Names): fc.Arbitrary<Sent> {
  const { accounts, groups, batches, senders } = names
  const odd = fc.constantFrom<unknown>(
    '',
    ' ',
    'ä',
    'x'.repeat(101),
    7,
    null,
    true,
    [],
    {},
    -1,
    1.5,
  )
  const or = (usual: fc.Arbitrary<unknown>) => fc.oneof({ weight: 40, arbitrary: usual }, odd)
  const usual = fc.record(
    {
      account: or(fc.constantFrom(...accounts)),
      group: or(fc.constantFrom(...groups)),
      purpose: or(fc.constantFrom('campaign', 'confirmation', 'test')),
      batches: or(fc.array(or(fc.constantFrom(...batches)), { minLength: 1, maxLength: 3 })),
      detail: or(fc.boolean()),
      maxAgeMilliseconds: or(fc.constantFrom(250, 60_000)),
      minRevision: or(fc.constantFrom(0, 1, 1e9)),
    },
    { requiredKeys: ['account', 'group'] },
  )
  const misspelled = usual.map((each) => ({ ...each, batch: names.batches[0] }))
  const question = fc.oneof({ weight: 20, arbitrary: usual }, misspelled, odd)
  const many = fc.record({ checks: or(fc.array(question, { minLength: 1, maxLength: 3 })) })
  const body = fc.oneof(
    { weight: 12, arbitrary: question.map((each) => JSON.stringify(each)) },
    { weight: 6, arbitrary: many.map((each) => JSON.stringify(each)) },
    { weight: 10, arbitrary: evaluated(names, or).map((each) => JSON.stringify(each)) },
    fc.constantFrom('', '{', '{"__proto__": {}}', '"a"', 'null', '[]'),
  )
  return fc.record({
    url: fc.constantFrom(...urls),
    headers: fc
      .tuple(
        fc.constantFrom(...senders),
        fc.oneof(
          { weight: 12, arbitrary: fc.constant('application/json') },
          fc.constantFrom('text/plain', 'application/json; charset=utf-8', 'application/xml'),
        ),
        fc.constantFrom<Record<string, string>>({}, { 'idempotency-key': 'k' }),
      )
      .map(([sender, type, more]) => ({ ...sender, ...more, 'content-type': type })),
    body,
  })
}

/** A question, or several, in the words of AuthZEN. */
function evaluated(
  { accounts, groups, batches }: Names,
  or: (usual: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>,
) {
  const entity = (type: string, ids: string[]) =>
    fc.record({ type: or(fc.constant(type)), id: or(fc.constantFrom(...ids)) })
  const resource = fc
    .tuple(entity('group', groups), or(fc.constant({ batches })))
    .map(([known, properties]) => ({ ...known, properties }))
  const parts = {
    subject: or(entity('account', accounts)),
    action: or(
      fc.constantFrom({ name: 'send' }, { name: 'send', properties: { purpose: 'test' } }),
    ),
    resource: or(resource),
    context: or(fc.constantFrom({}, { detail: true }, { minRevision: 1e9 })),
  }
  const semantics = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit']
  const options = fc.record({ evaluations_semantic: or(fc.constantFrom(...semantics)) })
  const whole = fc.record(parts, { requiredKeys: ['subject', 'action', 'resource'] })
  const evaluations = or(fc.array(fc.record(parts, { requiredKeys: [] }), { maxLength: 3 }))
  return fc.oneof(
    whole,
    fc.record({ ...parts, evaluations, options }, { requiredKeys: ['evaluations'] }),
  )
}
