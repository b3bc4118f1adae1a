import { type Import, init, parse } from 'es-module-lexer'

await init()

/** What the imports of a module name, types apart. Throws for one whose name is only known when it runs. */
export function specifiersIn(source: string, file: string): string[] {
  return importsIn(source, file).map(({ specifier }) => specifier)
}

/** A module with each import that `rename` has another name for under that name; all else stays as it is. */
export function renameSpecifiers(
  source: string,
  file: string,
  rename: (specifier: string) => string,
): string {
  return importsIn(source, file).reduceRight(
    (text, { specifier, from, to }) => text.slice(0, from) + rename(specifier) + text.slice(to),
    source,
  )
}

function importsIn(source: string, file: string) {
  const [imports] = parse(source, file)
  return imports
    .filter(({ type }) => type !== 'import-meta')
    .map((found) => ({ specifier: nameOf(found, source, file), ...placeOf(found, source) }))
}

function nameOf(found: Import, source: string, file: string): string {
  if (typeof found.specifier === 'string' && !('glob' in found && found.glob)) {
    return found.specifier
  }
  const code = source.slice(found.importStart, found.importEnd)
  throw new Error(`${file}: what this imports is only known when it runs: ${code}`)
}

/** Where the name stands between its quotes; a dynamic import’s place includes them. */
function placeOf({ type, start, end }: Import, source: string) {
  const quoted = type === 'dynamic' && /['"]/.test(source[start] ?? '')
  return quoted ? { from: start + 1, to: end - 1 } : { from: start, to: end }
}
