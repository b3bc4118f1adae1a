import type { ByteColumn } from './column.ts'
import { type GateBytes, reach } from './gate-bytes.ts'

/** Pieces are written into pages of this many bytes. */
const pageBytes = 2 ** 20
/** Before a piece come its length, its number and its owner, each in four bytes. */
const headBytes = 12
/** The owner recorded for an account; a group's owner is its account. */
export const nobody = 2 ** 32 - 1

/** Writes pieces of bytes, many millions of them without overhead for each. */
export interface Pages {
  /** Writes a piece where it is not looked up yet, and returns its place. */
  write(number: number, owner: number, piece: Uint8Array): number
  /** What is at a place is no longer looked up. */
  leave(place: number): void
}

/** How full a page is, and how much of that is no longer looked up. */
interface Page {
  filled: number
  left: number
  /** The size of a page, except for a longer piece. */
  room: number
}

/**
 * Pieces are written one after another. A changed piece is written after all others; a page with more than
 * half abandoned hands the rest to another. No step does more than copy a page.
 *
 * @param moves redirects look-ups of a piece to another place, if they lead to this one at all
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
      // A piece longer than a page gets several of its own.
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

  /** Moves what is left in a page to others. */
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

/** Including its header; each begins at a whole number. */
function lengthOf(piece: number): number {
  return (headBytes + piece + 3) & ~3
}

/** Where the piece itself begins. */
export function pieceStart(place: number): number {
  return (place - 1) * 4 + headBytes
}

export function pieceNumber({ words }: ByteColumn, place: number): number {
  return words[place]!
}

export function pieceOwner({ words }: ByteColumn, place: number): number {
  return words[place + 1]!
}

/** A piece as it lies there, until something else is written or abandoned. */
export function pieceAt({ view, words }: ByteColumn, place: number): Uint8Array {
  const start = pieceStart(place)
  return view.subarray(start, start + words[place - 1]!)
}
