/** Where something lies: in which page, and where it begins there. */
const pageBits = 20
const pageBytes = 2 ** pageBits
/** Before a piece stand its length, its number and whose it is, each in four bytes. */
const headBytes = 12

/** Keeps pieces of bytes by number, many millions of them without anything else per piece. */
export interface Pages {
  /** Keeps a piece under a number, in place of what was kept under it. */
  put(number: number, owner: number, piece: Uint8Array): void
  drop(number: number): void
  has(number: number): boolean
  /** A piece as it lies there, until something else is put or dropped. */
  at(number: number): Uint8Array
  /** The owner of a piece; -1 where there is none. */
  ownerOf(number: number): number
  /** The page that a piece lies in, which is quicker than to cut it out. */
  pageOf(number: number): { readonly bytes: Uint8Array; readonly view: DataView }
  /** Where in its page it begins. */
  startOf(number: number): number
  /** All memory that is taken. */
  bytes(): number
}

interface Page {
  bytes: Uint8Array
  view: DataView
  filled: number
  dropped: number
}

const nowhere = 2 ** 32 - 1

/**
 * Pieces are written one behind the other. What is put anew is written behind all others; a page of which more
 * than half was dropped gives what is left to another, so that never more is done at once than to copy a page.
 */
export function openPages(): Pages {
  const pages: (Page | null)[] = []
  const free: number[] = []
  let places = new Uint32Array(1024).fill(nowhere)
  let filling = newPage(pageBytes)
  return {
    put(number, owner, piece) {
      if (number >= places.length) widen(number)
      if (places[number] !== nowhere) drop(number)
      write(number, owner, piece)
    },
    drop,
    has: (number) => (places[number] ?? nowhere) !== nowhere,
    at(number) {
      const [{ bytes, view }, start] = [pageOf(number), startOf(number)]
      return bytes.subarray(start, start + view.getUint32(start - headBytes, true))
    },
    ownerOf(number) {
      if ((places[number] ?? nowhere) === nowhere) return -1
      return pageOf(number).view.getUint32(startOf(number) - 4, true)
    },
    pageOf,
    startOf,
    bytes: () => pages.reduce((sum, page) => sum + (page?.bytes.length ?? 0), places.byteLength),
  }

  function pageOf(number: number): Page {
    return pages[places[number]! >>> pageBits]!
  }

  function startOf(number: number): number {
    return (places[number]! & (pageBytes - 1)) + headBytes
  }

  function write(number: number, owner: number, piece: Uint8Array) {
    const length = headBytes + piece.length
    if (pages[filling]!.filled + length > pages[filling]!.bytes.length) {
      // What is longer than a page has one of its own.
      filling = newPage(Math.max(pageBytes, length))
    }
    const page = pages[filling]!
    page.view.setUint32(page.filled, piece.length, true)
    page.view.setUint32(page.filled + 4, number, true)
    page.view.setUint32(page.filled + 8, owner, true)
    page.bytes.set(piece, page.filled + headBytes)
    places[number] = filling * pageBytes + page.filled
    page.filled += length
  }

  function drop(number: number) {
    const place = places[number]!
    const index = place >>> pageBits
    const page = pages[index]!
    page.dropped += headBytes + page.view.getUint32(place & (pageBytes - 1), true)
    places[number] = nowhere
    if (index !== filling && page.dropped * 2 > page.filled) empty(index, page)
  }

  /** Gives what is left in a page to others. */
  function empty(index: number, { bytes, view, filled }: Page) {
    pages[index] = null
    for (let at = 0; at < filled; ) {
      const length = view.getUint32(at, true)
      const number = view.getUint32(at + 4, true)
      if (places[number] === index * pageBytes + at) {
        const piece = bytes.subarray(at + headBytes, at + headBytes + length)
        write(number, view.getUint32(at + 8, true), piece)
      }
      at += headBytes + length
    }
    free.push(index)
  }

  function newPage(length: number): number {
    const bytes = new Uint8Array(length)
    const index = free.pop() ?? pages.length
    pages[index] = { bytes, view: new DataView(bytes.buffer), filled: 0, dropped: 0 }
    return index
  }

  function widen(number: number) {
    const wider = new Uint32Array(Math.max(places.length * 2, number + 1)).fill(nowhere)
    wider.set(places)
    places = wider
  }
}
