/** Columns of a plain-text letter. */
export const textWidth = 78

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Breaks one line of text at spaces into lines of at most `textWidth` columns; the first starts with `first`,
 * the others with `rest`. A word that is too long is broken, a web address never: a broken address cannot be
 * followed.
 */
export function wrapText(text: string, first = '', rest = ' '.repeat(first.length)): string {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(' ').flatMap((word) => fittingWords(word, rest))) {
    if (!empty && columns(line) + 1 + columns(word) > textWidth) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

function fittingWords(word: string, indent: string): string[] {
  const room = textWidth - indent.length
  if (columns(word) <= room || /^https?:\/\//.test(word)) return [word]
  const characters = [...graphemes.segment(word)].map(({ segment }) => segment)
  const pieces: string[] = []
  let piece = ''
  for (const character of characters) {
    if (columns(piece) + columns(character) > room) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

/** East Asian wide characters and emoji take two columns, combining marks none. */
function columns(text: string): number {
  let sum = 0
  for (const { segment } of graphemes.segment(text)) sum += wide.test(segment) ? 2 : 1
  return sum
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u
