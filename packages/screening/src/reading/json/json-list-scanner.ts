import type { Limits } from '../../limits.ts'
import { joinBytes } from '../block-source.ts'
import { FileRefusal } from '../file-refusal.ts'
import type { RowFault } from '../row-fault.ts'
import type { RowSink } from '../table.ts'
import { findEntry, openingOf } from './find-entry.ts'
import { closeBrace, closeBracket, comma, isSpace, openBracket, waiting } from './json-lexer.ts'
import type { JsonRow } from './json-row.ts'
import { ListFinder } from './list-finder.ts'

/** Where in a JSON text its entries stand. */
export interface EntriesPlace {
  /** The place of the first one. */
  start: number
  /** In an array, or one after the other. */
  inArray: boolean
  /** The array is within an object, which goes on after it. */
  within: boolean
}

/**
 * Hands the entries of a JSON list to the sink one by one. An entry that is no JSON costs itself:
 * reading goes on where the next one begins, told by the key with which the entries begin. Only
 * where none follows is the rest lost, and that is said.
 */
export class JsonListScanner {
  readonly #json: JsonRow
  readonly #sink: RowSink
  readonly #limits: Limits
  readonly #place: EntriesPlace
  readonly #afterList = new ListFinder()
  #state: 'before' | 'entries' | 'lost' | 'after' = 'before'
  #rest: Uint8Array = new Uint8Array(0)
  #entry = 0
  #opening: Uint8Array | null = null
  #fault: RowFault = 'broken_json'
  #lastByte = 0

  constructor(json: JsonRow, place: EntriesPlace, limits: Limits, sink: RowSink) {
    this.#json = json
    this.#place = place
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
        return this.#place.start
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
    if (bytes[at] === closeBracket && this.#place.inArray) {
      this.#state = 'after'
      return at + 1
    }
    const end = this.#json.read(at)
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
    const { place, found } = findEntry(this.#json.lexer, from, this.#opening)
    if (!found) return place === from && !final ? waiting : Math.max(place, from + 1)
    this.#sink.refused(this.#entry, this.#fault)
    this.#state = 'entries'
    return place
  }

  /** Exports that were glued together are several arrays; other lists of addresses are not for us to merge. */
  #pastList(from: number): number {
    const { bytes } = this.#json.lexer
    if (this.#place.within) {
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
    if (bytes[at] === openBracket) return at + 1
    this.#entry++
    return this.#lose(at, 'broken_json')
  }

  #end(): void {
    const closed = this.#lastByte === closeBracket || this.#lastByte === closeBrace
    const fault = this.#fault === 'broken_json' && !closed ? 'cut_off' : this.#fault
    if (this.#state === 'lost') this.#sink.refused(this.#entry, fault)
    else if (this.#state === 'entries' && this.#place.inArray) {
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
