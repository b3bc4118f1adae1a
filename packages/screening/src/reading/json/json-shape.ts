import { looksLikeAddress } from '../../address/parse-address.ts'
import { FileRefusal } from '../file-refusal.ts'
import { decoderOf } from '../text-encoding.ts'
import type { TextInput } from '../text-input.ts'
import {
  closeBrace,
  closeBracket,
  comma,
  faulty,
  isSpace,
  JsonLexer,
  openBrace,
  openBracket,
  quote,
} from './json-lexer.ts'

/** How the rows lie in a JSON text: an entry on each line, or entries one after the other. */
export type JsonShape = { kind: 'lines' } | EntriesShape

export interface EntriesShape {
  kind: 'list'
  /** The place of the first entry. */
  start: number
  /** The entries are in an array. */
  inArray: boolean
  /** They are the members of an object, `{"anna@gmx.de": {…}, …}`, and each key belongs to its entry. */
  keyed: boolean
  /** The array or object is within another one, which continues after it. */
  within: boolean
}

/**
 * Recognises the form of a JSON text from its beginning, or null where it is not JSON. Throws `FileRefusal`
 * where several lists in it hold addresses.
 */
export function guessJsonShape({ start, encoding, whole }: TextInput): JsonShape | null {
  const at = new JsonLexer()
  at.bytes = start
  const first = at.pastSpace(0)
  const text = decoderOf(encoding).decode(start.subarray(first))
  const isObject = /^\{\s*("(?:[^"\\]|\\.)*"\s*:|\}|$)/.test(text)
  if (!isObject && !beginsArray(text, start, first + 1, whole)) return null
  if (!isObject) return hasArrayPerLine(text, whole) ? lines : list(first + 1, false)
  const keyed = findKeyed(at, first, text, whole)
  if (keyed !== null) return keyed
  const found = findList(start.subarray(first))
  const alone = text.trim().search(/[\r\n]/) < 0
  if (hasEntryPerLine(text, whole) && !(alone && found)) return lines
  return found ? list(first + found.start, true) : entries
}

const lines: JsonShape = { kind: 'lines' }
const entries: JsonShape = { kind: 'list', start: 0, inArray: false, keyed: false, within: false }

function list(start: number, within: boolean): JsonShape {
  return { kind: 'list', start, inArray: true, keyed: false, within }
}

