import type { Limits } from '../../limits.ts'
import { joinBytes } from '../block-source.ts'
import { FileRefusal } from '../file-refusal.ts'
import type { RowFault } from '../row-fault.ts'
import type { RowSink } from '../table.ts'
import {
  closeBrace,
  closeBracket,
  comma,
  isSpace,
  type JsonLexer,
  openBrace,
  openBracket,
  quote,
  waiting,
} from './json-lexer.ts'
import type { JsonRow } from './json-row.ts'
import { type EntriesShape, ListFinder } from './json-shape.ts'

/**
 * Hands the entries of a JSON list to the sink one by one. An entry that is not JSON costs only itself:
 * reading resumes where the next one begins, recognised by the key with which entries begin. If none follows,
 * the rest is lost, and that is reported.
 */
export class JsonListScanner {
  readonly #json: JsonRow
  readonly #sink: RowSink
  readonly #limits: Limits
  readonly #shape: EntriesShape
  readonly #afterList = new ListFinder()
  #state: 'before' | 'entries' | 'lost' | 'after' = 'before'
  #rest: Uint8Array = new Uint8Array(0)
  #entry = 0
  #opening: Uint8Array | null = null
  #fault: RowFault = 'broken_json'
  #lastByte = 0

  constructor(json: JsonRow, shape: EntriesShape, limits: Limits, sink: RowSink) {
    this.#json = json
    this.#shape = shape
    this.#limits = limits
    this.#sink = sink
  }

  /** Takes the next bytes of the text; `final` says that none follow. */
  push(block: Uint8Array, final: boolean): void {
    const bytes = this.#rest.length === 0 ? block : joinBytes(this.#rest, block)
    this.#json.lexer.bytes = bytes
    let at = 0
    while (at < bytes.length) {
      const next = this.#step(at, final)
      if (next === waiting) break
      at = next
    }
    this.#rest = bytes.slice(at)
    this.#lastByte = bytes.findLast((byte) => !isSpace(byte)) ?? this.#lastByte
    if (final) this.#end()
  }

  #step(at: number, final: boolean): number {
    switch (this.#state) {
      case 'before':
        this.#state = 'entries'
        return this.#shape.start
      case 'entries':
        return this.#readEntry(at, final)
      case 'lost':
        return this.#findEntry(at, final)
      case 'after':
        return this.#pastList(at)
    }
  }

  #readEntry(from: number, final: boolean): number {
    const { bytes } = this.#json.lexer
    const at = pastSeparators(bytes, from)
    if (at === bytes.length) return at
    const { inArray, keyed } = this.#shape
    if ((bytes[at] === closeBracket && inArray) || (bytes[at] === closeBrace && keyed)) {
      this.#state = 'after'
      return at + 1
    }
    const end = keyed ? this.#json.readMember(at) : this.#json.read(at)
    const tooLong = (end < 0 ? bytes.length : end) - at > this.#limits.rowBytes
    if (end === waiting && !final && !tooLong) return waiting
    this.#entry++
    if (end < 0) return this.#lose(at, tooLong ? 'row_too_long' : 'broken_json')
    this.#hand(at, tooLong ? 'row_too_long' : this.#json.fault)
    return end
  }

  #hand(at: number, fault: RowFault | null): void {
    const { row, lexer } = this.#json
    this.#opening ??= openingOf(lexer, at)
    row.line = this.#entry
    if (fault) this.#sink.refused(this.#entry, fault)
    else this.#sink.row(row)
  }

  #lose(at: number, fault: RowFault): number {
    this.#opening ??= openingOf(this.#json.lexer, at)
    this.#fault = fault
    this.#state = 'lost'
    return at + 1
  }

  #findEntry(from: number, final: boolean): number {
    const { lexer } = this.#json
    const { place, found } = this.#shape.keyed
      ? findMember(lexer, from)
      : findEntry(lexer, from, this.#opening)
    if (!found) return place === from && !final ? waiting : Math.max(place, from + 1)
    this.#sink.refused(this.#entry, this.#fault)
    this.#state = 'entries'
    return place
  }

  /** Glued exports are several arrays; other lists of addresses are not for us to merge. */
  #pastList(from: number): number {
    const { bytes } = this.#json.lexer
    if (this.#shape.within) {
      this.#afterList.push(bytes.subarray(from))
      const { lists } = this.#afterList
      if (lists.some((list) => list.hasRows && list.hasAddress))
        throw new FileRefusal('several_lists')
      this.#afterList.lists = lists.slice(-1)
      return bytes.length
    }
    const at = pastSeparators(bytes, from)
    if (at === bytes.length) return at
    this.#state = 'entries'
    if (bytes[at] === (this.#shape.keyed ? openBrace : openBracket)) return at + 1
    this.#entry++
    return this.#lose(at, 'broken_json')
  }

  #end(): void {
    const closed = this.#lastByte === closeBracket || this.#lastByte === closeBrace
    const fault = this.#fault === 'broken_json' && !closed ? 'cut_off' : this.#fault
    if (this.#state === 'lost') this.#sink.refused(this.#entry, fault)
    else if (this.#state === 'entries' && (this.#shape.inArray || this.#shape.keyed)) {
      this.#sink.refused(this.#entry + 1, 'cut_off')
    }
  }
}

/** A comma too many or too few between two entries changes neither. */
function pastSeparators(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && (isSpace(bytes[at]!) || bytes[at] === comma)) at++
  return at
}

/**
 * How the entries of a list begin, judged by the one here: a bracket and, for objects, the first key in its
 * quotes, which exports write in the same order.
 */
function openingOf(lexer: JsonLexer, at: number): Uint8Array | null {
  const { bytes } = lexer
  const first = bytes[at]!
  if (first !== openBrace) return first === openBracket ? bytes.slice(at, at + 1) : null
  const key = lexer.pastSpace(at + 1)
  if (bytes[key] !== quote) return bytes.slice(at, at + 1)
  const end = lexer.endOfString(key + 1)
  return Uint8Array.of(openBrace, ...bytes.subarray(key, end < 0 ? key + 1 : end + 1))
}

interface FoundEntry {
  found: boolean
  /** Where it begins; else the place up to which there is certainly none. */
  place: number
}

/** Looks for the next member with an object behind one that is damaged. */
function findMember(lexer: JsonLexer, from: number): FoundEntry {
  const { bytes } = lexer
  for (let at = bytes.indexOf(comma, from); at >= 0; at = bytes.indexOf(comma, at + 1)) {
    const key = lexer.pastSpace(at + 1)
    if (key < bytes.length && bytes[key] !== quote) continue
    const keyEnd = lexer.endOfString(key + 1)
    const value = keyEnd < 0 ? keyEnd : lexer.pastColon(keyEnd + 1)
    if (value === waiting || value >= bytes.length) return { found: false, place: at }
    if (bytes[value] === openBrace) return { found: true, place: key }
  }
  return { found: false, place: bytes.length }
}

/** Looks for the next entry behind one that is damaged; without an opening, for the next comma. */
function findEntry(lexer: JsonLexer, from: number, opening: Uint8Array | null): FoundEntry {
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
