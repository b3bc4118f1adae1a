import {
  type Code,
  code,
  get,
  i8x16,
  i32,
  i32x4,
  repeat,
  set,
  v128,
  wasmModule,
} from '../wasm/wasm-code.ts'
import { initialState, roundConstants } from './sha256.ts'

/** Bytes of a message that fit, with their padding, into one block of SHA-256. */
export const longestInLanes = 55
/** Words of each hash that are given out. */
export const wordsGivenOut = 5
/** Numbers that describe a message: its place, its length, and one that is ignored. */
export const numbersPerMessage = 3

const lanes = 4
const messageBytes = numbersPerMessage * 4

/** Parameters: where the descriptions begin, where the hashes go, and how many times four messages there are. */
const [messages, hashes, fours] = [0, 1, 2]
const [place, length] = [3, 4]
const firstVector = 5
/** The schedule is kept in a ring of sixteen; the eight words of the state; vectors for the moment. */
const w = (t: number) => firstVector + (t & 15)
const state = (word: number) => firstVector + 16 + word
const scratch = (i: number) => firstVector + 24 + i
const turned = (i: number) => firstVector + 32 + i
const vectors = 48

/**
 * SHA-256 (FIPS 180-4) of four short messages side by side: each word of a vector belongs to one
 * message. Its function `run` reads messages from its memory, and writes the first words of their hashes.
 */
export function sha256LanesModule(): Uint8Array<ArrayBuffer> {
  const body = code(
    ...[0, 1, 2, 3].map(loadMessage),
    ...[0, 1, 2, 3].map(turnQuarter),
    ...sixteen.map((t) => code(get(turned(t)), set(w(t)))),
    noteLengths(),
    ...eight.map((word) => code(i32x4.constant(initialState[word]!), set(state(word)))),
    ...Array.from({ length: 64 }, (_, t) => round(t)),
    ...Array.from({ length: wordsGivenOut }, (_, word) => giveOut(word)),
    code(get(messages), i32.constant(lanes * messageBytes), i32.add, set(messages)),
    code(get(hashes), i32.constant(lanes * wordsGivenOut * 4), i32.add, set(hashes)),
  )
  return wasmModule(3, { i32: 2, v128: vectors }, repeat(fours, body))
}

const sixteen = Array.from({ length: 16 }, (_, i) => i)
const eight = sixteen.slice(0, 8)
const everyByte = (byte: number) => v128.constant(sixteen.map(() => byte))
const otherByteOrder = sixteen.map((i) => (i & ~3) + 3 - (i & 3))

/** The message of a lane, cut off at its end, where a one bit follows (5.1.1); a vector for each quarter of its block. */
function loadMessage(lane: number): Code {
  const [spread, quarterOf] = [scratch(0), scratch(1)]
  const quarter = (q: number) => {
    const places = v128.constant(sixteen.map((i) => q * 16 + i))
    return code(
      code(get(place), v128.load(q * 16), places, get(spread), i8x16.less, v128.and),
      code(places, get(spread), i8x16.equal, everyByte(0x80), v128.and, v128.or, set(quarterOf)),
      code(get(quarterOf), get(quarterOf), v128.shuffle(otherByteOrder), set(w(lane * 4 + q))),
    )
  }
  return code(
    code(get(messages), i32.load(lane * messageBytes), set(place)),
    code(get(messages), i32.load(lane * messageBytes + 4), set(length)),
    code(get(length), i8x16.splat, set(spread)),
    ...[0, 1, 2, 3].map(quarter),
  )
}

/** Turns four words of each message into four vectors with one word of each: a transposed matrix. */
function turnQuarter(q: number): Code {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((lane) => get(w(lane * 4 + q)))
  const words = (...places: number[]) =>
    v128.shuffle(places.flatMap((at) => [0, 1, 2, 3].map((i) => at * 4 + i)))
  const [lows, highs] = [words(0, 4, 1, 5), words(2, 6, 3, 7)]
  const [starts, ends] = [words(0, 1, 4, 5), words(2, 3, 6, 7)]
  const pair = (one: number, other: number, half: Code, to: number) =>
    code(get(scratch(one)), get(scratch(other)), half, set(turned(q * 4 + to)))
  return code(
    code(first!, second!, lows, set(scratch(0)), third!, fourth!, lows, set(scratch(1))),
    code(first!, second!, highs, set(scratch(2)), third!, fourth!, highs, set(scratch(3))),
    code(pair(0, 1, starts, 0), pair(0, 1, ends, 1), pair(2, 3, starts, 2), pair(2, 3, ends, 3)),
  )
}

/** A block ends with the length of its message in bits. */
function noteLengths(): Code {
  const lengthOf = (lane: number) =>
    code(get(messages), i32.load(lane * messageBytes + 4), i32.constant(3), i32.shiftLeft)
  const noted = [0, 1, 2, 3].map((lane) => code(lengthOf(lane), i32x4.replaceLane(lane)))
  return code(i32x4.constant(0), ...noted, set(w(15)))
}

/** One of the 64 rounds (6.2.2). The words of the state stay where they are; their names move on. */
function round(t: number): Code {
  const name = (word: number) => state((word - t) & 7)
  const [a, b, c, d, e, f, g, h] = eight.map(name) as [number, ...number[]]
  const sum = scratch(0)
  const choice = code(get(f!), get(g!), get(e!), v128.select)
  const majority = code(get(c!), get(a), get(a), get(b!), v128.xor, v128.select)
  return code(
    t < 16 ? [] : schedule(t),
    code(get(h!), i32x4.constant(roundConstants[t]!), get(w(t)), i32x4.add, i32x4.add),
    code(mixed(e!, 6, 11, 25), i32x4.add, choice, i32x4.add, set(sum)),
    code(get(d!), get(sum), i32x4.add, set(d!)),
    code(mixed(a, 2, 13, 22), get(sum), i32x4.add, majority, i32x4.add, set(h!)),
  )
}

function schedule(t: number): Code {
  const early = w(t - 15)
  const late = w(t - 2)
  return code(
    code(rotated(early, 7), rotated(early, 18), v128.xor, shifted(early, 3), v128.xor),
    code(rotated(late, 17), rotated(late, 19), v128.xor, shifted(late, 10), v128.xor, i32x4.add),
    code(get(w(t - 16)), get(w(t - 7)), i32x4.add, i32x4.add, set(w(t))),
  )
}

function giveOut(word: number): Code {
  const stored = [0, 1, 2, 3].map((lane) =>
    code(get(hashes), get(state(word)), i32x4.storeLane((lane * wordsGivenOut + word) * 4, lane)),
  )
  const sum = code(get(state(word)), i32x4.constant(initialState[word]!), i32x4.add)
  return code(sum, set(state(word)), ...stored)
}

function mixed(local: number, one: number, two: number, three: number): Code {
  return code(rotated(local, one), rotated(local, two), v128.xor, rotated(local, three), v128.xor)
}

function rotated(local: number, bits: number): Code {
  const left = code(get(local), i32.constant(32 - bits), i32x4.shiftLeft)
  return code(shifted(local, bits), left, v128.or)
}

function shifted(local: number, bits: number): Code {
  return code(get(local), i32.constant(bits), i32x4.shiftRight)
}
