import { quote } from './json-lexer.ts'

/** A key of an object at some depth, and the column that its values are in. */
export interface JsonKey {
  /** As it stands in the file between its quotes. */
  bytes: Uint8Array
  /** `a.b` for the key `b` of an object under `a`. */
  path: string
  /** Null while it has held only objects. */
  column: number | null
  /** The keys of the objects under it. */
  keys: JsonKeys
}

/** The keys of objects in one place. They mostly come in the same order, so that is tried first. */
export class JsonKeys {
  readonly #keys: JsonKey[] = []
  #next = 0

  /** The next object begins. */
  rewind(): void {
    this.#next = 0
  }

  find(bytes: Uint8Array, start: number, end: number): JsonKey | null {
    const keys = this.#keys
    for (let tried = 0; tried < keys.length; tried++) {
      const place = (this.#next + tried) % keys.length
      if (!isSame(keys[place]!.bytes, bytes, start, end)) continue
      this.#next = place + 1
      return keys[place]!
    }
    return null
  }

  /** The key as another object wrote it, perhaps with other escapes. */
  withPath(path: string): JsonKey | null {
    return this.#keys.find((key) => key.path === path) ?? null
  }

  add(key: JsonKey): void {
    this.#keys.push(key)
  }
}

/** The columns of a list of objects: every key that the sample has, in the order of first appearance. */
export class JsonColumns {
  readonly names: string[]
  readonly keys = new JsonKeys()
  /** Whether an unknown key is given a column. */
  growing = true
  readonly #decoder: TextDecoder
  readonly #most: number

  /** `names`: those of columns that are no keys. */
  constructor(decoder: TextDecoder, most: number, names: string[] = []) {
    this.names = names
    this.#decoder = decoder
    this.#most = most
  }

  /** The key with these bytes among those of one object; null where it is new and none may be added. */
  keyOf(
    keys: JsonKeys,
    above: string,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): JsonKey | null {
    const known = keys.find(bytes, start, end)
    if (known !== null || !this.growing || this.names.length >= this.#most) return known
    const written = bytes.slice(start, end)
    const path = above + nameOf(this.#decoder.decode(written))
    const same = keys.withPath(path)
    const key = same
      ? { ...same, bytes: written }
      : { bytes: written, path, column: null, keys: new JsonKeys() }
    keys.add(key)
    return key
  }

  /** The column of a key that holds a value; null where it has none and none may be added. */
  columnOf(key: JsonKey): number | null {
    if (key.column !== null || !this.growing) return key.column
    const known = this.names.indexOf(key.path)
    key.column = known < 0 ? this.names.push(key.path) - 1 : known
    return key.column
  }
}

function nameOf(written: string): string {
  return written.includes('\\') ? JSON.parse(`"${written}"`) : written
}

function isSame(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start || bytes[end] !== quote) return false
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[start + i]) return false
  return true
}
