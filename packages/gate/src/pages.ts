import type { ByteColumn } from './column.ts'
import { type GateBytes, reach } from './gate-bytes.ts'

/** Pieces are written into pages of so many bytes. */
const pageBytes = 2 ** 20
/** Before a piece stand its length, its number and whose it is, each in four bytes. */
const headBytes = 12
/** Whose an account is, where a group is an account’s. */
export const nobody = 2 ** 32 - 1

/** Writes pieces of bytes, many millions of them without anything else per piece. */
export interface Pages {
  /** Writes a piece where nobody looks for it yet, and gives its place. */
  write(number: number, owner: number, piece: Uint8Array): number
  /** Nobody looks for what lies at a place any more. */
  leave(place: number): void
}

/** What its bytes hold of a page, and how many of those nobody looks for. */
interface Page {
  filled: number
  left: number
  /** A page, but for what is longer. */
  room: number
}

/**
 * Pieces are written one behind the other. What is put anew is written behind all others; a page of which more
 * than half was left gives the rest to another, so that never more is done at once than to copy a page.
 *
 * @param moves has a piece be looked for at another place, if it is looked for at this one at all
 */
export function openPages(
  bytes: GateBytes,
  moves: (place: number, number: number, owner: number, to: () => number) => void,
): Pages {
  const { pieces } = bytes
  const pages: (Page | null)[] = []
  const free: number[] = []
  let filling = newPage(pageBytes)
  return { write, leave }

  function write(number: number, owner: number, piece: Uint8Array): number {
    const length = lengthOf(piece.length)
    if (pages[filling]!.filled + length > pages[filling]!.room) {
      // What is longer than a page has several of its own.
      filling = newPage(Math.max(pageBytes, length))
    }
    const page = pages[filling]!
    const at = filling * pageBytes + page.filled
    const word = at >>> 2
    pieces.words[word] = piece.length
    pieces.words[word + 1] = number
    pieces.words[word + 2] = owner
    pieces.view.set(piece, at + headBytes)
    page.filled += length
    return word + 1
  }

  function leave(place: number) {
    const at = (place - 1) * 4
    const index = Math.floor(at / pageBytes)
    const page = pages[index]!
    page.left += lengthOf(pieces.words[place - 1]!)
    if (index !== filling && page.left * 2 > page.filled) empty(index, page)
  }

  /** Gives what is left in a page to others. */
  function empty(index: number, { filled, room }: Page) {
    pages[index] = null
    const end = index * pageBytes + filled
    for (let at = index * pageBytes; at < end; ) {
      const length = pieces.words[at >>> 2]!
      move(at, length)
      at += lengthOf(length)
    }
    for (let each = 0; each * pageBytes < room; each += 1) free.push(index + each)
  }

  function move(at: number, length: number) {
    const word = at >>> 2
    const [number, owner] = [pieces.words[word + 1]!, pieces.words[word + 2]!]
    const start = at + headBytes
    const elsewhere = () => write(number, owner, pieces.view.subarray(start, start + length))
    moves(word + 1, number, owner, elsewhere)
  }

  function newPage(room: number): number {
    const count = Math.ceil(room / pageBytes)
    const index = count === 1 ? (free.pop() ?? pages.length) : pages.length
    pages[index] = { filled: 0, left: 0, room }
    while (pages.length < index + count) pages.push(null)
    reach(bytes, pieces, pages.length * pageBytes)
    return index
  }
}

/** With what stands before it; each begins where a whole number lies. */
function lengthOf(piece: number): number {
  return (headBytes + piece + 3) & ~3
}

/** Where a piece itself begins. */
export function pieceStart(place: number): number {
  return (place - 1) * 4 + headBytes
}

export function pieceNumber({ words }: ByteColumn, place: number): number {
  return words[place]!
}

export function pieceOwner({ words }: ByteColumn, place: number): number {
  return words[place + 1]!
}

/** A piece as it lies there, until something else is put or left. */
export function pieceAt({ view, words }: ByteColumn, place: number): Uint8Array {
  const start = pieceStart(place)
  return view.subarray(start, start + words[place - 1]!)
}
