/** Reads a word as numbers of five bits a letter, without regard to case and accents. */
export class WordReader {
  /** The first four letters, packed, and the first three. */
  four = 0
  three = 0
  letters = 0

  /** Reads from `bytes[at]`, in UTF-8 or a western code page; gives the place behind the word. */
  read(bytes: Uint8Array, at: number, end: number): number {
    this.four = 0
    this.three = 0
    this.letters = 0
    let i = at
    for (; i < end; i++) {
      const byte = bytes[i]!
      const letter = byte | 0x20
      if (letter >= 0x61 && letter <= 0x7a) this.#add(letter)
      else if (byte < 0x80 || spaceLength(bytes, i) > 0) break
      else {
        this.#add(unaccented(bytes, i))
        if (byte >= 0xc2 && byte <= 0xdf && isContinuation(bytes[i + 1])) i++
      }
    }
    return i
  }

  #add(letter: number): void {
    this.letters++
    if (this.letters <= 4) this.four = this.four * 32 + (letter & 31)
    if (this.letters <= 3) this.three = this.four
  }
}

/** Length in bytes of the space that stands here, or 0: a no-break space may part a time from its p.m. */
export function spaceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === 0x20 || byte === 0xa0) return 1
  if (byte === 0xc2 && bytes[at + 1] === 0xa0) return 2
  const general = byte === 0xe2 && bytes[at + 1] === 0x80
  return general && (bytes[at + 2] === 0xaf || bytes[at + 2] === 0x89) ? 3 : 0
}

/** The letters from À to ß without their accents; those from à to ÿ are the same 32 places on. */
const latinLetters = 'aaaaaaaceeeeiiiidnoooooxouuuuyts'

function unaccented(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!
  const next = bytes[at + 1]
  if (byte === 0xc5 && (next === 0xb9 || next === 0xba)) return 0x7a
  const code = byte === 0xc3 && isContinuation(next) ? 0xc0 + (next! & 0x3f) : byte
  return code >= 0xc0 ? latinLetters.charCodeAt(code & 0x1f) : 0
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}
