/**
 * Characters that control rather than speak: C0 and C1 controls (except tab and line feed, which callers
 * handle), direction overrides and isolates that make a text look like another one, invisible tags, and the
 * byte order mark.
 */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/** One line without control characters: every run of white space becomes a single space. */
export function plainLine(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, ' ').replace(steering, '').trim()
}

/** Prose without control characters: line breaks stay (as line feeds), several empty lines become one. */
export function plainProse(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(steering, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
