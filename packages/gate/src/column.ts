/** What a column is made of. */
type Numbers = Uint8Array | Uint32Array
interface Kind<View extends Numbers> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ColumnBuffer, offset: number, length: number): View
}

/** Memory of a column, which other threads can share where this runtime has memory that grows in its place. */
export type ColumnBuffer = SharedArrayBuffer | ArrayBuffer

/** At once it grows by so many bytes at least. */
const step = 65_536

/**
 * A column of numbers in memory that grows where it lies, so that neither whoever writes waits until it is copied,
 * nor whoever reads in another thread has to be handed another one. Where a runtime has no such memory, it is
 * copied, and no other thread reads it.
 */
export class Column<View extends Numbers> {
  /** Of a fixed length: one that follows its memory's is many times as slow. */
  view: View
  buffer: ColumnBuffer
  readonly #kind: Kind<View>

  constructor(kind: Kind<View>, buffer: ColumnBuffer) {
    this.#kind = kind
    this.buffer = buffer
    this.view = this.#viewOfAll()
  }

  /** Makes it at least so many numbers long. Says whether it has grown. */
  reach(length: number): boolean {
    if (length <= this.view.length) return false
    const bytes = Math.ceil((length * this.view.BYTES_PER_ELEMENT) / step) * step
    if (isGrowing(this.buffer)) this.buffer.grow(bytes)
    else this.buffer = copied(this.view, Math.max(bytes, this.buffer.byteLength * 2))
    this.view = this.#viewOfAll()
    return true
  }

  /** Sees what another thread has made it grow to. */
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

/** @param maximumBytes that it may grow to; what it does not need is set aside, and takes no memory */
export function columnBuffer(maximumBytes: number): ColumnBuffer {
  try {
    const buffer = new SharedArrayBuffer(0, { maxByteLength: maximumBytes })
    if (isGrowing(buffer)) return buffer
  } catch {
    // No such memory, or not so much of it.
  }
  return new ArrayBuffer(0)
}

/** Whether it grows in its place, and other threads can share it. */
export function isGrowing(buffer: ColumnBuffer): buffer is SharedArrayBuffer {
  return 'growable' in buffer && buffer.growable
}

function copied(from: Numbers, bytes: number): ArrayBuffer {
  const wider = new Uint8Array(bytes)
  wider.set(new Uint8Array(from.buffer, 0, from.byteLength))
  return wider.buffer
}
