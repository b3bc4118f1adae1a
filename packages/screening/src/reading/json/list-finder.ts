import { closeBrace, closeBracket, isSpace, openBrace, openBracket, quote } from './json-lexer.ts'

/** An array in a JSON text that is not within another one. */
export interface JsonList {
  /** The place after its opening bracket. */
  start: number
  /** Whether it begins with an object or an array, as a table does. */
  hasRows: boolean
  /** Whether a text in it holds an @. */
  hasAddress: boolean
}

/** Looks through a JSON text for its lists, piece by piece, without reading their entries. */
export class ListFinder {
  /** The lists met so far; the caller may empty it. */
  lists: JsonList[] = []
  #list: JsonList | null = null
  #listDepth = 0
  #depth = 0
  #inString = false
  #isEscaped = false
  #beforeFirst = false
  #passed = 0

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      if (this.#inString) this.#passInString(bytes[at]!)
      else if (!isSpace(bytes[at]!)) this.#pass(bytes[at]!, this.#passed + at)
    }
    this.#passed += bytes.length
  }

  #passInString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === 0x5c) this.#isEscaped = true
    else if (byte === quote) this.#inString = false
    else if (byte === 0x40 && this.#list) this.#list.hasAddress = true
  }

  #pass(byte: number, at: number): void {
    if (this.#beforeFirst) this.#list!.hasRows = byte === openBrace || byte === openBracket
    this.#beforeFirst = false
    if (byte === quote) this.#inString = true
    else if (byte === openBrace || byte === openBracket) this.#open(byte, at)
    else if (byte === closeBrace || byte === closeBracket) {
      if (--this.#depth < this.#listDepth) this.#list = null
    }
  }

  #open(byte: number, at: number): void {
    this.#depth++
    if (byte !== openBracket || this.#list) return
    this.#list = { start: at + 1, hasRows: false, hasAddress: false }
    this.#listDepth = this.#depth
    this.#beforeFirst = true
    this.lists.push(this.#list)
  }
}
