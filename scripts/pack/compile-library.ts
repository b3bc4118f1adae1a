import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { binFolder, root } from '../set-up/project.js'
import { runProgram } from '../set-up/run-program.js'
import { renameSpecifiers, specifiersIn } from './specifiers.ts'

/** Node 20 and the browsers of its time. */
const options = {
  target: 'es2022',
  declaration: true,
  rewriteRelativeImportExtensions: true,
  noEmit: false,
}

/**
 * Compiles what the entries of a library load into JavaScript and declarations.
 * @param home where its sources stand, as places of the entries are told
 * @param config a `tsconfig.json` to be written, which compiles for the same surroundings as the sources’ own
 * @throws with the compiler's words where it does not compile
 */
export async function compileLibrary(
  home: string,
  entries: string[],
  target: string,
  config: string,
): Promise<void> {
  const settings = {
    extends: path.join(root, 'packages/sdk/tsconfig.json'),
    compilerOptions: { ...options, rootDir: home, outDir: target },
    files: entries.map((entry) => path.join(home, entry)),
    include: [],
  }
  writeFileSync(config, JSON.stringify(settings))
  const tsc = path.join(binFolder, 'tsc')
  const { code, output } = await runProgram(tsc, ['-p', config], { quiet: true })
  if (code !== 0) throw new Error(`A package does not compile:\n${output}`)
  for (const file of globSync('**/*.d.ts', { cwd: target })) nameJavaScript(path.join(target, file))
}

/** The compiler leaves `.ts` in declarations, which those before 5.7 do not find. */
function nameJavaScript(file: string) {
  const text = readFileSync(file, 'utf8')
  const renamed = renameSpecifiers(text, file, (specifier) =>
    specifier.startsWith('.') ? specifier.replace(/\.ts$/, '.js') : specifier,
  )
  writeFileSync(file, renamed)
}

/** The packages of others that compiled modules import. */
export function packagesImported(folder: string): string[] {
  const files = globSync('**/*.js', { cwd: folder })
  const specifiers = files.flatMap((file) =>
    specifiersIn(readFileSync(path.join(folder, file), 'utf8'), file),
  )
  return [...new Set(specifiers.filter((specifier) => !specifier.startsWith('.')))].sort()
}
