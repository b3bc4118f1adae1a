import type { LetterContent, LetterFact, LetterSection } from './letter-content.ts'

/** The letter as plain text, at most 78 columns wide; only web addresses may be longer. */
export function letterText(content: LetterContent): string {
  const blocks = [
    underlined(content.title, '='),
    wrapText(content.salutation),
    ...content.opening.map((text) => wrapText(text)),
    ...content.sections.flatMap(sectionText),
    factsText(content.facts),
    `${wrapText(`${content.button.label}:`)}\n${content.button.url}`,
    ...content.closing.map((text) => wrapText(text)),
    content.signature.map((text) => wrapText(text)).join('\n'),
    // Mail programs take this line as the start of text that need not be quoted.
    `-- \n${wrapText(content.footer)}`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function underlined(text: string, stroke: string): string {
  const wrapped = wrapText(text)
  const longest = Math.max(...wrapped.split('\n').map((line) => line.length))
  return `${wrapped}\n${stroke.repeat(Math.min(longest, textWidth))}`
}

function factsText(facts: readonly LetterFact[]): string {
  const labelled = facts.map(({ label, value }) => ({ label: `${label}:`, value }))
  const column = Math.max(0, ...labelled.map(({ label }) => label.length)) + 2
  return labelled
    .map(({ label, value }) => wrapText(value, label.padEnd(column), ' '.repeat(column)))
    .join('\n')
}

function sectionText(section: LetterSection): string[] {
  const prose = section.text
    .split('\n\n')
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => wrapText(line))
        .join('\n'),
    )
  const items = section.items.map((item) => wrapText(item, '- ', '  ')).join('\n')
  return [underlined(section.heading, '-'), ...prose, items]
}

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
