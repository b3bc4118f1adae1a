import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { withKey } from '../../packages/server/src/testing/browser.ts'
import { castAccount } from '../../packages/server/src/testing/cast.ts'
import { quickestDatabase } from '../../packages/server/src/testing/test-database.ts'
import { openTestHouse } from '../../packages/server/src/testing/test-house.ts'
import {
  happen,
  startDelivering,
  toThisMachine,
} from '../../packages/server/src/testing/webhook-stage.ts'
import { projectNode, root } from '../../scripts/set-up/project.js'
import { freePort } from '../free-port.ts'
import { codeIn } from './documents.ts'
import { exampleFolder } from './program.ts'

const page = readFileSync(path.join(root, 'docs/guides/events.md'), 'utf8')
const [receiver = '', ...others] = codeIn(page, 'ts')

test('the receiver of the guide compiles, takes what is sent, once, and refuses what is not signed', async (t) => {
  assert.equal(others.length, 0)
  assert.ok(receiver.trim().split('\n').length <= 20)
  const folder = await exampleFolder(t, { 'receiver.ts': receiver })
  assert.equal(await folder.complaints(), '')
  const { house, app, clock, end } = await openTestHouse(quickestDatabase, toThisMachine)
  t.after(end)
  clock.set(new Date().toISOString())
  const { account, owner } = await castAccount(house)
  const scopes = ['read', 'write'] as const
  const key = await issueKey(house, owner.actor, 'Test', account, {
    name: 'k',
    scopes: [...scopes],
  })
  const program = withKey(app, key.secret)
  const port = await freePort()
  const endpoints = `/accounts/${account}/webhook-endpoints`
  const url = `http://127.0.0.1:${port}/`
  const { id, secret } = (await program.post(endpoints, { url, types: ['group.created'] })).body
  const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) }
  const running = spawn(projectNode, [path.join(folder.path, 'receiver.ts')], { env })
  t.after(() => running.kill())
  let printed = ''
  running.stdout.on('data', (text) => {
    printed += text
  })
  while (!(await program.post(`${endpoints}/${id}/test`)).body.arrived);
  const delivering = startDelivering(t, house)
  await happen(house, account, owner.actor, ['Newsletter'])
  await delivering.idle()
  await program.post(`${endpoints}/${id}/replay`, {})
  await delivering.idle()
  const forged = await fetch(url, { method: 'POST', body: '{}' })
  assert.equal(forged.status, 401)
  running.kill()
  const told = printed.split('\n').filter((line) => line.startsWith('group.created'))
  assert.deepEqual(told, [`group.created in ${account}`])
})
