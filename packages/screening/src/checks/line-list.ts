/** Counts what went wrong by reason, and lists the first cases by line number. */
export class LineList<Reason extends string> {
  readonly counts: Record<Reason, number>
  readonly lines: { line: number; reason: Reason }[] = []
  readonly #most: number

  constructor(reasons: readonly Reason[], most: number) {
    this.counts = Object.fromEntries(reasons.map((reason) => [reason, 0])) as Record<Reason, number>
    this.#most = most
  }

  add(line: number, reason: Reason): void {
    this.counts[reason]++
    if (this.lines.length < this.#most) this.lines.push({ line, reason })
  }
}
