import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { type Api, apiOf, signedIn } from '../testing/api-of.ts'
import { callFreigabe } from '../testing/call-freigabe.ts'
import { freigabe, type Started, startFreigabe, startServer } from '../testing/run-freigabe.ts'

const stackTrace = /\n\s+at /

describe('freigabe serve on the embedded database', () => {
  let folder: string
  let server: Started & { url: string }
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-serve-'))
    server = await startServer(data('example'))
    await server.written(/Data is kept in/)
  })
  after(async () => {
    server.process.kill('SIGKILL')
    await server.ended
    await rm(folder, { recursive: true })
  })

  function data(name: string) {
    return { FREIGABE_DATA: join(folder, name) }
  }

  test('fills an empty data folder and prints who can sign in', () => {
    assert.match(server.out(), /password “beispiel-freigabe”/)
    assert.match(server.out(), /miriam\.kessler@rohrpost\.example +Miriam Kessler, reviewer/)
    assert.match(server.out(), /lena\.harms@nordlicht-kaffee\.example +Lena Harms, owner/)
  })

  test('tells in a few lines how far it has come where nobody watches', () => {
    const told = server.err().match(/^Setting up the example platform: .*$/gm)
    const shares = [0, 50].map((percent) => `Setting up the example platform: ${percent}% …`)
    assert.deepEqual(told, shares)
    assert.match(server.err(), /^The data folder is empty: setting up the database …$/m)
  })

  test('answers whether it lives, is ready, and how it fares', async () => {
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
    assert.equal((await fetch(`${server.url}/readyz`)).status, 200)
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    assert.match(metrics, /^freigabe_cases_open\{status="in_review"\} \d+$/m)
  })

  test('a second one on the same data folder says what to do, and does not start', async () => {
    const { code, err } = await freigabe(['serve'], { PORT: '0', ...data('example') })
    assert.equal(code, 3)
    assert.match(err, /is already running on this data folder.*FREIGABE_DATA/)
    assert.doesNotMatch(err, stackTrace)
  })

  test('a port that is taken is told before anything is built', async () => {
    const { port } = new URL(server.url)
    const { code, err } = await callFreigabe(['serve'], { PORT: port, ...data('port') })
    assert.equal(code, 3)
    assert.match(err, new RegExp(`port ${port}.*PORT=`))
    assert.doesNotMatch(err, /setting up/i)
    assert.doesNotMatch(err, stackTrace)
  })

  test('commands that need the data folder refuse beside it', async () => {
    for (const args of [['verify-log'], ['migrate'], ['policy', 'list']]) {
      const { code, err } = await callFreigabe(args, data('example'))
      assert.equal(code, 3)
      assert.match(err, /is already running on this data folder/)
    }
    const asked = await callFreigabe(['gate', 'roestpost', '--account', 'k-1002'], data('example'))
    assert.equal(asked.code, 3)
    assert.match(asked.err, /Put one in FREIGABE_KEY/)
  })

  test('a key that is set and empty is called so, and where it is set', async () => {
    const settings = { ...data('example'), FREIGABE_KEY: '' }
    const ask = ['gate', 'roestpost', '--account', 'k-1002']
    const asked = await callFreigabe(ask, settings)
    assert.equal(asked.code, 3)
    assert.match(asked.err, /^FREIGABE_KEY is empty\./)
    const named = await callFreigabe([...ask, '--key', ''], settings)
    assert.match(named.err, /^The key after --key is empty\./)
    const followed = await callFreigabe(['events', '--follow'], settings)
    assert.match(followed.err, /^FREIGABE_KEY is empty\./)
  })

  test('a server that is named and no key says so, and nothing of a database', async () => {
    const settings = { ...data('none'), FREIGABE_URL: server.url }
    const { code, err } = await callFreigabe(['gate', 'roestpost', '--account', 'k-1002'], settings)
    assert.equal(code, 3)
    assert.match(err, /^There is no key to ask the server with\./)
  })

  test('the gate is asked through it with a key', async () => {
    const admin = await signedIn(server.url, 'frank.osterloh@rohrpost.example')
    const issued = await admin.call('POST', '/keys', { name: 'Versand', scopes: ['gate'] })
    const settings = { FREIGABE_URL: server.url, FREIGABE_KEY: issued.body.secret }
    const ask = (group: string, ...more: string[]) =>
      callFreigabe(['gate', group, '--account', 'k-1002', ...more], settings)

    const open = await ask('roestpost')
    assert.equal(open.code, 0)
    assert.match(open.out, /^allow/)
    const shut = await ask('kurse')
    assert.equal(shut.code, 1)
    assert.match(shut.out, /^deny \(in_review\)\nThe review is under way\./)
    const test = await ask('kurse', '--purpose', 'test')
    assert.equal(test.code, 1)
    assert.match(test.out, /^deny \(permit_required\)\n.*\nThis purpose needs no approval\./)
    const unknown = await ask('nobody', '--json')
    assert.equal(unknown.code, 1)
    assert.equal(JSON.parse(unknown.out).reason, 'unknown_group')
    assert.match(
      await (await fetch(`${server.url}/metrics`)).text(),
      /^freigabe_gate_checks_total\{verdict="deny",reason="in_review"\} 1$/m,
    )
  })

  test('what happened is read through it with a key, and followed until a signal ends that', async () => {
    const admin = await signedIn(server.url, 'frank.osterloh@rohrpost.example')
    const issued = await admin.call('POST', '/keys', { name: 'Ereignisse', scopes: ['read'] })
    const settings = { FREIGABE_URL: server.url, FREIGABE_KEY: issued.body.secret }
    const read = (...more: string[]) => callFreigabe(['events', ...more], settings)

    const decided = await read('--types', 'case.decided', '--json')
    assert.equal(decided.code, 0)
    const events = decided.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual([...new Set(events.map(({ type }) => type))], ['case.decided'])
    const own = await read('--account', 'k-1002', '--types', 'case.decided')
    assert.match(own.out, /^\S+Z {2}\S+ \d+ {2}case\.decided {2}\{"caseId":/)
    const after = ['--after', events.at(-1).cursor, '--types', 'case.decided']
    assert.deepEqual(await read(...after), { code: 0, out: '', err: '' })
    const gone = await read('--after', 'gone')
    assert.equal(gone.code, 1)
    assert.match(gone.err, /EVENT_CURSOR_GONE/)
    assert.equal((await callFreigabe(['events'], { FREIGABE_URL: server.url })).code, 3)

    const types = ['--types', 'group.created']
    const following = startFreigabe(['events', '--follow', ...types], settings)
    await following.written(/group\.created/)
    following.process.kill('SIGTERM')
    assert.equal(await following.ended, 0)
  })

  test('lists of those to be left out are shown, kept and removed with a key', async () => {
    const admin = await signedIn(server.url, 'frank.osterloh@rohrpost.example')
    const issued = await admin.call('POST', '/keys', { name: 'Listen', scopes: ['read', 'write'] })
    const settings = { FREIGABE_URL: server.url, FREIGABE_KEY: issued.body.secret }
    const leaveOut = (...more: string[]) =>
      callFreigabe(['leave-out', '--account', 'k-1002', ...more], settings)
    const list = join(folder, 'sperrliste.csv')
    await writeFile(list, 'E-Mail\nanna.adler@gmx.de\nben@web.de\nANNA.ADLER@gmx.de\n')

    assert.match((await leaveOut()).err, /^No list is kept for this account\.$/m)
    const kept = await leaveOut('--add', list)
    assert.match(kept.out, /^[0-9a-f-]{36} {2}2 {2}sperrliste\.csv$/m)
    const id = kept.out.split(' ', 1)[0]!
    assert.match(
      (await leaveOut()).out,
      new RegExp(`^${id} {2}2 {2}\\S+Z {2}sperrliste\\.csv$`, 'm'),
    )
    const [shown] = JSON.parse((await leaveOut('--json')).out)
    assert.deepEqual([shown.id, shown.addresses], [id, 2])
    assert.equal((await leaveOut('--remove', id)).code, 0)
    assert.equal((await leaveOut('--remove', id)).code, 1)
    assert.equal((await leaveOut('--json')).out.trim(), '[]')

    const missing = await leaveOut('--add', join(folder, 'none.csv'))
    assert.equal(missing.code, 3)
    assert.match(missing.err, /none\.csv: This file cannot be read/)
    assert.equal((await leaveOut('--add', list, '--remove', id)).code, 2)
    assert.equal((await callFreigabe(['leave-out'], settings)).code, 2)
  })

  test('the gate refuses a key that is none, and a server that is not there', async () => {
    const ask = ['gate', 'roestpost', '--account', 'k-1002', '--key', 'fg_none']
    const refused = await callFreigabe([...ask, '--url', server.url])
    assert.equal(refused.code, 3)
    assert.match(refused.err, /NOT_SIGNED_IN/)
    const absent = await callFreigabe([...ask, '--url', 'http://localhost:1'])
    assert.equal(absent.code, 3)
    assert.match(absent.err, /cannot be reached at http:\/\/localhost:1\. Check/)
  })

  test('a key that lacks a scope is told which, in the language of the terminal', async () => {
    const admin = await signedIn(server.url, 'frank.osterloh@rohrpost.example')
    const issued = await admin.call('POST', '/keys', { name: 'Liest', scopes: ['read'] })
    const ask = ['gate', 'roestpost', '--account', 'k-1002', '--url', server.url]
    const settings = { FREIGABE_KEY: issued.body.secret }
    const english = await callFreigabe(ask, { ...settings, LANG: 'en_GB.UTF-8' })
    assert.match(english.err, /NOT_ALLOWED: .*The key lacks the scope “gate” for this\./)
    const german = await callFreigabe(ask, { ...settings, LANG: 'de_DE.UTF-8' })
    assert.match(german.err, /Dem Schlüssel fehlt dafür der Umfang „gate“\./)
  })

  test('what was answered before SIGKILL is there afterwards', async () => {
    const before = await signedIn(server.url, 'ole.martens@nordlicht-kaffee.example')
    const created = await before.call('POST', '/accounts/k-1002/groups', { name: 'Osterpost' })
    assert.equal(created.status, 201)
    server.process.kill('SIGKILL')
    await server.ended

    server = await startServer(data('example'))
    const again = await signedIn(server.url, 'ole.martens@nordlicht-kaffee.example')
    const found = await again.call('GET', `/accounts/k-1002/groups/${created.body.id}`)
    assert.equal(found.body.name, 'Osterpost')
  })

  test('what one person drafted another publishes', async () => {
    const enter = (name: string) => signedIn(server.url, `${name}@rohrpost.example`)
    const [admin, author, second] = [
      await enter('frank.osterloh'),
      await enter('helene.vogt'),
      await enter('miriam.kessler'),
    ]
    const { id } = (await second.call('GET', '/session')).body.person
    const roles = await admin.call('PUT', `/staff/${id}/roles`, { roles: ['lead'] })
    assert.equal(roles.status, 204)
    const draft = await begin(author, 'Mehr Zeit')
    const path = `/policy/drafts/${draft.id}`
    const read = { version: draft.version }
    assert.equal((await author.call('POST', `${path}/proposal`, read)).status, 200)
    assert.equal((await second.call('POST', `${path}/publication`, read)).status, 200)
  })

  /** A draft in which a case lapses later than in the house pack in force. */
  async function begin(author: Api, title: string): Promise<{ id: string; version: number }> {
    const { body: draft } = await author.call('POST', '/policy/drafts', { title, note: '' })
    const { body } = await author.call('GET', `/policy/publications/${draft.inForce}`)
    const { source } = body.texts.find((pack: { id: string }) => pack.id === 'house')
    const house = source
      .replace(/^version: .*$/m, 'version: 2031-01-01')
      .replace(/^lapseAfterDays: .*$/m, 'lapseAfterDays: 40')
    const { version, inForce } = draft
    const wish = { version, title, note: '', base: inForce, files: { house } }
    return (await author.call('PUT', `/policy/drafts/${draft.id}`, wish)).body
  }

  test('SIGTERM lets a request under way end, ends live streams, and ends well', async () => {
    const reviewer = await signedIn(server.url, 'miriam.kessler@rohrpost.example')
    const live = await fetch(`${server.url}/v1/desk/live`, { headers: reviewer.headers })
    const admin = await signedIn(server.url, 'frank.osterloh@rohrpost.example')
    const events = await fetch(`${server.url}/v1/events/stream`, { headers: admin.headers })
    assert.deepEqual([live.status, events.status], [200, 200])
    const slow = await halfARequest(server.url)
    server.process.kill('SIGTERM')
    await server.written(/Stopping/)

    const late = await apiOf(server.url).call('GET', '/platform')
    assert.equal(late.body.code, 'SERVER_STOPPING')
    assert.equal((await fetch(`${server.url}/readyz`)).status, 503)
    await Promise.all([live.text(), events.text()])
    assert.match(await slow.finish(), /^HTTP\/1\.1 401 .*SIGN_IN_FAILED/s)
    assert.equal(await server.ended, 0)
  })

  test('afterwards the log is whole and the gate answers from the database', async () => {
    const log = await callFreigabe(['verify-log', '--json'], data('example'))
    assert.equal(log.code, 0)
    assert.deepEqual(JSON.parse(log.out).broken, [])
    const gate = await callFreigabe(['gate', 'roestpost', '--account', 'k-1002'], data('example'))
    assert.match(gate.out, /^allow/)
    assert.equal(gate.code, 0)
  })

  test('what was published is listed with when, who and what changed, newest first', async () => {
    const { code, out } = await callFreigabe(['policy', 'list'], data('example'))
    assert.equal(code, 0)
    const [newest, ...earlier] = out.trim().split('\n')
    assert.match(
      newest!,
      /^\d: \d+ \w+ \d{4}, \d\d:\d\d, proposed by Dr\. Helene Vogt, published by Miriam Kessler, “Mehr Zeit”: house@2031-01-01$/,
    )
    assert.match(
      earlier.at(-2)!,
      /^2: .*, proposed by Dr\. Helene Vogt, published by Katja Behrens/,
    )
    assert.match(earlier.at(-1)!, /^1: .*, with the installation: at@.*, house@/)
    const json = await callFreigabe(['policy', 'list', '--json'], data('example'))
    const { publications } = JSON.parse(json.out)
    assert.deepEqual(
      publications.map(({ number }: { number: number }) => number),
      [newest, ...earlier].map((line) => Number(line!.split(':')[0])),
    )
  })

  test('--empty starts clean with a code for the first run, and stays so', async () => {
    for (const args of [['--empty'], []]) {
      const empty = await startServer(data('empty'), ...args)
      const { body } = await apiOf(empty.url).call('GET', '/platform')
      assert.equal(body.needsSetup, true)
      assert.equal(body.example, false)
      await empty.written(/enter this code: \w{4}-\w{4}-\w{4}/)
      empty.process.kill('SIGINT')
      assert.equal(await empty.ended, 0)
    }
  })

  test('an administrator made by create-admin ends the first run, a second signal ends it at once', async () => {
    const args = [
      'create-admin',
      '--email',
      'Ada@example.org',
      '--name',
      'Ada',
      '--platform',
      'Post',
    ]
    const weak = await callFreigabe(args, { ...data('empty'), FREIGABE_ADMIN_PASSWORD: 'short' })
    assert.equal(weak.code, 1)
    assert.match(weak.err, /twelve characters/)
    const none = await callFreigabe(args, data('empty'))
    assert.equal(none.code, 2)
    const settings = { ...data('empty'), FREIGABE_ADMIN_PASSWORD: 'long enough for us' }
    assert.equal((await freigabe(args, settings)).code, 0)

    const started = await startServer(data('empty'))
    const { body } = await apiOf(started.url).call('GET', '/platform')
    assert.equal(body.needsSetup, false)
    assert.equal(body.name, 'Post')
    await signedIn(started.url, 'ada@example.org', 'long enough for us')
    await endsAtOnce(started)
  })

  /** Asked to stop, it waits for a running request; a second signal does not. */
  async function endsAtOnce(started: Started & { url: string }) {
    const slow = await halfARequest(started.url)
    started.process.kill('SIGINT')
    await started.written(/Stopping/)
    started.process.kill('SIGINT')
    assert.equal(await started.ended, 130)
    slow.giveUp()
  }
})

/** A sign-in whose body is still incomplete. */
async function halfARequest(url: string) {
  const { hostname, port } = new URL(url)
  const body = JSON.stringify({ email: 'nobody@example.org', password: 'wrong password' })
  const socket = connect(Number(port), hostname)
  socket.write(
    `POST /v1/session HTTP/1.1\r\nhost: ${hostname}\r\nexpect: 100-continue\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  )
  // The server sends this itself once it has accepted the request.
  await once(socket, 'readable')
  assert.match(String(socket.read()), /^HTTP\/1\.1 100/)
  socket.write(body.slice(0, 10))
  const answer = text(socket)
  return {
    finish() {
      socket.write(body.slice(10))
      return answer
    },
    giveUp() {
      answer.catch(() => undefined)
      socket.destroy()
    },
  }
}
