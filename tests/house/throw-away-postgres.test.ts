import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { findServer } from '../../scripts/test/prepare-postgres.ts'
import { startPostgres } from '../../scripts/test/start-postgres.ts'

const programs = findServer()

test('a throw-away database lies where the run has room in memory, and leaves nothing there', {
  skip: programs === undefined && 'there is no PostgreSQL',
}, async (t) => {
  const memory = mkdtempSync(path.join(tmpdir(), 'freigabe-memory-'))
  const before = process.env.FREIGABE_TEST_MEMORY
  process.env.FREIGABE_TEST_MEMORY = memory
  t.after(() => {
    if (before === undefined) delete process.env.FREIGABE_TEST_MEMORY
    else process.env.FREIGABE_TEST_MEMORY = before
    rmSync(memory, { recursive: true, force: true })
  })
  // The account that owns the database has to reach it.
  chmodSync(memory, 0o1777)
  const { folder, stop } = await startPostgres(programs!)
  assert.equal(path.dirname(folder), memory)
  assert.ok(existsSync(path.join(folder, 'PG_VERSION')))
  await stop()
  assert.ok(!existsSync(folder))
})
