import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { binFolder, root } from '../set-up/project.js'
import { runProgram } from '../set-up/run-program.js'
import { everyPackageSays, readOurPackage } from './every-package.ts'
import { printOperations, printShapes } from './print-operations.ts'
import { renameSpecifiers, specifiersIn } from './specifiers.ts'

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

/** A library of ours that others install under its own name. */
export type Library = keyof typeof libraries

/**
 * Lays out a library's package: its entries and what they load, as JavaScript with declarations, for Node 20
 * and browsers. The entries are those of the `package.json` next to its sources, under the same names.
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
 * The SDK's sources with the contract's types written out, so that it needs neither contract nor zod, and
 * with the code that the gate inside the sender shares with the server.
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

/** Only loaded modules are compiled. */
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

/** Where the SDK's package holds the modules of ours that it imports. */
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

/** Node 20 and the browsers of its time. */
const compilerOptions = {
  target: 'es2022',
  declaration: true,
  rewriteRelativeImportExtensions: true,
  noEmit: false,
}

/**
 * Compiles what the entries of a library load into JavaScript and declarations.
 * @param home the folder of its sources, to which the entries are relative
 * @param config path of a `tsconfig.json` to write, which compiles for the same environment as the sources’
 *   own
 * @throws with the compiler's words where it does not compile
 */
async function compileLibrary(
  home: string,
  entries: string[],
  target: string,
  config: string,
): Promise<void> {
  const settings = {
    extends: path.join(root, 'packages/sdk/tsconfig.json'),
    compilerOptions: { ...compilerOptions, rootDir: home, outDir: target },
    files: entries.map((entry) => path.join(home, entry)),
    include: [],
  }
  writeFileSync(config, JSON.stringify(settings))
  const tsc = path.join(binFolder, 'tsc')
  const { code, output } = await runProgram(tsc, ['-p', config], { quiet: true })
  if (code !== 0) throw new Error(`A package does not compile:\n${output}`)
  for (const file of globSync('**/*.d.ts', { cwd: target })) nameJavaScript(path.join(target, file))
}

/** The compiler leaves `.ts` in declarations, and compilers before 5.7 do not find those files. */
function nameJavaScript(file: string) {
  const text = readFileSync(file, 'utf8')
  const renamed = renameSpecifiers(text, file, (specifier) =>
    specifier.startsWith('.') ? specifier.replace(/\.ts$/, '.js') : specifier,
  )
  writeFileSync(file, renamed)
}

/** The third-party packages that compiled modules import. */
function packagesImported(folder: string): string[] {
  const files = globSync('**/*.js', { cwd: folder })
  const specifiers = files.flatMap((file) =>
    specifiersIn(readFileSync(path.join(folder, file), 'utf8'), file),
  )
  return [...new Set(specifiers.filter((specifier) => !specifier.startsWith('.')))].sort()
}
