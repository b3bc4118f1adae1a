import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../set-up/project.js'

const file = 'packages/server/src/reference/openapi/descriptions.gen.ts'

export const paths = [file]

/** The doc comments of the contract's schemas by path (`Draft.savedAt`, `uploadBatch.query.trigger`), since comments are not there at run time. */
export async function render(): Promise<Map<string, string>> {
  const sources = globSync('packages/contract/src/**/*.ts', { cwd: root }).sort()
  const lines = sources
    .flatMap((source) => descriptionsOf(readFileSync(path.join(root, source), 'utf8')))
    .map(([place, text]) => `  ${JSON.stringify(place)}: ${JSON.stringify(text)},`)
    .sort()
  const text = `// Printed from the doc comments of the contract by scripts/generators/schema-descriptions.ts; do not edit.
export const descriptions: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`
  return new Map([[file, text]])
}

/** Reads a formatted source line by line: a comment belongs to the declaration or property right below it. */
function descriptionsOf(source: string): [place: string, text: string][] {
  const found: [string, string][] = []
  let keys: { name: string; depth: number }[] = []
  let depth = 0
  let comment = ''
  for (const line of withCommentsOnOneLine(source).split('\n')) {
    const doc = /^\s*\/\*\* (.*) \*\/$/.exec(line)?.[1]
    if (doc !== undefined) {
      comment = doc
      continue
    }
    if (/^(export )?(interface|function|type) /.test(line)) keys = [{ name: '', depth: 0 }]
    const name = /^(?:export )?const (\w+)/.exec(line)?.[1] ?? /^ *'?([\w.]+)'?:/.exec(line)?.[1]
    if (name !== undefined) {
      keys = [...keys.filter((key) => key.depth < depth), { name, depth }]
      if (comment !== '' && /^[A-Z]|(Endpoints|Events)$/.test(keys[0]!.name))
        found.push([placeOf(keys), comment])
    }
    comment = ''
    depth += bracketsOf(line)
  }
  return found
}

function placeOf(keys: readonly { name: string }[]): string {
  const names = keys.map(({ name }) => name)
  const isOfList = /(Endpoints|Events)$/.test(names[0]!) && names.length > 1
  return (isOfList ? names.slice(1) : names).join('.')
}

function withCommentsOnOneLine(source: string): string {
  return source.replace(/\/\*\*\n.*?\*\//gs, (comment) => {
    const words = comment.slice(3, -2).replace(/^ *\*/gm, '').split(/\s+/)
    return `/** ${words.filter((word) => word !== '').join(' ')} */`
  })
}

/** How many more brackets a line opens than it closes, not counting those in its strings. */
function bracketsOf(line: string): number {
  const code = line.replace(/'[^']*'|`[^`]*`|\/\/.*$/g, '')
  return code.replace(/[^([{]/g, '').length - code.replace(/[^)\]}]/g, '').length
}
