import type { CellRole } from '../columns/column-role.ts'
import type { RowView } from '../row-view.ts'

/** A recipient as its row stands in the file, for the audit of consent records. */
export interface SampledRow {
  line: number
  address: string
  /** The cells of the columns that have a role, without empty ones. */
  cells: Partial<Record<CellRole, string>>
}

/** 59 of 59 in order give 95 % confidence that fewer than 5 % of a list are defective. */
export const sampledRows = 59

const sampledRoles = [
  'signed_up_at',
  'signup_ip',
  'confirmed_at',
  'confirm_ip',
  'consent',
  'source',
  'status',
  'blocked',
] as const satisfies CellRole[]

/** Draws rows by a hash of their address, so that the same list gives the same sample in any order. */
export class RowSample {
  readonly #drawn: { rank: number; row: SampledRow }[] = []
  /** The rank that is not drawn any more: nearly every row is passed over by this alone. */
  #highest = Number.POSITIVE_INFINITY

  /** `hash`: the words of the SHA-256 of the address; it uses a part that the sketch does not use. */
  offer(view: RowView, hash: Int32Array): void {
    const rank = (hash[3]! >>> 0) * 2 ** 21 + (hash[4]! >>> 11)
    if (rank >= this.#highest) return
    this.#drawn.push({ rank, row: sampled(view) })
    this.#drawn.sort((a, b) => a.rank - b.rank)
    if (this.#drawn.length < sampledRows) return
    this.#drawn.length = sampledRows
    this.#highest = this.#drawn[sampledRows - 1]!.rank
  }

  rows(): SampledRow[] {
    return this.#drawn.map(({ row }) => row)
  }
}

const decoder = new TextDecoder()

function sampled(view: RowView): SampledRow {
  const { bytes, length } = view.address
  const cells: SampledRow['cells'] = {}
  for (const role of sampledRoles) {
    const text = view.text(role).slice(0, longestCell)
    if (text !== '') cells[role] = text
  }
  return { line: view.line, address: decoder.decode(bytes.subarray(0, length)), cells }
}

const longestCell = 500
