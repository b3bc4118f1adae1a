import type { BlockSource } from './block-source.ts'
import { type Encoding, isUtf16, type NamedEncoding, settleEncoding } from './text-encoding.ts'
import { Utf16ToUtf8 } from './utf16-to-utf8.ts'

/** The text of a file as the scanners take it: UTF-8, or one byte for each character. */
export interface TextInput {
  /** How the file is encoded. */
  fileEncoding: Encoding
  /** How the bytes given out are encoded. */
  encoding: Encoding
  /** The beginning of the text, without byte-order mark. */
  start: Uint8Array
  /** Whether the text ends with `start`. */
  whole: boolean
  /** Gives out the whole text, `start` again, piece by piece; `final` says that none follow. */
  feed(take: (bytes: Uint8Array, final: boolean) => void): Promise<void>
}

/** Opens a text file of which `head` is the first block; `named` is the encoding by the customer's choice. */
export function openTextInput(
  source: BlockSource,
  head: Uint8Array,
  named: NamedEncoding | undefined,
): TextInput {
  const { encoding, mark } = settleEncoding(head, named)
  const convert = isUtf16(encoding) ? utf16Converter(encoding) : asItIs
  const whole = source.ended
  const start = convert(head.subarray(mark), whole)
  return {
    fileEncoding: encoding,
    encoding: isUtf16(encoding) ? 'utf-8' : encoding,
    start,
    whole,
    async feed(take) {
      take(start, false)
      for await (const block of source) {
        take(convert(block, false), false)
        source.giveBack(block)
      }
      take(whole ? nothing : convert(nothing, true), true)
    },
  }
}

const nothing = new Uint8Array(0)

function asItIs(bytes: Uint8Array): Uint8Array {
  return bytes
}

function utf16Converter(encoding: 'utf-16le' | 'utf-16be') {
  const converter = new Utf16ToUtf8(encoding === 'utf-16le' ? 'little-endian' : 'big-endian')
  return (bytes: Uint8Array, final: boolean) => converter.convert(bytes, final)
}
