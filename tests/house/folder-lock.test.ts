import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { withFolderLock } from '../../scripts/set-up/folder-lock.js'

const lockModule = new URL('../../scripts/set-up/folder-lock.js', import.meta.url).href

/** Takes the lock, notes in the diary when it took and released it, and holds it for a moment in between. */
const visitor = `
  import { appendFileSync } from 'node:fs'
  import { withFolderLock } from '${lockModule}'
  await withFolderLock(process.env.LOCK, async () => {
    appendFileSync(process.env.DIARY, 'came ' + process.pid + '\\n')
    for (const end = Date.now() + 20; Date.now() < end; );
    appendFileSync(process.env.DIARY, 'went ' + process.pid + '\\n')
  })
`

test('many set-ups at once take turns, and none is left out', async (t) => {
  const { lock, diary } = places(t)
  await Promise.all(Array.from({ length: 8 }, () => visit(lock, diary)))
  assert.deepEqual(takesTurns(diary), { visits: 8, oneAtATime: true })
})

test('many set-ups that find the lock of a dead one take turns all the same', async (t) => {
  const { lock, diary } = places(t)
  leaveBehind(lock, [{ pid: 1, birth: 'long ago' }])
  await Promise.all(Array.from({ length: 8 }, () => visit(lock, diary)))
  assert.deepEqual(takesTurns(diary), { visits: 8, oneAtATime: true })
})

test('a lock whose owner died stays closed while a child that it started goes on', async (t) => {
  const { lock } = places(t)
  const child = spawn('sleep', ['60'])
  await once(child, 'spawn')
  await withFolderLock(lock, async ({ addHolder }) => {
    addHolder(child.pid!)
    const owner = JSON.parse(readFileSync(path.join(lock, 'owner.json'), 'utf8'))
    leaveBehind(`${lock}-of-the-dead`, [{ pid: 1, birth: 'long ago' }, owner.holders[1]])
  })
  const waited: (number | undefined)[] = []
  const entered = withFolderLock(
    `${lock}-of-the-dead`,
    // The system knows of the end a moment before Node does.
    async () => child.signalCode ?? (await once(child, 'exit'))[1],
    (pid) => {
      waited.push(pid)
      child.kill()
    },
  )
  assert.equal(await entered, 'SIGTERM')
  assert.deepEqual(waited, [1])
})

test('a set-up that fails gives the lock back', async (t) => {
  const { lock } = places(t)
  await assert.rejects(
    withFolderLock(lock, async () => {
      throw new Error('no network')
    }),
    /no network/,
  )
  assert.equal(await withFolderLock(lock, async () => 'entered'), 'entered')
})

function places(t: TestContext) {
  const folder = mkdtempSync(path.join(tmpdir(), 'freigabe-lock-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return { lock: path.join(folder, 'lock'), diary: path.join(folder, 'diary') }
}

function leaveBehind(lock: string, holders: { pid: number; birth: string }[]) {
  mkdirSync(lock)
  writeFileSync(path.join(lock, 'owner.json'), JSON.stringify({ token: 'of-the-dead', holders }))
}

async function visit(lock: string, diary: string) {
  const env = { ...process.env, LOCK: lock, DIARY: diary }
  const child = spawn(process.execPath, ['--input-type=module', '--eval', visitor], { env })
  const [code] = await once(child, 'exit')
  assert.equal(code, 0)
}

function takesTurns(diary: string) {
  const lines = readFileSync(diary, 'utf8').trim().split('\n')
  const visits = lines.filter((line) => line.startsWith('came'))
  const oneAtATime = visits.every(
    (line) => lines[lines.indexOf(line) + 1] === line.replace('came', 'went'),
  )
  return { visits: visits.length, oneAtATime }
}
