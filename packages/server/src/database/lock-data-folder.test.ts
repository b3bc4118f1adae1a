import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { DataFolderBusy, lockDataFolder } from './data-folder.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'freigabe-lock-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const holder = `
  import { lockDataFolder } from ${JSON.stringify(new URL('./data-folder.ts', import.meta.url).href)}
  await lockDataFolder(process.argv[1])
  console.log('held')
  setInterval(() => undefined, 1000)
`

test('a second process on one data folder is refused, until the first has died', async () => {
  const other = spawn(process.execPath, ['--input-type=module', '-e', holder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(other.stdout, 'data')
  await assert.rejects(lockDataFolder(folder), DataFolderBusy)
  other.kill('SIGKILL')
  await once(other, 'exit')
  const unlock = await lockDataFolder(folder)
  await unlock()
})

test('a folder that was given back can be held again', async () => {
  const unlock = await lockDataFolder(folder)
  await assert.rejects(lockDataFolder(folder), DataFolderBusy)
  await unlock()
  await (await lockDataFolder(folder))()
})
