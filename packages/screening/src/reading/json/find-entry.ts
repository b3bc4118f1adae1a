import { comma, type JsonLexer, openBrace, openBracket, quote } from './json-lexer.ts'

/**
 * How the entries of a list begin, by the one that begins here: with a bracket, and for objects the
 * first key in its quotes, which exports write in the same order.
 */
export function openingOf(lexer: JsonLexer, at: number): Uint8Array | null {
  const { bytes } = lexer
  const first = bytes[at]!
  if (first !== openBrace) return first === openBracket ? bytes.slice(at, at + 1) : null
  const key = lexer.pastSpace(at + 1)
  if (bytes[key] !== quote) return bytes.slice(at, at + 1)
  const end = lexer.endOfString(key + 1)
  return Uint8Array.of(openBrace, ...bytes.subarray(key, end < 0 ? key + 1 : end + 1))
}

export interface FoundEntry {
  found: boolean
  /** Where it begins; else how far there certainly is none. */
  place: number
}

/** Looks for the next entry behind one that is damaged; without an opening, for the next comma. */
export function findEntry(lexer: JsonLexer, from: number, opening: Uint8Array | null): FoundEntry {
  const { bytes } = lexer
  if (opening === null) {
    const at = bytes.indexOf(comma, from)
    return at < 0 ? { found: false, place: bytes.length } : { found: true, place: at + 1 }
  }
  for (
    let at = bytes.indexOf(opening[0]!, from);
    at >= 0;
    at = bytes.indexOf(opening[0]!, at + 1)
  ) {
    const key = lexer.pastSpace(at + 1)
    const length = opening.length - 1
    const there = bytes.subarray(key, key + length)
    if (!there.every((byte, i) => byte === opening[i + 1])) continue
    return { found: there.length === length, place: at }
  }
  return { found: false, place: bytes.length }
}
