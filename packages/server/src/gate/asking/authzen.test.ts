import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { createGroup } from '../../lists/groups/create-group.ts'
import { changeAccount } from '../../people/accounts/keep-accounts.ts'
import { issueKey } from '../../platform/keys.ts'
import { holdToExamples, type Post } from '../../testing/authzen-examples.ts'
import { castAccount, castStaff, castSubmitted } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('The gate in the words of AuthZEN', (given) => {
  let address: string
  let key: string
  let names: { account: string; open: string; shut: string }

  before(async () => {
    const { app } = given()
    address = await app.listen({ host: '127.0.0.1', port: 0 })
    key = await issue(null, 'gate')
    names = await openAndShut()
  })

  test('answers the published requests as the published responses have it', () =>
    holdToExamples(post, names))

  test('answers alike where a question reaches the application itself', () =>
    holdToExamples(async (url, payload) => {
      const headers = { authorization: `Bearer ${key}` }
      const answer = await given().app.inject({ method: 'POST', url, headers, payload })
      return new Response(answer.body, {
        status: answer.statusCode,
        headers: { 'content-type': String(answer.headers['content-type']) },
      })
    }, names))

  test('says in the context what checkGate answers, batch by batch where that is wished', async () => {
    const { account, open } = names
    const context = { detail: true, minRevision: 0, maxAgeMilliseconds: 60_000 }
    const action = { name: 'send', properties: { purpose: 'campaign' } }
    const decided = await jsonOf(post(evaluation, { ...about(open), action, context }))
    const answered = await jsonOf(
      post('/v1/gate/check', { account, group: open, purpose: 'campaign', ...context }),
    )
    const { at: _one, ageMilliseconds: _its, ...told } = decided.context
    const { at: _other, ageMilliseconds: _age, ...wanted } = answered
    assert.deepEqual(told, wanted)
    assert.equal(told.batches.length, 1)
    const batches = [told.batches[0].batch, 'none']
    const resource = { type: 'group', id: open, properties: { batches } }
    const named = await jsonOf(post(evaluation, { ...about(open), resource }))
    assert.deepEqual(
      named.context.batches.map(({ verdict }: { verdict: string }) => verdict),
      ['allow', 'deny'],
    )
  })

  test('denies what has to know of more than there is, and permits what is only observed', async () => {
    const { account, shut } = names
    const late = await jsonOf(
      post(evaluation, { ...about(names.open), context: { minRevision: 1e9 } }),
    )
    assert.deepEqual([late.decision, late.context.reason], [false, 'stale'])
    const admin = await castStaff(given().house, 'admin')
    await changeAccount(given().house, admin.actor, account, { mode: 'observe' })
    const observed = await jsonOf(post(evaluation, about(shut)))
    await changeAccount(given().house, admin.actor, account, { mode: 'enforce' })
    assert.deepEqual([observed.decision, observed.context.verdict], [true, 'deny'])
  })

  test('denies what it does not understand and says what that is, beside what it does', async () => {
    const { evaluations } = await jsonOf(
      post('/access/v1/evaluations', {
        ...about(names.open),
        evaluations: [
          {},
          { subject: { type: 'user', id: names.account } },
          { action: { name: 'send', properties: { purpose: 'newsletter' } } },
          { resource: { type: 'group', id: 'with space' } },
          { context: { maxAgeMilliseconds: '5' } },
        ],
      }),
    )
    type Decision = { decision: boolean; context: { message?: string } }
    const told = evaluations.map(({ decision, context }: Decision) => [
      decision,
      context.message?.split(':', 1)[0],
    ])
    assert.deepEqual(told, [
      [true, undefined],
      [false, 'subject.type'],
      [false, 'action.properties.purpose'],
      [false, 'resource.id'],
      [false, 'context.maxAgeMilliseconds'],
    ])
  })

  test('refuses what is no question of the standard, and names each field at fault', async () => {
    const { action, subject } = about(names.open)
    const faulty: [path: string, body: object, pointers: string[]][] = [
      [evaluation, { subject, action }, ['/body/resource']],
      [evaluation, { ...about('x'), subject: 'alice' }, ['/body/subject']],
      ['/access/v1/evaluations', { subject }, ['/body/action', '/body/resource']],
      ['/access/v1/evaluations', { subject, action, evaluations: [] }, ['/body/resource']],
      [
        '/access/v1/evaluations',
        { ...about('x'), resource: undefined, evaluations: [{ action }] },
        ['/body/evaluations/0/resource'],
      ],
      [
        '/access/v1/evaluations',
        { ...about('x'), evaluations: [{}], options: { evaluations_semantic: 'any' } },
        ['/body/options/evaluations_semantic'],
      ],
    ]
    for (const [path, body, pointers] of faulty) {
      const response = await post(path, body)
      const { code, faults } = (await response.json()) as Problem
      assert.deepEqual([response.status, code], [400, 'REQUEST_INVALID'])
      assert.deepEqual(
        faults.map(({ pointer }) => pointer),
        pointers,
      )
    }
  })

  test('lets the same callers ask as checkGate, about the same accounts', async () => {
    const other = await castAccount(given().house)
    const keys = {
      own: await issue(names.account, 'gate'),
      other: await issue(other.account, 'gate'),
      reading: await issue(null, 'read'),
    }
    const status = async (authorization: string) =>
      (await post(evaluation, about(names.open), { authorization })).status
    assert.equal(await status('Bearer made-up'), 401)
    assert.equal(await status(`Bearer ${keys.reading}`), 403)
    const decided = async (secret: string) => {
      const headers = { authorization: `Bearer ${secret}` }
      return (await jsonOf(post(evaluation, about(names.open), headers))).context.reason
    }
    assert.equal(await decided(keys.own), null)
    assert.equal(await decided(keys.other), 'unknown_group')
  })

  test('answers a request under the name that it was given, refused or not', async () => {
    const named = { 'x-request-id': 'bfe9eb29-ab87-4ca3-be83-a1d5d8305716' }
    for (const body of [about(names.open), { subject: {} }]) {
      const response = await post(evaluation, body, named)
      assert.equal(response.headers.get('x-request-id'), named['x-request-id'])
    }
    const unnamed = await post(evaluation, about(names.open))
    assert.match(String(unnamed.headers.get('x-request-id')), /^[0-9a-f-]{36}$/)
    const ours = await post('/v1/gate/check', { account: 'a', group: 'b' }, named)
    assert.notEqual(ours.headers.get('x-request-id'), named['x-request-id'])
  })

  test('does not count as mailed what a short-circuit left unasked', async () => {
    const { account, open, shut } = await openAndShut()
    const resources = [shut, open].map((id) => ({ resource: { type: 'group', id } }))
    const all = { ...about(open), subject: { type: 'account', id: account } }
    const ask = async (evaluations_semantic: string) => {
      const options = { evaluations_semantic }
      await post('/access/v1/evaluations', { ...all, evaluations: resources, options })
      return lastOn(account, open)
    }
    assert.equal(await ask('deny_on_first_deny'), null)
    assert.equal(await ask('execute_all'), given().clock.now().slice(0, 10))
  })

  test('says where it is asked, to whoever asks, and with which methods', async () => {
    const response = await fetch(`${address}/.well-known/authzen-configuration`)
    const { url } = given().house.config
    assert.deepEqual(await response.json(), {
      policy_decision_point: url,
      access_evaluation_endpoint: `${url}/access/v1/evaluation`,
      access_evaluations_endpoint: `${url}/access/v1/evaluations`,
    })
    const read = await fetch(address + evaluation)
    assert.deepEqual([read.status, read.headers.get('allow')], [405, 'POST'])
  })

  const evaluation = '/access/v1/evaluation'

  const post: Post = (path, body, headers = {}) =>
    fetch(address + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
    })

  function about(group: string) {
    return {
      subject: { type: 'account', id: names.account },
      action: { name: 'send' },
      resource: { type: 'group', id: group },
    }
  }

  async function openAndShut() {
    const { house } = given()
    const { account, group, caseId, owner } = await castSubmitted(house)
    await accept(house, account, caseId)
    await createGroup(house, owner.actor, account, { name: 'B', reference: 'shut' })
    return { account, open: group, shut: 'shut' }
  }

  async function issue(account: string | null, scope: 'gate' | 'read') {
    const admin = await castStaff(given().house, 'admin')
    const wish = { name: 'Versand', scopes: [scope] }
    return (await issueKey(given().house, admin.actor, admin.name, account, wish)).secret
  }

  async function lastOn(account: string, group: string): Promise<string | null> {
    const { gate, database } = given().house
    await gate.mailings.written()
    const row = await inRole(database, 'command', account, (tx) =>
      tx
        .selectFrom('gate_mailing')
        .select('last_on')
        .where('account_id', '=', account)
        .where('group_id', '=', group)
        .executeTakeFirst(),
    )
    return row?.last_on ?? null
  }
})

interface Problem {
  code: string
  faults: { pointer: string }[]
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into JSON without declaring its shape
async function jsonOf(response: Promise<Response>): Promise<any> {
  return (await response).json()
}
