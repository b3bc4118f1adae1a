import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readOptions } from './read-options.js'
import { root } from './set-up/project.js'

/**
 * What each module in `scripts/generators/` exports. `paths` are the files that belong to the generator, and
 * folders (ending in `/`) in which every file does; `render` gives their texts by path. Paths are relative to
 * the checkout.
 */
type Generator = { paths: readonly string[]; render: () => Promise<Map<string, string>> }

/**
 * `npm run generate` rewrites all generated files, or with words as arguments those of the generators so
 * named; with `--check` it only names those that are stale, and fails.
 */
const { values, positionals: words } = readOptions('npm run generate -- [GENERATOR …] [--check]', {
  check: { type: 'boolean' },
})
const stale = await staleFiles()
if (values.check) {
  for (const [file] of stale) console.error(`${file} is stale. Please run: npm run generate`)
  process.exitCode = stale.size === 0 ? 0 : 1
} else {
  for (const [file, text] of stale) write(file, text)
  console.log(
    stale.size === 0
      ? 'All generated files are up to date.'
      : `Written: ${[...stale.keys()].join(', ')}`,
  )
}

/**
 * The files that differ from their generator's text, with the text that they should have; undefined means
 * none at all.
 */
async function staleFiles(): Promise<Map<string, string | undefined>> {
  const stale = new Map<string, string | undefined>()
  for (const module of generators()) {
    const generator: Generator = await import(path.join(root, module))
    const rendered = await generator.render()
    for (const [file, text] of rendered) {
      if (!owns(generator, file))
        throw new Error(`${module} renders ${file}, which is not among its paths.`)
      if (readIfThere(file) !== text) stale.set(file, text)
    }
    for (const file of filesOf(generator)) if (!rendered.has(file)) stale.set(file, undefined)
  }
  return stale
}

function generators(): string[] {
  const all = globSync('scripts/generators/*.ts', { cwd: root }).sort()
  const names = all.map((file) => path.basename(file, '.ts'))
  const unknown = words.filter((word) => !names.includes(word))
  if (unknown.length > 0) {
    console.error(`There is no generator ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
    process.exit(2)
  }
  return words.length === 0 ? all : all.filter((file) => words.includes(path.basename(file, '.ts')))
}

function owns({ paths }: Generator, file: string): boolean {
  return paths.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))
}

function filesOf({ paths }: Generator): string[] {
  const patterns = paths.map((place) => (place.endsWith('/') ? `${place}**/*.*` : place))
  return globSync(patterns, { cwd: root })
}

function write(file: string, text: string | undefined) {
  const place = path.join(root, file)
  if (text === undefined) return rmSync(place)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, text)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8')
  } catch {
    return undefined
  }
}
