/**
 * Bytes of WebAssembly, as chapter 5 of the Core Specification 2.0 defines them; only what is needed here.
 */
export type Code = readonly number[]

const i32Type = 0x7f
const v128Type = 0x7b

export const code = (...parts: Code[]): number[] => parts.flat()
export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number): Code => [0x21, ...unsigned(local)]

/** Whole numbers of 32 bits. */
export const i32 = {
  constant: (value: number): Code => [0x41, ...signed(value)],
  load: (offset: number): Code => [0x28, 2, ...unsigned(offset)],
  /** Stores the lower two bytes. */
  storeHalf: (offset: number): Code => [0x3b, 1, ...unsigned(offset)],
  add: [0x6a],
  subtract: [0x6b],
  shiftLeft: [0x74],
} as const

/** Vectors of 128 bits. */
export const v128 = {
  constant: (bytes: readonly number[]): Code => [...simd(0x0c), ...bytes],
  load: (offset: number): Code => [...simd(0x00), 0, ...unsigned(offset)],
  /** Takes 16 of the 32 bytes of two vectors, by position. */
  shuffle: (places: readonly number[]): Code => [...simd(0x0d), ...places],
  /** Takes the bits of the first vector where the third has ones, those of the second elsewhere. */
  select: simd(0x52),
  and: simd(0x4e),
  or: simd(0x50),
  xor: simd(0x51),
} as const

/** Vectors of sixteen bytes. */
export const i8x16 = {
  splat: simd(0x0f),
  equal: simd(0x23),
  less: simd(0x26),
  /** The highest bit of each byte, as the sixteen lowest bits of a whole number. */
  highBits: simd(0x64),
} as const

/** Vectors of four words. */
export const i32x4 = {
  constant: (word: number): Code => v128.constant([0, 1, 2, 3].flatMap(() => littleEndian(word))),
  replaceLane: (lane: number): Code => [...simd(0x1c), lane],
  storeLane: (offset: number, lane: number): Code => [...simd(0x5a), 2, ...unsigned(offset), lane],
  add: simd(0xae),
  shiftLeft: simd(0xab),
  shiftRight: simd(0xad),
} as const

/** Repeats `body` as often as the local says; it is counted down to zero and is at least one. */
export function repeat(times: number, body: Code): Code {
  const countDown = code(get(times), i32.constant(1), i32.subtract, [0x22, ...unsigned(times)])
  return code([0x03, 0x40], body, countDown, [0x0d, 0], [0x0b])
}

/**
 * A module with a page of memory, exported as `memory`, and one function, exported as `run`, that
 * takes as many i32 as it has `parameters` and has further locals of both types.
 */
export function wasmModule(
  parameters: number,
  locals: { i32: number; v128: number },
  body: Code,
): Uint8Array<ArrayBuffer> {
  const declared = [2, ...unsigned(locals.i32), i32Type, ...unsigned(locals.v128), v128Type]
  const whole = code(declared, body, [0x0b])
  const parameterTypes = new Array<number>(parameters).fill(i32Type)
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, parameters, ...parameterTypes, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('run'), 0, 0]),
    ...section(10, [1, ...unsigned(whole.length), ...whole]),
  ])
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content]
}

function name(text: string): Code {
  return [text.length, ...new TextEncoder().encode(text)]
}

function simd(operation: number): Code {
  return [0xfd, ...unsigned(operation)]
}

function littleEndian(word: number): number[] {
  return [0, 8, 16, 24].map((shift) => (word >>> shift) & 0xff)
}

/** LEB128, seven bits for each byte. */
function unsigned(value: number): number[] {
  const low = value & 0x7f
  return value < 0x80 ? [low] : [low | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): number[] {
  const low = value & 0x7f
  const fits = value >= -64 && value < 64
  return fits ? [low] : [low | 0x80, ...signed(value >> 7)]
}
