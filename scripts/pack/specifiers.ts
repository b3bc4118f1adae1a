import { type Import, init, parse } from 'es-module-lexer'

await init()

/** What the imports of a module name, types excepted. Throws for one whose name is only known at run time. */
export function specifiersIn(source: string, file: string): string[] {
  return importsIn(source, file).map(({ specifier }) => specifier)
}

/** A module in which each import that `rename` renames has its new name; the rest stays as it is. */
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

/** The position of the name between its quotes; a dynamic import’s position includes them. */
function placeOf({ type, start, end }: Import, source: string) {
  const quoted = type === 'dynamic' && /['"]/.test(source[start] ?? '')
  return quoted ? { from: start + 1, to: end - 1 } : { from: start, to: end }
}
