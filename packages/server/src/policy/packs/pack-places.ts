import { type Document, isNode, isPair, isScalar } from 'yaml'

/**
 * Where a part is in the text of a YAML document; for a missing part, where the part around it is.
 *
 * @param within offset inside the text of the part, if that place is wanted
 */
export function offsetOf(
  document: Document,
  yaml: string,
  path: readonly PropertyKey[],
  within?: number,
): number {
  const node: unknown = within === undefined ? undefined : document.getIn(path, true)
  if (isScalar(node) && typeof node.value === 'string' && node.range) {
    const [start, end] = node.range
    return start + placeInScalar(yaml.slice(start, end), node.value, within!)
  }
  for (let length = path.length; length > 0; length -= 1) {
    const start = startOf(document, path.slice(0, length))
    if (start !== undefined) return start
  }
  return 0
}

function startOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent: unknown = document.getIn(path.slice(0, -1), true)
  const items: unknown = parent && (parent as { items?: unknown }).items
  if (!Array.isArray(items)) return undefined
  const name = path.at(-1)
  const item: unknown =
    typeof name === 'number'
      ? items[name]
      : items.find((pair) => isPair(pair) && String(pair.key) === String(name))
  const node = isPair(item) ? item.key : item
  return isNode(node) ? node.range?.[0] : undefined
}

/**
 * Where a place of a text is in the YAML that the text was read from. YAML folds lines, drops indents and
 * escapes quotes; it keeps everything else, in order, so both are followed in step.
 *
 * @param yaml the scalar as it is in the file, with quotes or the header of a block
 * @param text the text read from it
 * @param offset in the text
 * @returns the offset in `yaml`; 0 where the text is escaped beyond recognition
 */
export function placeInScalar(yaml: string, text: string, offset: number): number {
  let place = /^[|>][^\n]*\n/.exec(yaml)?.[0].length ?? 0
  let at = 0
  while (place < yaml.length) {
    if (at < text.length && isBlank(text[at]!)) {
      if (at >= offset) return place
      while (at < text.length && isBlank(text[at]!)) at += 1
      while (place < yaml.length && isBlank(yaml[place]!)) place += 1
    } else if (yaml[place] !== text[at]) {
      place += 1
    } else if (at >= offset) {
      return place
    } else {
      at += 1
      place += 1
    }
  }
  return at < offset ? 0 : place
}

function isBlank(character: string): boolean {
  return /\s/.test(character)
}
