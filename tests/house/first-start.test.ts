import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { packFileSchema } from '@freigabe/server'
import { root } from '../../scripts/set-up/project.js'

const launcher = 'packages/cli/src/freigabe.js'
/** Makes the running Node take itself for an older one. */
const olderNode = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } })",
)}`

test('npm start tells of a taken port, and how to take another, before it sets anything up', async (t) => {
  const checkout = bareCheckout(t, 'scripts')
  await using other = createServer().listen(0, 'localhost')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { status, stderr } = run(['scripts/start.js'], checkout, { PORT: String(port) })
  assert.equal(status, 1)
  const said = `Port ${port} is taken by another program. Stop it, or choose another port: PORT=3100 npm start`
  assert.equal(stderr.trim(), said)
})

test('npm start goes on to set-up where the port is free or the server may choose', (t) => {
  const checkout = bareCheckout(t, 'scripts')
  const { stderr } = run(['scripts/start.js'], checkout, { PORT: '0' })
  assert.match(stderr, /package-lock\.json is missing/)
})

test('set-up prints the form of policy packs where it is missing or another', (t) => {
  const checkout = bareCheckout(t, 'scripts')
  const form = path.join(checkout, 'docs/reference/policy-pack.schema.json')
  mkdirSync(path.dirname(form), { recursive: true })
  const digests = 'docs/reference/digests.txt'
  for (const each of ['package-lock.json', digests]) {
    cpSync(path.join(root, each), path.join(checkout, each))
  }
  for (const each of ['packages', 'node_modules']) {
    symlinkSync(path.join(root, each), path.join(checkout, each))
  }
  const printed = `${JSON.stringify(packFileSchema(), null, 2)}\n`
  for (const begin of [() => undefined, () => writeFileSync(form, '{}')]) {
    begin()
    const { status, stderr } = run(['scripts/run.js', '--version'], checkout)
    assert.equal(status, 0, stderr)
    assert.match(stderr, /^Printing the form of policy packs/)
    assert.equal(readFileSync(form, 'utf8'), printed)
  }
  assert.equal(run(['scripts/run.js', '--version'], checkout).stderr, '')
})

test('the command runs under the project’s Node where an older one was called', () => {
  const { status, stdout } = run(['--import', olderNode, launcher, 'screen', '--help'], root)
  assert.equal(status, 0)
  assert.match(stdout, /^freigabe screen FILE/)
  const wrong = run(['--import', olderNode, launcher, 'approve'], root)
  assert.equal(wrong.status, 2)
})

test('the command says in a sentence which Node it needs where that is not there', (t) => {
  const checkout = bareCheckout(t, launcher)
  const args = ['--import', olderNode, launcher, 'gate']
  const { status, stderr } = run(args, checkout, { LANG: 'de_DE.UTF-8' })
  assert.equal(status, 3)
  assert.match(stderr, /^Freigabe läuft unter Node 26.*„npm ci“.*\n$/)
  assert.match(run(args, checkout).stderr, /^Freigabe runs under Node 26.*`npm ci`.*\n$/)
})

/** A folder that holds this part of the project and nothing installed. */
function bareCheckout(t: TestContext, part: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'freigabe-bare-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const each of ['package.json', part]) {
    mkdirSync(path.dirname(path.join(folder, each)), { recursive: true })
    cpSync(path.join(root, each), path.join(folder, each), { recursive: true })
  }
  return folder
}

function run(args: string[], cwd: string, settings: Record<string, string> = {}) {
  const { PATH } = process.env
  const env = { PATH, LANG: 'en_GB.UTF-8', ...settings }
  return spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })
}
