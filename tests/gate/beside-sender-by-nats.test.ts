import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Started, startFreigabe } from '../../packages/cli/src/testing/run-freigabe.ts'
import { withKey } from '../../packages/server/src/testing/browser.ts'
import { onEachDatabase, type TestHouse } from '../../packages/server/src/testing/test-house.ts'
import { drawNatsKey, startNats, withoutNats } from './nats-server.ts'
import { natsStage, until } from './nats-stage.ts'

const title = 'A gate beside the sender that follows over NATS'
if (withoutNats) test(title, { skip: withoutNats }, () => undefined)
else onEachDatabase(title, besideSenderByNats)

function besideSenderByNats(given: () => TestHouse) {
  const stage = natsStage(given)
  const { castOpen, revoke } = stage
  const folder = mkdtempSync(join(tmpdir(), 'freigabe-beside-nats-'))
  const running: Started[] = []

  after(async () => {
    for (const { process, ended } of running) {
      process.kill('SIGKILL')
      await ended
    }
    rmSync(folder, { recursive: true })
  })

  test('hears of a revocation from there, also while the server itself cannot be reached', async () => {
    const { account, group, caseId } = await castOpen()
    const { url, started } = await follow()
    await until(() => isFollowed('NATS'))
    stage.wires().http.cut()
    await revoke(account, caseId)
    await until(async () => (await check(url, { account, group })).reason === 'revoked')
    stage.wires().http.mend()
    assert.doesNotMatch(started.err(), /over HTTP/)
    await end(started)
  })

  test('NATS killed in the middle: it says so, follows over HTTP, lets nothing old pass, and comes back', async () => {
    const { account, group, caseId } = await castOpen()
    const { url, started } = await follow()
    await until(() => isFollowed('NATS'))
    await stage.nats().kill()
    await started.written(/NATS brings no changes, so they come over HTTP: /)
    assert.equal((await check(url, { account, group })).verdict, 'allow')
    await revoke(account, caseId)
    await until(async () => (await check(url, { account, group })).reason === 'revoked')
    await until(async () => !(await isFollowed('NATS')))
    await stage.nats().start()
    await until(() => isFollowed('NATS'))
    assert.doesNotMatch(started.err(), /Nothing new/)
    await end(started)
  })

  test('server and follower sign in with keys; whoever has another key follows over HTTP and says why', async () => {
    const [ofServer, ofSender, ofNobody] = [drawNatsKey(), drawNatsKey(), drawNatsKey()]
    const keys = { freigabe: ofServer.publicKey, sender: ofSender.publicKey }
    const nats = await startNats('', keys)
    const url = `nats://127.0.0.1:${nats.port}`
    const carrier = await stage.carry(given().house, { ...nats, url }, stored('server', ofServer))
    const signedInBy = (name: string, key: typeof ofSender) =>
      follow({ FREIGABE_NATS: url, FREIGABE_NATS_SEED_FILE: stored(name, key) })
    const { account, group } = await castOpen()
    const own = await signedInBy('sender', ofSender)
    await until(() => isFollowed('NATS'))
    assert.equal((await check(own.url, { account, group })).verdict, 'allow')
    await end(own.started)
    const other = await signedInBy('nobody', ofNobody)
    await other.started.written(/they come over HTTP: .*authorization violation/i)
    assert.equal((await check(other.url, { account, group })).verdict, 'allow')
    await end(other.started)
    await carrier!.close()
    await nats.close()
  })

  test('a NATS that is not there delays nothing, and one named wrongly ends it with a sentence', async () => {
    const { account, group } = await castOpen()
    const { url, started } = await follow({ FREIGABE_NATS: 'nats://127.0.0.1:1' })
    await started.written(/they come over HTTP: connection refused/)
    assert.equal((await check(url, { account, group })).verdict, 'allow')
    await end(started)
    const wrong = { FREIGABE_NATS: 'nats.example', FREIGABE_NATS_SEED_FILE: join(folder, 'none') }
    const refused = start(wrong)
    assert.equal(await refused.ended, 3)
    assert.match(refused.err(), /FREIGABE_NATS: [\s\S]*FREIGABE_NATS_SEED_FILE: /)
  })

  async function follow(settings?: Record<string, string>) {
    const started = start(settings)
    const [, url = ''] = await started.written(/Answers at: (\S+)/)
    return { url, started }
  }

  function start(settings: Record<string, string> = {}): Started {
    const FREIGABE_NATS = stage.nats().urlOfSender
    const known = { FREIGABE_URL: stage.wires().http.url, FREIGABE_KEY: stage.key() }
    const all = { ...known, FREIGABE_NATS, ...settings }
    const started = startFreigabe(['gate', '--follow', '--listen', '127.0.0.1:0'], all)
    running.push(started)
    return started
  }

  async function end({ process, ended }: Started) {
    process.kill('SIGTERM')
    assert.equal(await ended, 0)
    await until(async () => !(await isFollowed()))
  }

  /** Whether the server knows of a follower, and that it asks from there. */
  async function isFollowed(address?: string): Promise<boolean> {
    const { body } = await withKey(given().app, stage.key()).get('/gate/followers')
    const items = body.items as { state: string; address: string }[]
    return items.some((item) => address === undefined || item.address === address)
  }

  function stored(name: string, { file }: { file: string }): string {
    const path = join(folder, `${name}.nk`)
    writeFileSync(path, file, { mode: 0o600 })
    return path
  }
}

interface Told {
  verdict: string
  reason: string | null
}

async function check(url: string, question: object): Promise<Told> {
  const answer = await fetch(`${url}/v1/gate/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  })
  return answer.json() as Promise<Told>
}
