import { addressesInCell } from '../address/addresses-in-cell.ts'
import { looksLikeAddress } from '../address/parse-address.ts'
import type { Limits } from '../limits.ts'
import { TextRow } from './records/text-row.ts'
import type { RowSink, SampleRow, Table } from './table.ts'
import { decoderOf, isUtf16 } from './text-encoding.ts'
import type { TextInput } from './text-input.ts'

const sampledLength = 64 * 1024
const sampledRows = 1000

/** So many addresses may be damaged; more speak for another kind of text. */
const mostDamaged = 0.1

/**
 * Whether a text is nothing but addresses, several to a line, as they stand in the To-line of a message. A first
 * line that is no address must be a single name, else it heads the columns of a table.
 */
export function isAddressLines({ start, encoding, whole }: TextInput): boolean {
  const text = decoderOf(encoding).decode(start.subarray(0, sampledLength))
  if (!text.includes('@')) return false
  const found: Token[] = []
  const cutter = new AddressCutter((token) => found.push(token), sampledLength)
  cutter.push(text, whole && start.length <= sampledLength)
  const [head, ...others] = found
  if (head === undefined) return false
  const tokens = head.text.includes('@') ? found : others
  if (!head.text.includes('@') && others[0]?.line === head.line) return false
  const perLine = new Map<number, number>()
  for (const { line } of tokens) perLine.set(line, (perLine.get(line) ?? 0) + 1)
  // As many on each of several lines are columns, and only the customer knows which of them is meant.
  if (perLine.size > 1 && new Set(perLine.values()).size === 1) return false
  const together = tokens.filter(({ line }) => perLine.get(line)! > 1)
  return together.length > 0 && areAddresses(together) && areAddresses(tokens)
}

function areAddresses(tokens: readonly Token[]): boolean {
  const good = tokens.filter(({ text }) => looksLikeAddress(text)).length
  return good >= tokens.length * (1 - mostDamaged)
}

/** Opens such a text: each address is a row of one cell. */
export function openAddressLines(input: TextInput, limits: Limits): Table {
  const sample: SampleRow[] = []
  const cutter = new AddressCutter(({ line, text }) => {
    if (sample.length < sampledRows) sample.push({ line, cells: [text] })
  }, limits.fieldBytes)
  cutter.push(decoderOf(input.encoding).decode(input.start), input.whole)
  let beyondAscii: string = input.fileEncoding
  return {
    sample,
    async read(_, sink) {
      const writer = new TextRow(limits)
      const decoder = new TextDecoder(decoderOf(input.encoding).encoding, { ignoreBOM: true })
      const reader = new AddressCutter((token) => hand(token, writer, sink), limits.fieldBytes)
      for await (const piece of input.pieces()) {
        const text = decoder.decode(piece, { stream: true })
        if (beyondAscii === 'ascii' && /[^\0-\x7f]/.test(text)) beyondAscii = 'utf-8'
        reader.push(text, false)
      }
      reader.push(decoder.decode(), true)
    },
    format: () => ({
      kind: 'text',
      encoding: isUtf16(input.fileEncoding) ? input.fileEncoding : beyondAscii,
      delimiter: null,
      sheet: null,
    }),
  }
}

function hand({ line, text }: Token, writer: TextRow, sink: RowSink): void {
  if (text === tooLong) sink.refused(line, 'field_too_long')
  else sink.row(writer.write(line, [text]))
}

interface Token {
  line: number
  text: string
}

const tooLong = '\0'

/** Cuts a text at the signs and line ends between addresses, but not inside quotes or brackets. */
class AddressCutter {
  readonly #take: (token: Token) => void
  readonly #longest: number
  #line = 1
  #token = ''
  #tokenLine = 1
  /** Part of a name before a comma: Muster, Anna <anna@gmx.de>. */
  #name: Token | null = null
  #isQuoted = false
  #afterReturn = false

  constructor(take: (token: Token) => void, longest: number) {
    this.#take = take
    this.#longest = longest
  }

  push(text: string, final: boolean): void {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const sign = text[at]!
      if (sign === '"') this.#isQuoted = !this.#isQuoted
      const isEnd = sign === '\n' || sign === '\r'
      if (!isEnd && (this.#isQuoted || (sign !== ';' && sign !== ','))) continue
      this.#token += text.slice(from, at)
      from = at + 1
      this.#endToken(sign)
      if (isEnd) this.#endLine(sign)
    }
    this.#token += text.slice(from)
    if (this.#token.length > this.#longest) {
      this.#take({ line: this.#tokenLine, text: tooLong })
      this.#token = ''
    }
    if (final) {
      this.#endToken('\n')
      this.#endLine('\n')
    }
  }

  #endToken(sign: string): void {
    const token = { line: this.#tokenLine, text: this.#token.trim() }
    this.#token = ''
    const name = this.#name
    this.#name = null
    if (token.text === '') {
      if (name) this.#take(name)
    } else if (!token.text.includes('@') && sign === ',') {
      this.#name = name === null ? token : { ...name, text: `${name.text}, ${token.text}` }
    } else if (name !== null && addressesInCell(`${name.text}, ${token.text}`) !== null) {
      this.#take({ ...name, text: `${name.text}, ${token.text}` })
    } else {
      if (name) this.#take(name)
      this.#take(token)
    }
  }

  #endLine(sign: string): void {
    const isSecondHalf = this.#afterReturn && sign === '\n'
    this.#afterReturn = sign === '\r'
    if (this.#name) this.#take(this.#name)
    this.#name = null
    this.#isQuoted = false
    if (!isSecondHalf) this.#line++
    this.#tokenLine = this.#line
  }
}
