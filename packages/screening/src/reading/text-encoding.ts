/** Encodings that a customer may name. ISO-8859-15 cannot be told from Windows-1252 by its bytes. */
export const namedEncodings = ['utf-8', 'windows-1252', 'iso-8859-15'] as const

export type NamedEncoding = (typeof namedEncodings)[number]

/** How the text of a file is encoded. `ascii`: nothing seen yet that decides. */
export type Encoding = NamedEncoding | 'ascii' | 'utf-16le' | 'utf-16be'

export interface EncodingGuess {
  encoding: Encoding
  /** Length in bytes of the byte-order mark. */
  mark: number
}

/**
 * Tells the encoding from the beginning of a file: byte-order mark, else UTF-16 by its zero
 * bytes, else UTF-8 where most of what is not ASCII is well formed, else Windows-1252. A few bad
 * bytes among good UTF-8 are dirt: those rows are refused one by one instead of every umlaut
 * of the file being misread.
 */
export function guessEncoding(head: Uint8Array): EncodingGuess {
  return guessByMark(head) ?? { encoding: guessUtf16(head) ?? guessByteEncoding(head), mark: 0 }
}

/** Length in bytes of the byte-order mark with which a file begins. */
export function markLength(head: Uint8Array): number {
  return guessByMark(head)?.mark ?? 0
}

/** Whether the text of a file that begins like this is UTF-16. */
export function looksLikeUtf16(head: Uint8Array): boolean {
  const marked = guessByMark(head)
  return marked ? isUtf16(marked.encoding) : guessUtf16(head) !== null
}

function guessByMark(head: Uint8Array): EncodingGuess | null {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', mark: 3 }
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', mark: 2 }
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', mark: 2 }
  return null
}

/**
 * The encoding that the customer named, else the guess. A byte-order mark and the zero bytes of UTF-16 are
 * certain: no other encoding can be right for such a file, whatever was named.
 */
export function settleEncoding(head: Uint8Array, named: NamedEncoding | undefined): EncodingGuess {
  const guess = guessEncoding(head)
  const isSure = guess.mark > 0 || isUtf16(guess.encoding)
  return named === undefined || isSure ? guess : { encoding: named, mark: 0 }
}

export function isUtf16(encoding: Encoding): encoding is 'utf-16le' | 'utf-16be' {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte)
}

/**
 * A table in UTF-16 has zeros in every second place only: its delimiters, line ends and addresses are ASCII.
 * Zero bytes that are dirt appear in both.
 */
function guessUtf16(head: Uint8Array): Encoding | null {
  const pairs = Math.min(head.length, 4096) >> 1
  let zeroFirst = 0
  let zeroSecond = 0
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) zeroFirst++
    if (head[2 * i + 1] === 0) zeroSecond++
  }
  const most = Math.max(zeroFirst, zeroSecond)
  if (most <= pairs * 0.1 || Math.min(zeroFirst, zeroSecond) > most * 0.05) return null
  return most === zeroSecond ? 'utf-16le' : 'utf-16be'
}

function guessByteEncoding(head: Uint8Array): Encoding {
  let good = 0
  let bad = 0
  for (let i = 0; i < head.length; ) {
    const length = utf8SequenceLength(head, i, head.length)
    if (length > 1) good++
    // A sequence cut off by the end of the sample says nothing.
    if (length === 0 && i < head.length - 3) bad++
    i += Math.max(length, 1)
  }
  if (good === 0 && bad === 0) return 'ascii'
  return good >= bad ? 'utf-8' : 'windows-1252'
}

/** Encodings in which each byte is a character, so that no byte is wrong. */
export function isSingleByte(encoding: Encoding): boolean {
  return encoding === 'windows-1252' || encoding === 'iso-8859-15'
}

/**
 * The encoding once bytes beyond ASCII have been met, well-formed UTF-8 or not; null where they do not fit
 * it. If nothing settled it before, they do.
 */
export function encodingWith(encoding: Encoding, isUtf8: boolean): Encoding | null {
  if (isSingleByte(encoding)) return encoding
  if (encoding === 'ascii') return isUtf8 ? 'utf-8' : 'windows-1252'
  return isUtf8 ? encoding : null
}

const unicode = new TextDecoder('utf-8', { ignoreBOM: true })
const western = new TextDecoder('windows-1252')
const westernWithEuro = new TextDecoder('iso-8859-15')

/** Decodes bytes of a row; rows of UTF-16 files reach the scanners as UTF-8. */
export function decoderOf(encoding: Encoding): TextDecoder {
  if (encoding === 'windows-1252') return western
  return encoding === 'iso-8859-15' ? westernWithEuro : unicode
}

/**
 * Whether the bytes are well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing
 * beyond U+10FFFF.
 */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let i = start
  while (i < end) {
    if (bytes[i]! < 0x80) {
      i++
      continue
    }
    const length = utf8SequenceLength(bytes, i, end)
    if (length === 0) return false
    i += length
  }
  return true
}

/**
 * Whether a row that is no UTF-8 is certainly Windows-1252: its bytes beyond ASCII are letters and the signs of
 * texts, and none is left over from a character of UTF-8, as in `J\xc3rgen`.
 */
export function readsAsWestern(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte < 0x80) continue
    if (westernSigns[byte] === 0 || utf8SequenceLength(bytes, at, end) > 0) return false
  }
  return true
}

/** Without Â, Ã and â, which are what is left of umlauts and quotation marks in UTF-8. */
const westernSigns = new Uint8Array(256)
for (const letter of 'ÀÁÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ§ª«°´º»¿\u00a0') {
  westernSigns[letter.charCodeAt(0)] = 1
}
/** €, Š, Œ, Ž, quotation marks, dashes, ™, š, œ, ž, Ÿ. */
for (const byte of [0x80, 0x82, 0x84, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95]) {
  westernSigns[byte] = 1
}
for (const byte of [0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f]) westernSigns[byte] = 1

/** The length of the well-formed sequence that begins here, or zero if there is none. */
export function utf8SequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if (at + length > end) return 0
  const second = bytes[at + 1]!
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < lowest || second > highest) return 0
  for (let i = at + 2; i < at + length; i++) if ((bytes[i]! & 0xc0) !== 0x80) return 0
  return length
}
