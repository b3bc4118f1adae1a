import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../set-up/project.js'

/**
 * One source file: where it is, how long, what it imports from its own package and from our other packages,
 * and what it is for.
 */
export type SourceFile = {
  place: string
  lines: number
  imports: string[]
  packages: string[]
  kind: 'product' | 'tests' | 'texts' | 'example' | 'generated' | 'styles' | 'scripts and benches'
}

const packageImport = /^(?:import|export|\}).*\bfrom '@freigabe\/(\w+)/gm
const relativeImport =
  /(?:^(?:import|export|\}).*\bfrom |^import |\bimport\(|\bnew URL\(\s*)'(\.\.?\/[^'?]+)/gm

/** All source files of the house. Files that only tests import count as tests. */
export function sourceFiles(): SourceFile[] {
  const files = globSync('{packages,tests,bench,scripts}/**/*.{ts,tsx,js,css}', {
    cwd: root,
    exclude: (name) => /(^|\/)(node_modules|dist|rivals)$/.test(name),
  }).map(readSource)
  const importers = Map.groupBy(
    files.flatMap(({ place, kind, imports }) => imports.map((to) => ({ place, kind, to }))),
    ({ to }) => to,
  )
  return files.map((file) => {
    const by = importers.get(file.place) ?? []
    const isForTests =
      file.kind === 'product' && by.length > 0 && by.every(({ kind }) => kind === 'tests')
    return isForTests ? { ...file, kind: 'tests' } : file
  })
}

/** Where the imports of a file end; anything that looks like one further down is the text of a sample. */
const firstDeclaration = /^(?:export )?(?:async )?(?:const|function|type|interface|class) /m

function readSource(place: string): SourceFile {
  const text = readFileSync(path.join(root, place), 'utf8')
  const [top = ''] = text.split(firstDeclaration)
  const imports = [...text.matchAll(relativeImport)]
    .map(([, to]) => path.posix.join(path.posix.dirname(place), to!))
    .filter((to) => to !== place && existsSync(path.join(root, to)))
  return {
    place,
    lines: text.split('\n').length - 1,
    imports: [...new Set(imports)],
    packages: [...new Set([...top.matchAll(packageImport)].map(([, name]) => name!))],
    kind: kindOf(place),
  }
}

function kindOf(place: string): SourceFile['kind'] {
  if (place.endsWith('.css')) return 'styles'
  if (/\.gen\.ts$/.test(place)) return 'generated'
  if (/^tests\/|\.test\.tsx?$|^packages\/[^/]+\/(src\/testing|test)\//.test(place)) return 'tests'
  if (/^(scripts|bench)\/|^packages\/[^/]+\/scripts\//.test(place)) return 'scripts and benches'
  if (/^packages\/server\/src\/example\//.test(place)) return 'example'
  if (/\/(texts\.(de|en)|[\w-]+-texts)\.ts$|\/(letters|texts)\//.test(place)) return 'texts'
  return 'product'
}
