/**
 * SHA-256 (FIPS 180-4) that accepts input in pieces and is fast on short messages. `crypto.subtle` offers
 * neither: it wants the whole message and answers with a promise.
 */
export class Sha256 {
  readonly #state = new Int32Array(initialState)
  readonly #block = new Uint8Array(64)
  #held = 0
  #length = 0

  update(bytes: Uint8Array): this {
    this.#length += bytes.length
    let offset = 0
    if (this.#held > 0) {
      offset = Math.min(64 - this.#held, bytes.length)
      this.#block.set(bytes.subarray(0, offset), this.#held)
      this.#held += offset
      if (this.#held < 64) return this
      compress(this.#state, this.#block, 0)
    }
    for (; offset + 64 <= bytes.length; offset += 64) compress(this.#state, bytes, offset)
    this.#block.set(bytes.subarray(offset))
    this.#held = bytes.length - offset
    return this
  }

  /** The 32 bytes of the hash. The object accepts no further input. */
  digest(): Uint8Array {
    finish(this.#state, this.#block, this.#held, this.#length)
    const bytes = new Uint8Array(32)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < 8; i++) view.setInt32(i * 4, this.#state[i]!)
    return bytes
  }
}

const shortState = new Int32Array(8)
const shortBlock = new Uint8Array(64)

/**
 * Hashes `bytes[0, length)` in one go. The result is the eight words of the hash, in an array that the next
 * call overwrites: a recipients file needs millions and keeps none.
 */
export function sha256Words(bytes: Uint8Array, length: number): Int32Array {
  shortState.set(initialState)
  let offset = 0
  for (; offset + 64 <= length; offset += 64) compress(shortState, bytes, offset)
  for (let i = offset; i < length; i++) shortBlock[i - offset] = bytes[i]!
  finish(shortState, shortBlock, length - offset, length)
  return shortState
}

export function toHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return hex
}

/** Appends the padding of FIPS 180-4, 5.1.1 to the last, unfinished block. */
function finish(state: Int32Array, block: Uint8Array, held: number, length: number): void {
  block[held] = 0x80
  block.fill(0, held + 1)
  if (held >= 56) {
    compress(state, block, 0)
    block.fill(0)
  }
  const high = Math.floor(length / 0x2000_0000)
  const low = (length << 3) >>> 0
  for (let i = 0; i < 4; i++) {
    block[56 + i] = high >>> (24 - 8 * i)
    block[60 + i] = low >>> (24 - 8 * i)
  }
  compress(state, block, 0)
}

const schedule = new Int32Array(64)

function compress(state: Int32Array, bytes: Uint8Array, offset: number): void {
  const w = schedule
  for (let t = 0, i = offset; t < 16; t++, i += 4) {
    w[t] = (bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!
  }
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15]!
    const y = w[t - 2]!
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0
  }

  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + roundConstants[t]! + w[t]!) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] = (state[0]! + a) | 0
  state[1] = (state[1]! + b) | 0
  state[2] = (state[2]! + c) | 0
  state[3] = (state[3]! + d) | 0
  state[4] = (state[4]! + e) | 0
  state[5] = (state[5]! + f) | 0
  state[6] = (state[6]! + g) | 0
  state[7] = (state[7]! + h) | 0
}

/** The first 32 bits of the fractional part of a root of each of the first primes. */
export const roundConstants = primeRoots(64, Math.cbrt)
export const initialState = primeRoots(8, Math.sqrt)

function primeRoots(count: number, root: (n: number) => number): Int32Array {
  const words = new Int32Array(count)
  for (let n = 2, found = 0; found < count; n++) {
    if (!isPrime(n)) continue
    words[found++] = ((root(n) % 1) * 0x1_0000_0000) | 0
  }
  return words
}

function isPrime(n: number): boolean {
  for (let i = 2; i * i <= n; i++) if (n % i === 0) return false
  return true
}
