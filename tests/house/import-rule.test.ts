import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { areas, forbidden, foundations, runner, together } from '../../.dependency-cruiser.mjs'
import { judgeImports } from '../../scripts/check/import-rule.ts'
import { house } from './house-files.ts'

type Files = Record<string, string>

/** For each rule the smallest breach of it: files added to a small house that is otherwise sound. */
const breaches: Record<string, Files> = {
  'package-core': { 'packages/core/src/a.ts': "import '@freigabe/contract'" },
  'package-screening': { 'packages/screening/src/a.ts': "import '@freigabe/contract'" },
  'package-gate': { 'packages/gate/src/a.ts': "import '@freigabe/contract'" },
  'package-contract': { 'packages/contract/src/a.ts': "import '@freigabe/screening'" },
  'package-server': { 'packages/server/src/a.ts': "import '@freigabe/sdk'" },
  'package-sdk': { 'packages/sdk/src/a.ts': "import '@freigabe/core'" },
  'package-web': { 'packages/web/src/a.tsx': "import '@freigabe/server'" },
  'package-cli': { 'packages/cli/src/a.ts': "import '@freigabe/web'" },
  'front-door': {
    'packages/core/src/inner.ts': 'export {}',
    'packages/server/src/a.ts': "import '../../core/src/inner.ts'",
  },
  'light-screens': { 'packages/web/src/a.ts': "import '@freigabe/contract'" },
  'foundations-first': {
    'packages/server/src/people/a.ts': 'export {}',
    'packages/server/src/database/a.ts': "import '../people/a.ts'",
  },
  ...Object.fromEntries(orderedAreas().map(importOfNextArea)),
  'change-below-areas': {
    'packages/server/src/case/a.ts': 'export {}',
    'packages/server/src/change/a.ts': "import '../case/a.ts'",
  },
  'one-way-to-change': {
    'packages/server/src/log/append-events.ts': 'export {}',
    'packages/server/src/case/a.ts': "import '../log/append-events.ts'",
  },
  'no-cycle': {
    'packages/core/src/a.ts': "import './b.ts'",
    'packages/core/src/b.ts': "import './a.ts'",
  },
  'runs-anywhere': { 'packages/screening/src/a.ts': "import 'node:fs'" },
  'tests-at-the-edge': {
    'packages/core/src/a.test.ts': 'export {}',
    'packages/core/src/a.ts': "import './a.test.ts'",
  },
  'made-for-tests': {
    'packages/server/src/testing/cast.ts': 'export {}',
    'packages/server/src/a.ts': "import './testing/cast.ts'",
  },
  'product-stands-alone': {
    'scripts/a.ts': 'export {}',
    'packages/server/src/a.ts': "import '../../../scripts/a.ts'",
  },
  'import-exists': { 'packages/core/src/a.ts': "import './nowhere.ts'" },
  'import-at-the-top': {
    'packages/core/src/b.ts': 'export type B = 1',
    'packages/core/src/a.ts': "export type A = import('./b.ts').B",
  },
}

/** Ways to import, each with the same breach in it. */
const waysToImport = [
  "import { x } from '@freigabe/server'",
  "import '@freigabe/server'",
  "import type { x } from '@freigabe/server'",
  "import { type x } from '@freigabe/server'",
  "export { x } from '@freigabe/server'",
  "export * from '@freigabe/server'",
  "export type { x } from '@freigabe/server'",
  "export const load = () => import('@freigabe/server')",
  "export async function f() { await using a = (await import('@freigabe/server')).x }",
]

for (const [rule, files] of Object.entries(breaches)) {
  test(`a breach of ${rule} is caught, and the reason is given`, async (t) => {
    const found = (await judgeImports(smallHouse(t, files))).breaches
    assert.deepEqual([...new Set(found.map((breach) => breach.rule))], [rule])
    assert.match(found[0]!.reason, /^\S.{20,}\.$/)
  })
}

for (const statement of waysToImport) {
  test(`a forbidden import is seen in: ${statement}`, async (t) => {
    const { breaches } = await judgeImports(smallHouse(t, { 'packages/core/src/a.ts': statement }))
    assert.deepEqual(
      breaches.map(({ rule, from, to }) => [rule, from, to]),
      [['package-core', 'packages/core/src/a.ts', 'packages/server/src/index.ts']],
    )
  })
}

test('every rule has its breach in this test', () => {
  const tried = Object.keys(breaches).filter((rule) => rule !== 'import-at-the-top')
  assert.deepEqual(forbidden.map(({ name }) => name).sort(), tried.sort())
})

test('what the rule allows is not called a breach', async (t) => {
  const folder = smallHouse(t, {
    'packages/server/src/database/a.ts': "import 'node:fs'",
    'packages/server/src/people/a.ts': "import '../database/a.ts'",
    'packages/server/src/case/a.ts': "import '../people/a.ts'\nimport '@freigabe/core'",
    'packages/cli/src/a.ts': "import '@freigabe/server'\nimport '@freigabe/sdk'",
    'packages/core/src/a.test.ts': "import 'node:test'",
    'packages/server/src/people/a.test.ts': "import '../case/a.ts'",
  })
  assert.deepEqual((await judgeImports(folder)).breaches, [])
})

test('the files of this house are really read, and keep the rule', async () => {
  const { breaches, filesRead } = await judgeImports(house)
  assert.deepEqual(breaches, [])
  assert.ok(filesRead > 300, `only ${filesRead} files were read`)
})

test('every package and every folder of the server has its place in the rule', () => {
  const rules = forbidden.map(({ name }) => name)
  const inRule = [...foundations, runner, ...Object.keys(areas), 'testing']
  const packages = foldersIn('packages').filter((name) => !rules.includes(`package-${name}`))
  const folders = foldersIn('packages/server/src').filter((name) => !inRule.includes(name))
  assert.deepEqual({ packages, folders }, { packages: [], folders: [] })
})

/** Each area except the last, with the first later area that it must not use. */
function orderedAreas(): [string, string][] {
  const names = Object.keys(areas)
  return names.slice(0, -1).map((area, place) => {
    const next = names
      .slice(place + 1)
      .find((later) => !(together.includes(area) && together.includes(later)))
    return [area, next!]
  })
}

function importOfNextArea([area, next]: [string, string]): [string, Files] {
  const files = {
    [`packages/server/src/${next}/a.ts`]: 'export {}',
    [`packages/server/src/${area}/a.ts`]: `import '../${next}/a.ts'`,
  }
  return [`area-${area}`, files]
}

/** All packages with an empty index, linked as npm links workspaces, and the given files. */
function smallHouse(t: TestContext, files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'freigabe-imports-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const name of foldersIn('packages')) {
    const manifest = {
      name: `@freigabe/${name}`,
      type: 'module',
      exports: { '.': './src/index.ts' },
    }
    write(folder, `packages/${name}/package.json`, JSON.stringify(manifest))
    write(folder, `packages/${name}/src/index.ts`, 'export const x = null')
    mkdirSync(path.join(folder, 'node_modules/@freigabe'), { recursive: true })
    symlinkSync(`../../packages/${name}`, path.join(folder, 'node_modules/@freigabe', name))
  }
  for (const [file, text] of Object.entries(files)) write(folder, file, text)
  return folder
}

function write(folder: string, file: string, text: string) {
  const place = path.join(folder, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, `${text}\n`)
}

function foldersIn(place: string): string[] {
  const entries = readdirSync(path.join(house, place), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}
