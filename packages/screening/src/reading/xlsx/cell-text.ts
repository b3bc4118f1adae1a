/** Longer than any cell may be; what is over it is not gathered. */
const mostCharacters = 1024 ** 2

/**
 * Gathers the text of one cell from the runs it is written in (`<t>` elements), leaving out the
 * phonetic guides (`<rPh>`) of East Asian text.
 */
export function cellText() {
  let gathered = ''
  let inText = false
  let inGuide = false
  return {
    clear() {
      gathered = ''
    },
    open(name: string) {
      if (name === 'rPh') inGuide = true
      inText = name === 't' && !inGuide
    },
    add(text: string) {
      if (inText && gathered.length < mostCharacters) gathered += text
    },
    close(name: string) {
      if (name === 'rPh') inGuide = false
      inText = false
    },
    value: () => unescapeCharacters(gathered),
  }
}

/** Excel writes characters that XML does not allow as `_xHHHH_` (ECMA-376, 22.9.2.19). */
export function unescapeCharacters(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
