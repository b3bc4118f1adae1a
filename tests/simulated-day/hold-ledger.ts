/** What went wrong with the leases of cases. */
export interface DoubleHold {
  caseId: string
  holder: string
  other: string
}

/**
 * Who has the lease of which case until when, as callers of the API were told. It knows nothing of the
 * server: its purpose is to find two people told at once that they have the same case.
 */
export class HoldLedger {
  readonly doubles: DoubleHold[] = []
  readonly #holds = new Map<string, { holder: string; until: string }>()

  /** Somebody was told at `now` that the case is theirs `until` then. */
  taken(caseId: string, holder: string, now: string, until: string): void {
    const held = this.#holds.get(caseId)
    if (held !== undefined && held.holder !== holder && held.until > now) {
      this.doubles.push({ caseId, holder: held.holder, other: holder })
    }
    this.#holds.set(caseId, { holder, until })
  }

  /** The holder gave it back, or decided it. */
  released(caseId: string, holder: string): void {
    if (this.#holds.get(caseId)?.holder === holder) this.#holds.delete(caseId)
  }
}
