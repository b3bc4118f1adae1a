import { utf8SequenceLength } from './utf8.ts'

/** How the text of a file is encoded. `ascii`: nothing seen yet that would tell. */
export type Encoding = 'ascii' | 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be'

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
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', mark: 3 }
  if (startsWith(head, [0xff, 0xfe])) return { encoding: 'utf-16le', mark: 2 }
  if (startsWith(head, [0xfe, 0xff])) return { encoding: 'utf-16be', mark: 2 }
  return { encoding: guessUtf16(head) ?? guessByteEncoding(head), mark: 0 }
}

export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte)
}

/** A table in UTF-16 has a zero in nearly every second byte: its delimiters and line ends are ASCII. */
function guessUtf16(head: Uint8Array): Encoding | null {
  const pairs = Math.min(head.length, 4096) >> 1
  let zeroFirst = 0
  let zeroSecond = 0
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) zeroFirst++
    if (head[2 * i + 1] === 0) zeroSecond++
  }
  if (pairs === 0) return null
  if (zeroSecond > pairs * 0.3 && zeroFirst < pairs * 0.05) return 'utf-16le'
  if (zeroFirst > pairs * 0.3 && zeroSecond < pairs * 0.05) return 'utf-16be'
  return null
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
