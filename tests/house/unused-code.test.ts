import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { house } from './house-files.ts'

const used = { 'packages/core/src/index.ts': "export { used } from './part.ts'\n" }

test('an export that nobody imports is found', (t) => {
  const found = unusedIn(t, {
    ...used,
    'packages/core/src/part.ts': 'export const used = 1\nexport const forgotten = 2\n',
  })
  assert.match(found, /Unused exports[\s\S]*forgotten/)
})

test('a file that nobody imports is found', (t) => {
  const found = unusedIn(t, {
    ...used,
    'packages/core/src/part.ts': 'export const used = 1\n',
    'packages/core/src/forgotten.ts': 'export const a = 1\n',
  })
  assert.match(found, /Unused files[\s\S]*forgotten\.ts/)
})

test('a house in which everything is used passes', (t) => {
  assert.equal(unusedIn(t, { ...used, 'packages/core/src/part.ts': 'export const used = 1\n' }), '')
})

/** What knip reports, under the rules of this house, about a small one with the given files. */
function unusedIn(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'freigabe-unused-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const manifests = {
    'package.json': { name: 'house', private: true, type: 'module', workspaces: ['packages/*'] },
    'packages/core/package.json': {
      name: 'core',
      type: 'module',
      exports: { '.': './src/index.ts' },
    },
  }
  cpSync(path.join(house, 'knip.json'), path.join(folder, 'knip.json'))
  for (const [file, manifest] of Object.entries(manifests))
    write(folder, file, JSON.stringify(manifest))
  for (const [file, text] of Object.entries(files)) write(folder, file, text)
  const knip = path.join(house, 'node_modules/knip/bin/knip.js')
  const args = [knip, '--no-progress', '--no-config-hints']
  return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout.trim()
}

function write(folder: string, file: string, text: string) {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
}
