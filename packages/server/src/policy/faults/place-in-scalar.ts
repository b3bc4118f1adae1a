/**
 * Where a place of a text stands in the YAML that the text was read from. YAML folds lines, drops
 * indents and escapes quotes; everything else it keeps, in order, so both are followed side by side.
 *
 * @param yaml the scalar as it stands in the file, with quotes or the header of a block
 * @param text what was read from it
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
