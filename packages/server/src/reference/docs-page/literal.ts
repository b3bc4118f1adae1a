/** The characters that fit next to the text on a common screen. */
export const longestLine = 64

/** A value as JSON or TypeScript writes it: on one line where it fits, else a line for each part. */
export function literalOf(value: unknown, language: 'json' | 'ts', indent = ''): string {
  const onOneLine = parts(value, language, '')
  const line = onOneLine === null ? scalar(value, language) : joined(onOneLine, value, ' ')
  if (onOneLine === null || indent.length + line.length <= longestLine) return line
  const inner = `${indent}  `
  return joined(parts(value, language, inner)!, value, `\n${inner}`, `\n${indent}`)
}

function parts(value: unknown, language: 'json' | 'ts', indent: string): string[] | null {
  if (Array.isArray(value)) return value.map((part) => literalOf(part, language, indent))
  if (value === null || typeof value !== 'object') return null
  return Object.entries(value).map(
    ([name, part]) => `${fieldName(name, language)}: ${literalOf(part, language, indent)}`,
  )
}

function joined(pieces: string[], value: unknown, before: string, after = before): string {
  if (!Array.isArray(value)) return `{${before}${pieces.join(`,${before}`)}${after}}`
  const [open, close] = before === ' ' ? ['', ''] : [before, after]
  return `[${open}${pieces.join(`,${before}`)}${close}]`
}

function scalar(value: unknown, language: 'json' | 'ts'): string {
  const isText = typeof value === 'string'
  return isText && language === 'ts' ? `'${value.replaceAll("'", '’')}'` : JSON.stringify(value)
}

function fieldName(name: string, language: 'json' | 'ts'): string {
  if (language === 'json') return `"${name}"`
  return /^\w+$/.test(name) ? name : `'${name}'`
}
