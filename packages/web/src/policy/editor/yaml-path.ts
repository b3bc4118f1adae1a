/** The position of a line in a text of YAML. */
export interface YamlPlace {
  /** The keys that lead to it; `[]` stands for an item of a list. */
  path: readonly string[]
  /** The key on the line itself, where its value is being written. */
  key: string | null
}

interface Line {
  indent: number
  isItem: boolean
  /** Where the text after the dash begins. */
  content: number
  key: string | null
}

/**
 * Finds the position of a text's end by its indentation, as a person writing a pack by hand indents it. A
 * broken text still has such a position, which a parser would not give.
 *
 * @param text everything before the cursor
 */
export function yamlPlace(text: string): YamlPlace {
  const lines = text.split('\n').map(lineOf)
  const last = lines.pop()!
  const path: string[] = last.isItem ? ['[]'] : []
  let { indent: depth, isItem: inList } = last

  for (const line of lines.reverse()) {
    if (line.content < 0 || (depth === 0 && !inList)) continue
    const isParentKey = line.key !== null && (inList ? line.content <= depth : line.content < depth)
    if (line.isItem && line.indent < depth) {
      path.unshift('[]', ...(isParentKey ? [line.key!] : []))
      depth = line.indent
      inList = true
    } else if (!line.isItem && isParentKey) {
      path.unshift(line.key!)
      depth = line.indent
      inList = false
    }
  }
  return { path, key: last.key }
}

function lineOf(line: string): Line {
  const [, space = '', dash = '', key] =
    /^( *)(- +|-$)?(?:([A-Za-z_][\w-]*):(?: |$))?/.exec(line) ?? []
  const isBlank = /^\s*(#.*)?$/.test(line)
  return {
    indent: space.length,
    isItem: dash !== '',
    content: isBlank ? -1 : space.length + dash.length,
    key: key ?? null,
  }
}
