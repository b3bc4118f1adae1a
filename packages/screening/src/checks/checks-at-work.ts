import type { AddressFault } from '../address/address-fault.ts'
import { beginningOf } from '../counting/name-filter.ts'
import type { DayOrder } from '../moments/day-order.ts'
import type { RowFault } from '../reading/row-fault.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import type { RowView } from '../row-view.ts'
import type { Check, CheckContext, CheckRun, Totals } from './check.ts'
import { type AllFacts, type CheckId, checks } from './checks.ts'

type Run = CheckRun<unknown>

/**
 * All checks at work on one file. Those that read moments run once for each order of day and month that the
 * file leaves open; only at the end is it known which answers count.
 */
export class ChecksAtWork {
  readonly #runs = new Map<CheckId, Run>()
  /** The runs that read moments, for each order. */
  readonly #momentRuns: {
    order: DayOrder
    runs: Map<CheckId, Run>
    rows: Run[]
    invalids: Run[]
  }[]
  readonly #rowWatchers: Run[]
  readonly #recipientWatchers: Run[]
  readonly #invalidWatchers: Run[]
  readonly #refusedWatchers: Run[]

  /** `forDesk`: asks also what only those who decide may read. */
  constructor(context: CheckContext, orders: readonly DayOrder[], forDesk: boolean) {
    const chosen = (Object.values(checks) as Check<CheckId, unknown>[]).filter(
      (check) =>
        (forDesk || !check.forDesk) && (check.needs ?? []).every((role) => context.roles.has(role)),
    )
    const begin = (readsMoments: boolean) =>
      new Map(
        chosen
          .filter((check) => (check.readsMoments ?? false) === readsMoments)
          .map((check) => [check.id, check.begin(context)]),
      )
    this.#runs = begin(false)
    this.#momentRuns = orders.map((order) => {
      const runs = begin(true)
      return { order, runs, rows: watchers(runs, 'row'), invalids: watchers(runs, 'invalid') }
    })
    this.#rowWatchers = watchers(this.#runs, 'row')
    this.#recipientWatchers = watchers(this.#runs, 'recipient')
    this.#invalidWatchers = watchers(this.#runs, 'invalid')
    this.#refusedWatchers = watchers(this.#runs, 'refused')
  }

  row(view: RowView): void {
    for (const run of this.#rowWatchers) run.row!(view)
    for (const { order, rows } of this.#momentRuns) {
      view.read(order)
      for (const run of rows) run.row!(view)
    }
  }

  recipient(address: ReadAddress, hash: Int32Array): void {
    const beginning = beginningOf(address)
    for (const run of this.#recipientWatchers) run.recipient!(address, hash, beginning)
  }

  invalid(cell: string, fault: AddressFault, confirmed: boolean): void {
    for (const run of this.#invalidWatchers) run.invalid!(cell, fault, confirmed)
    for (const { invalids } of this.#momentRuns) {
      for (const run of invalids) run.invalid!(cell, fault, confirmed)
    }
  }

  refused(fault: RowFault): void {
    for (const run of this.#refusedWatchers) run.refused!(fault)
  }

  /** What the checks found, with moments read in this order. */
  facts(totals: Totals, order: DayOrder): AllFacts {
    const moments = this.#momentRuns.find((each) => each.order === order) ?? this.#momentRuns[0]!
    const facts = [...this.#runs, ...moments.runs].map(([id, run]) => [id, run.facts(totals)])
    return Object.fromEntries(facts.filter(([, found]) => found !== null)) as AllFacts
  }
}

type Hook = 'row' | 'recipient' | 'invalid' | 'refused'

function watchers(runs: ReadonlyMap<CheckId, Run>, hook: Hook): Run[] {
  return [...runs.values()].filter((run) => run[hook] !== undefined)
}
