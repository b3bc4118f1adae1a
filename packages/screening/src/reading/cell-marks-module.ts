import { code, get, i8x16, i32, repeat, set, v128, wasmModule } from '../wasm/wasm-code.ts'

/** Bytes that are tested together, and the bytes that their marks take. */
export const bytesPerLook = 16
const markBytes = bytesPerLook / 8

/** Number of bytes that can be asked for, besides everything beyond ASCII. */
export const mostMarked = 5

/** Parameters: where the bytes begin, where the marks go, how many times sixteen bytes there are; then the bytes to be marked. */
const [bytes, marks, looks, firstMarked] = [0, 1, 2, 3]
const firstVector = firstMarked + mostMarked
const marked = Array.from({ length: mostMarked }, (_, i) => firstMarked + i)
const spread = (local: number) => local - firstMarked + firstVector
const sixteen = firstVector + mostMarked

/**
 * Marks bytes sixteen at a time: one bit for each byte of its memory, set where the byte is one of those
 * asked for or beyond ASCII (highest bit set).
 */
export function cellMarksModule(): Uint8Array<ArrayBuffer> {
  const isMarked = (local: number) => code(get(sixteen), get(spread(local)), i8x16.equal, v128.or)
  const look = code(
    code(get(bytes), v128.load(0), set(sixteen)),
    code(get(marks), get(sixteen), ...marked.map(isMarked), i8x16.highBits, i32.storeHalf(0)),
    code(get(bytes), i32.constant(bytesPerLook), i32.add, set(bytes)),
    code(get(marks), i32.constant(markBytes), i32.add, set(marks)),
  )
  const spreadAll = marked.map((local) => code(get(local), i8x16.splat, set(spread(local))))
  const body = code(...spreadAll, repeat(looks, look))
  return wasmModule(firstVector, { i32: 0, v128: mostMarked + 1 }, body)
}
