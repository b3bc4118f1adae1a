import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openSmallDisk, withoutSmallDisk } from '../testing/small-disk.ts'
import { openEmbedded } from './open-database.ts'

const filler = new URL('../testing/log-filler.ts', import.meta.url).pathname

test('an embedded database without room for its log ends its process, which says so, and has everything at the next start', {
  skip: withoutSmallDisk,
  timeout: 60_000,
}, async () => {
  const disk = await openSmallDisk(64)
  const child = spawn(process.execPath, [filler, disk.folder], { stdio: 'pipe' })
  try {
    await once(child.stdout, 'data')
    await disk.fill(1024 ** 2)
    child.stdin.write('begin\n')
    const said = child.stderr.toArray()
    const [code] = await once(child, 'exit')
    assert.equal(code, 1)
    assert.match(String(await said), /No space left on device.*start again/)
    await disk.free()
    const database = await openEmbedded(disk.folder)
    const { rows } = await sql<{ number: number }>`select number from kept`.execute(database.root)
    assert.ok(rows[0]!.number > 0)
    await database.close()
  } finally {
    child.kill('SIGKILL')
    await disk.remove()
  }
})
