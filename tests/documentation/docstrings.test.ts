import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import sdk from '../../packages/sdk/package.json' with { type: 'json' }
import { root } from '../../scripts/set-up/project.js'
import { exampleFolder } from './program.ts'

const home = path.join(root, 'packages/sdk')

/** Every entry of the SDK, with the names that it exports. */
const entries = Object.entries(sdk.exports).map(([entry, file]) => ({
  specifier: path.posix.join('@freigabe/sdk', entry),
  names: namesIn(readFileSync(path.join(home, file), 'utf8')),
}))
const documented = globSync('src/**/*.ts', { cwd: home, exclude: ['**/*.test.ts'] }).flatMap(
  (file) => documentedIn(readFileSync(path.join(home, file), 'utf8')),
)

test('every export of the SDK shows in its docstring how it is used', () => {
  const names = entries.flatMap(({ names }) => names)
  assert.ok(names.length > 10)
  const shown = documented.filter(({ examples }) => examples.length > 0).map(({ name }) => name)
  assert.deepEqual(
    names.filter((name) => !shown.includes(name)),
    [],
  )
})

test('every example in a docstring of the SDK compiles', async (t) => {
  const imports = entries.map(
    ({ specifier, names }) => `import { ${names.join(', ')} } from '${specifier}'`,
  )
  const files = documented.flatMap(({ name, examples }) =>
    examples.map((example, place): [string, string] => [
      `${name}-${place}.ts`,
      [...imports, 'declare const client: Client', '{', example, '}'].join('\n'),
    ]),
  )
  const folder = await exampleFolder(t, Object.fromEntries(files), {
    // Types and values are imported alike, since nothing of it is run.
    verbatimModuleSyntax: false,
  })
  assert.equal(await folder.complaints(), '')
})

function namesIn(index: string): string[] {
  return [...index.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) =>
    list!
      .split(',')
      .map((name) => name.replace(/^\s*type\s/, '').trim())
      .filter((name) => name !== ''),
  )
}

/** What a source exports under a docstring, with the examples in it. */
function documentedIn(source: string): { name: string; examples: string[] }[] {
  const declared =
    /\/\*\*((?:(?!\*\/).)*?)\*\/\nexport (?:async )?(?:class|const|function\*?|interface|type) (\w+)/gs
  return [...source.matchAll(declared)].map(([, comment, name]) => {
    const text = comment!.replace(/^ \* ?/gm, '')
    return {
      name: name!,
      examples: [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code!),
    }
  })
}
