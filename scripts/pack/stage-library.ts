import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../set-up/project.js'
import { compileLibrary, packagesImported } from './compile-library.ts'
import { everyPackageSays, readOurPackage } from './every-package.ts'
import { printOperations, printShapes } from './print-operations.ts'
import { renameSpecifiers } from './specifiers.ts'

const libraries = {
  sdk: {
    description: 'Typed client of Freigabe, which approves recipient lists before they are mailed.',
    keywords: ['freigabe', 'email', 'consent', 'api-client'],
  },
  screening: {
    description: 'Says what a recipients file says about itself, and keeps no address.',
    keywords: ['freigabe', 'email', 'csv', 'xlsx', 'validation', 'consent'],
  },
}

/** A library of ours that others install by its own name. */
export type Library = keyof typeof libraries

/**
 * Lays out a library's package: its entries and what they load as JavaScript with declarations, for Node 20 and
 * browsers. The entries are those of the `package.json` beside its sources, under the same names.
 */
export async function stageLibrary(name: Library, folder: string, work: string): Promise<void> {
  const ours = readOurPackage(name)
  const entries = Object.entries(ours.exports ?? {})
  const home = name === 'sdk' ? writtenOut(work) : path.join(root, 'packages', name, 'src')
  const files = entries.map(([, file]) => path.relative('src', file))
  const target = path.join(folder, 'dist')
  mkdirSync(folder, { recursive: true })
  await compileLibrary(home, files, target, path.join(work, 'tsconfig.json'))
  const dependencies = Object.fromEntries(
    packagesImported(target).map((other) => [other, ours.dependencies?.[other]]),
  )
  const packageFile = {
    name: ours.name,
    ...libraries[name],
    ...everyPackageSays(`packages/${name}`),
    engines: { node: '>=20' },
    sideEffects: false,
    exports: Object.fromEntries(entries.map(([entry, file]) => [entry, compiled(file)])),
    types: compiled(ours.exports!['.']!).types,
    files: ['dist'],
    ...(Object.keys(dependencies).length === 0 ? {} : { dependencies }),
  }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(packageFile, null, 2))
  cpSync(path.join(root, 'packages', name, 'README.md'), path.join(folder, 'README.md'))
  cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
}

/**
 * The SDK's sources with the contract's types written out, so that it needs neither contract nor zod, and beside
 * them what the gate inside the sender shares with the server.
 */
function writtenOut(work: string): string {
  const home = path.join(work, 'src')
  write(path.join(work, 'package.json'), '{ "type": "module" }')
  write(path.join(home, 'contract.ts'), printShapes())
  copySources('sdk', home)
  for (const shared of ['gate', 'core']) copySources(shared, home, path.join('shared', shared))
  write(path.join(home, 'operations.ts'), printOperations())
  return home
}

/** Only what is loaded is compiled. */
function copySources(name: string, home: string, folder = '.') {
  const sources = path.join(root, 'packages', name, 'src')
  for (const file of globSync('**/*.ts', { cwd: sources, exclude: ['**/*.test.ts'] })) {
    const place = path.posix.join(folder, file)
    const text = renameSpecifiers(
      readFileSync(path.join(sources, file), 'utf8'),
      file,
      (specifier) => {
        const ours = placesOfOurs[specifier]
        if (ours === undefined) return specifier
        return path.posix.relative(path.dirname(place), ours).replace(/^(?!\.)/, './')
      },
    )
    write(path.join(home, place), text)
  }
}

/** Where in the SDK's package lies what it imports of ours. */
const placesOfOurs: Record<string, string> = {
  '@freigabe/contract': 'contract.ts',
  '@freigabe/gate': 'shared/gate/index.ts',
  '@freigabe/core/gate': 'shared/core/gate/index.ts',
}

function compiled(file: string) {
  const base = file.replace(/^\.\/src\//, './dist/').replace(/\.ts$/, '')
  return { types: `${base}.d.ts`, default: `${base}.js` }
}

function write(file: string, text: string) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
