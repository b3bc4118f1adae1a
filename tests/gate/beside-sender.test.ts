import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type Settings,
  type Started,
  startFreigabe,
} from '../../packages/cli/src/testing/run-freigabe.ts'
import { revokeApproval } from '../../packages/server/src/case/deciding/revoke-approval.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { holdToExamples, type Post } from '../../packages/server/src/testing/authzen-examples.ts'
import { castStaff, castSubmitted } from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onEachDatabase } from '../../packages/server/src/testing/test-house.ts'
import { layWire, type Wire } from './wire.ts'

const stackTrace = /\n\s+at /

onEachDatabase('A gate beside the sender', (given) => {
  let wire: Wire
  let key: string
  let folder: string
  const running: Started[] = []

  before(async () => {
    const { app, house, clock } = given()
    // A follower lives by its own clock.
    clock.set(new Date().toISOString())
    await app.listen({ host: '127.0.0.1', port: 0 })
    wire = await layWire((app.server.address() as AddressInfo).port)
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    key = (await issueKey(house, admin.actor, admin.name, null, wish)).secret
    folder = await mkdtemp(join(tmpdir(), 'freigabe-beside-'))
    house.gate.follow()
  })
  after(async () => {
    for (const { process, ended } of running) {
      process.kill('SIGKILL')
      await ended
    }
    await wire.close()
    await rm(folder, { recursive: true })
  })

  test('answers as the server does, in both words, and hears of a revocation at once', async () => {
    const { account, group, caseId } = await openAndShut()
    const { url } = await follow()
    const post: Post = (path, body, headers = {}) => postTo(url, path, body, headers)
    await holdToExamples(post, { account, open: group, shut: 'shut' })
    const questions = [
      { account, group, detail: true },
      { account, group: 'shut', purpose: 'test' },
      { account: 'nobody', group, batches: ['june'] },
    ]
    const asked = [
      ...questions.map((question) => ['/v1/gate/check', question] as const),
      ['/v1/gate/checks', { checks: questions }] as const,
      ['/v1/gate/check', { account, group, batchs: [] }] as const,
      ['/v1/gate/checks', { checks: [] }] as const,
      ['/v1/gate/nothing', {}] as const,
    ]
    for (const [path, body] of asked) {
      const own = await comparable(post(path, body))
      const authorization = `Bearer ${key}`
      assert.deepEqual(own, await comparable(postTo(wire.url, path, body, { authorization })))
    }
    await revoke(account, caseId)
    const revoked = performance.now()
    while ((await check(url, { account, group })).reason !== 'revoked') await pause(5)
    assert.ok(performance.now() - revoked < 1_500, `${performance.now() - revoked} ms`)
    const named = { 'x-request-id': 'one of ours' }
    const answer = await post('/access/v1/evaluation', {}, named)
    assert.deepEqual([answer.status, answer.headers.get('x-request-id')], [400, 'one of ours'])
  })

  test('cut off from the server, it says so once, denies as stale after its time, and goes on once that is back', async () => {
    const { account, group } = await openAndShut()
    const { url, started } = await follow()
    const ready = await fetch(`${url}/readyz`)
    assert.deepEqual([ready.status, ((await ready.json()) as Told).status], [200, 'ready'])
    wire.cut()
    await started.written(/Nothing new comes from the server\. The server cannot be reached/)
    let answer = await check(url, { account, group })
    while (answer.ageMilliseconds <= 500) answer = await check(url, { account, group })
    assert.equal(answer.verdict, 'allow')
    const young = await check(url, { account, group, maxAgeMilliseconds: 400 })
    assert.deepEqual([young.verdict, young.reason], ['deny', 'stale'])
    while ((await check(url, { account, group })).reason !== 'stale') await pause(50)
    assert.equal((await fetch(`${url}/readyz`)).status, 503)
    assert.equal(started.err().match(/Nothing new/g)?.length, 1)
    assert.doesNotMatch(started.err(), stackTrace)
    wire.mend()
    while ((await fetch(`${url}/readyz`)).status !== 200) await pause(50)
    assert.equal((await check(url, { account, group })).verdict, 'allow')
    const late = await check(url, { account, group, minRevision: 1e9 })
    assert.deepEqual([late.reason, late.revision], ['stale', answer.revision])
  })

  test('answers at a socket that its owner alone may open, also where a killed one left its own', async () => {
    const { account, group } = await openAndShut()
    const path = join(folder, 'gate.sock')
    const first = await follow(['--socket', path])
    assert.equal((await stat(path)).mode & 0o777, 0o600)
    const second = start(['--socket', path])
    assert.equal(await second.ended, 3)
    assert.match(second.err(), /Another program already answers at .*gate\.sock/)
    first.started.process.kill('SIGKILL')
    await first.started.ended
    const { started } = await follow(['--socket', path])
    const answer = await overSocket(path, { account, group })
    assert.equal(answer.verdict, 'allow')
    started.process.kill('SIGTERM')
    assert.equal(await started.ended, 0)
    await assert.rejects(stat(path))
  })

  test('answers no web page, and at a port nothing that was meant for another host', async () => {
    const { account, group } = await openAndShut()
    const { url } = await follow(['--listen', 'localhost:0'])
    const { port } = new URL(url)
    const ask = (headers: Record<string, string>) => postWith({ port, headers }, { account, group })
    for (const host of ['localhost', `127.0.0.1:${port}`, `[::1]:${port}`]) {
      assert.equal((await ask({ host })).verdict, 'allow')
    }
    const refused: Record<string, string>[] = [
      { origin: 'https://pages.example' },
      { origin: 'null' },
      { host: 'rebound.example' },
      { host: `localhost.rebound.example:${port}` },
    ]
    for (const headers of refused)
      assert.equal((await ask(headers)).code, 'NOT_ALLOWED', JSON.stringify(headers))
    const typed = await ask({ 'content-type': 'text/plain' })
    assert.equal(typed.code, 'MEDIA_TYPE_UNSUPPORTED')
  })

  test('while the server cannot be reached at first, it denies, is not ready, and can be ended', async () => {
    wire.cut()
    const started = start(['--listen', '127.0.0.1:0'])
    await started.written(/Nothing new comes from the server/)
    started.process.kill('SIGTERM')
    assert.equal(await started.ended, 0)
    assert.equal(started.out(), '')
    wire.mend()
  })

  test('a key that is refused, no key, and a place that others reach end it with a sentence', async () => {
    type Ending = [args: string[], settings: Settings, code: number, says: RegExp]
    const anywhere = ['--listen', '127.0.0.1:0']
    const endings: Ending[] = [
      [anywhere, { FREIGABE_KEY: 'fg_none' }, 3, /^.*NOT_SIGNED_IN.*$/m],
      [anywhere, { FREIGABE_KEY: '' }, 3, /^FREIGABE_KEY is empty/],
      [anywhere, { FREIGABE_KEY: undefined }, 3, /^It takes a key to follow the gate/],
      [['--listen', '0.0.0.0:3003'], {}, 2, /only addresses that this machine alone can reach/],
      [['--listen', 'localhost'], {}, 2, /only addresses that this machine alone can reach/],
      [['--listen', new URL(wire.url).host], {}, 3, /Another program already answers at 127/],
      [['--socket', join(folder, 'none', 'a.sock')], {}, 3, /Nothing can be offered at/],
      [['newsletter'], {}, 2, /belong to a single question/],
    ]
    for (const [args, settings, code, says] of endings) {
      const started = start(args, settings)
      assert.equal(await started.ended, code, args.join(' '))
      assert.match(started.err(), says)
      assert.doesNotMatch(started.err(), stackTrace)
    }
  })

  /** A follower, once it says that it is ready and where. */
  async function follow(args = ['--listen', '127.0.0.1:0']) {
    const started = start(args)
    const [, url = ''] = await started.written(/Answers at: (\S+)/)
    return { url, started }
  }

  function start(args: string[], settings: Settings = {}): Started {
    const all = { FREIGABE_URL: wire.url, FREIGABE_KEY: key, ...settings }
    const started = startFreigabe(['gate', '--follow', ...args], all)
    running.push(started)
    return started
  }

  async function openAndShut() {
    const { house } = given()
    const { account, group, caseId, owner } = await castSubmitted(house)
    await accept(house, account, caseId)
    await createGroup(house, owner.actor, account, { name: 'B', reference: 'shut' })
    return { account, group, caseId }
  }

  async function revoke(account: string, caseId: string) {
    const lead = await castStaff(given().house, 'lead')
    await revokeApproval(given().house, lead.actor, account, caseId, {
      decisionId: randomUUIDv7(),
      grounds: [policyAtHome.grounds[0]!.code],
      text: 'Das Formular gibt es nicht mehr.',
    })
  }
})

interface Told {
  status: string
  code: string
  verdict: string
  reason: string | null
  revision: number | null
  ageMilliseconds: number
}

function postTo(url: string, path: string, body: object, headers: Record<string, string> = {}) {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

async function check(url: string, question: object): Promise<Told> {
  return (await postTo(url, '/v1/gate/check', question)).json() as Promise<Told>
}

async function comparable(answering: Promise<Response>) {
  const answer = await answering
  const text = await answer.text()
  const body: unknown = JSON.parse(text, (name, value) =>
    ['at', 'ageMilliseconds', 'requestId'].includes(name) ? name : value,
  )
  return { status: answer.status, type: answer.headers.get('content-type'), body }
}

function overSocket(socketPath: string, question: object): Promise<Told> {
  return postWith({ socketPath, headers: { host: 'gate' } }, question)
}

/** Unlike `fetch`: over a socket, and for any host. */
function postWith(
  { headers, ...to }: { headers: Record<string, string>; port?: string; socketPath?: string },
  question: object,
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ host: '127.0.0.1', ...to, method: 'POST', path: '/v1/gate/check' },
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => json(response).then((body) => resolve(body as Told), reject),
    )
    sent.on('error', reject)
    sent.end(JSON.stringify(question))
  })
}