/** Brackets also begin columns in other texts, so an array must continue like one. */
function beginsArray(text: string, bytes: Uint8Array, from: number, whole: boolean): boolean {
  if (/^\[\s*\{\s*["}]/.test(text)) return true
  if (!/^\[\s*(["[\]\d-]|true|false|null)/.test(text)) return false
  const lexer = new JsonLexer()
  lexer.bytes = bytes
  lexer.final = whole
  const first = lexer.pastSpace(from)
  const end = bytes[first] === closeBracket ? first : lexer.pastSpace(lexer.endOfValue(first))
  if (bytes[end] === comma) return true
  return bytes[end] === closeBracket && (end + 1 >= bytes.length || isSpace(bytes[end + 1]!))
}

/** An object whose keys are data: the one that is the text, or one of its members. */
function findKeyed(lexer: JsonLexer, root: number, text: string, whole: boolean): JsonShape | null {
  const members = membersOf(lexer, root)
  const isOneOfSeveral = hasEntryPerLine(text, whole) && /[\r\n]/.test(text.trim())
  const named = members.some(({ key }) => looksLikeAddress(key))
  if (areKeyed(members) && (named || !isOneOfSeveral)) return keyedAt(root + 1, false)
  if (isOneOfSeveral) return null
  const inner = members.find(
    ({ start }) => lexer.bytes[start] === openBrace && areKeyed(membersOf(lexer, start)),
  )
  return inner === undefined ? null : keyedAt(inner.start + 1, true)
}

function keyedAt(start: number, within: boolean): EntriesShape {
  return { kind: 'list', start, inArray: false, keyed: true, within }
}

interface Member {
  key: string
  /** The place of its value. */
  start: number
  /** The value if it is complete and not too long. */
  value: unknown
}

const judgedMembers = 20
const judgedLength = 16 * 1024

/** The first members of the object that begins here. */
function membersOf(lexer: JsonLexer, at: number): Member[] {
  const members: Member[] = []
  const decoder = new TextDecoder()
  const textOf = (from: number, to: number) => decoder.decode(lexer.bytes.subarray(from, to))
  lexer.pastMembers(at + 1, closeBrace, (start, keyStart, keyEnd) => {
    const end = lexer.endOfValue(start)
    const isShort = end > 0 && end - start <= judgedLength
    const value: unknown = isShort ? JSON.parse(textOf(start, end)) : null
    members.push({ key: textOf(keyStart, keyEnd), start, value })
    return members.length < judgedMembers ? end : faulty
  })
  return members
}

/** Whether the keys are addresses, or numbers and ids of which each has an object with an address. */
function areKeyed(members: readonly Member[]): boolean {
  const named = members.filter(({ key }) => looksLikeAddress(key)).length
  if (named > 0 && named >= members.length / 2) return true
  const objects = members.map(({ value }) => value).filter(isObjectWithAddress).length
  const complete = members.filter(({ value }) => value !== null).length
  const isList = complete > 1 || members.every(({ key }) => /^\d+$/.test(key))
  return isList && objects > 0 && objects >= complete / 2 && members.every(holdsObject)
}

function holdsObject({ value }: Member): boolean {
  return typeof value === 'object' && !Array.isArray(value)
}

function isObjectWithAddress(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).some((one) => typeof one === 'string' && looksLikeAddress(one))
}

const judgedLines = 20

/** Whether most of the first lines are an object or an array each, or all of them at least look like one. */
function hasEntryPerLine(text: string, whole: boolean): boolean {
  const judged = firstLines(text, whole)
  const good = judged.filter(isEntry).length
  return good > 0 && (good >= judged.length / 2 || judged.every(looksLikeEntry))
}

function looksLikeEntry(line: string): boolean {
  return /^\s*(\{.*\}|\[.*\])\s*,?\s*$/.test(line)
}

/** A list may have an entry on each line too, but its first line opens it and is not an entry. */
function hasArrayPerLine(text: string, whole: boolean): boolean {
  const judged = firstLines(text, whole)
  return judged.length > 1 && isEntry(judged[0]!) && hasEntryPerLine(text, whole)
}

function firstLines(text: string, whole: boolean): string[] {
  const all = text.split(/\r\n|\r|\n/)
  const complete = whole ? all : all.slice(0, -1)
  return complete.filter((line) => line.trim() !== '').slice(0, judgedLines)
}

function isEntry(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line.trim().replace(/,$/, ''))
    return typeof value === 'object' && value !== null && !isTable(value)
  } catch {
    return false
  }
}

/** A whole list on one line is not an entry. */
function isTable(value: object): boolean {
  return Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)
}

/**
 * The list that holds the recipients: one with addresses before one without, one of rows before one of texts.
 */
function findList(start: Uint8Array): JsonList | null {
  const finder = new ListFinder()
  finder.push(start)
  const tables = finder.lists.filter(({ hasRows }) => hasRows)
  const addressed = tables.filter(({ hasAddress }) => hasAddress)
  if (addressed.length > 1) throw new FileRefusal('several_lists')
  return addressed[0] ?? tables[0] ?? finder.lists.find(({ hasAddress }) => hasAddress) ?? null
}

/** An array in a JSON text that is not within another one. */
export interface JsonList {
  /** The place after its opening bracket. */
  start: number
  /** Whether it begins with an object or an array, as a table does. */
  hasRows: boolean
  /** Whether a text in it holds an @. */
  hasAddress: boolean
}

/** Searches a JSON text for its lists, piece by piece, without reading their entries. */
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
