import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { onBothDatabases } from '../../packages/server/src/testing/on-both-databases.ts'
import { root } from '../../scripts/set-up/project.js'

test('Each suite that is listed for both databases is there', () => {
  const files = globSync('{packages/server/src,tests}/**/*.test.ts', { cwd: root })
  const source = files.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('\n')
  const isThere = (title: string) =>
    ['onEachDatabase', 'onEachStage'].some((opens) =>
      new RegExp(`${opens}\\(\\s*['"]${RegExp.escape(title)}['"]`).test(source),
    )
  assert.deepEqual(
    Object.keys(onBothDatabases).filter((title) => !isThere(title)),
    [],
  )
})
