/** What a column is made of. */
type Numbers = Uint8Array | Uint32Array
interface Kind<View extends Numbers> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ColumnBuffer, offset: number, length: number): View
}

/** Memory of a column, which other threads can share if this runtime has memory that grows in place. */
export type ColumnBuffer = SharedArrayBuffer | ArrayBuffer

/** It grows by at least this many bytes at once. */
const step = 65_536

/**
 * A column of numbers in memory that grows in place: the writer does not wait for a copy, and a reader in
 * another thread does not have to be handed a new column. Where a runtime has no such memory, it is copied,
 * and no other thread reads it.
 */
export class Column<View extends Numbers> {
  /** Has a fixed length: a view that follows the length of its memory is many times slower. */
  view: View
  buffer: ColumnBuffer
  readonly #kind: Kind<View>

  constructor(kind: Kind<View>, buffer: ColumnBuffer) {
    this.#kind = kind
    this.buffer = buffer
    this.view = this.#viewOfAll()
  }

  /** Makes it at least this many numbers long. Returns whether it has grown. */
  reach(length: number): boolean {
    if (length <= this.view.length) return false
    const bytes = Math.ceil((length * this.view.BYTES_PER_ELEMENT) / step) * step
    if (isGrowing(this.buffer)) this.buffer.grow(bytes)
    else this.buffer = copied(this.view, Math.max(bytes, this.buffer.byteLength * 2))
    this.view = this.#viewOfAll()
    return true
  }

  /** Picks up the length to which another thread has grown it. */
  renew(): void {
    if (this.buffer.byteLength !== this.view.byteLength) this.view = this.#viewOfAll()
  }

  #viewOfAll(): View {
    const kind = this.#kind
    return new kind(this.buffer, 0, this.buffer.byteLength / kind.BYTES_PER_ELEMENT)
  }
}

/** Bytes, and the whole numbers that lie among them. */
export class ByteColumn extends Column<Uint8Array> {
  words!: Uint32Array
  data!: DataView

  constructor(buffer: ColumnBuffer) {
    super(Uint8Array, buffer)
    this.#viewAlike()
  }

  override reach(length: number): boolean {
    const hasGrown = super.reach(length)
    if (hasGrown) this.#viewAlike()
    return hasGrown
  }

  override renew(): void {
    super.renew()
    this.#viewAlike()
  }

  #viewAlike() {
    this.words = new Uint32Array(this.buffer, 0, this.view.length / 4)
    this.data = new DataView(this.buffer, 0, this.view.length)
  }
}

/** @param maximumBytes the size that it may grow to; the unused part is reserved, and takes no memory */
export function columnBuffer(maximumBytes: number): ColumnBuffer {
  try {
    const buffer = new SharedArrayBuffer(0, { maxByteLength: maximumBytes })
    if (isGrowing(buffer)) return buffer
  } catch {
    // No such memory, or not enough of it.
  }
  return new ArrayBuffer(0)
}

/** Whether it grows in place, and other threads can share it. */
export function isGrowing(buffer: ColumnBuffer): buffer is SharedArrayBuffer {
  return 'growable' in buffer && buffer.growable
}

function copied(from: Numbers, bytes: number): ArrayBuffer {
  const wider = new Uint8Array(bytes)
  wider.set(new Uint8Array(from.buffer, 0, from.byteLength))
  return wider.buffer
}
