import { type Client, createClient } from '@freigabe/sdk'
import { type Dice, dice } from '../../packages/server/src/example/lists/dice.ts'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { castStaff } from '../../packages/server/src/testing/cast.ts'
import { answers, type Customer, castCustomers, handsIn, supplements } from './customers.ts'
import { DayRecord } from './day-record.ts'
import type { DayWish } from './day-wish.ts'
import { type Plan, planFor } from './plan-for.ts'
import { castReviewers, type Reviewer, renews, takes } from './reviewers.ts'
import { fromAnywhere, type Stage } from './stage.ts'
import { type Arrival, submissionMix } from './submission-mix.ts'
import { unlessMovedOn } from './unless-moved-on.ts'
import { isAtWork } from './working-hours.ts'

/** How many people who hand in within the same minute do so at once. */
const atOnce = 8
const renewEvery = 10
const percentWithdrawn = 1

/** A business day with its people: what happens in which minute. */
export class Day {
  readonly record = new DayRecord()
  readonly #stage: Stage
  readonly #draw: Dice
  readonly #customers: readonly Customer[]
  readonly #reviewers: readonly Reviewer[]
  readonly #platform: Client
  readonly #plans = new Map<Reviewer, Plan>()
  /** What customers will do, by the minute. */
  readonly #due = new Map<number, (() => Promise<void>)[]>()
  #lastArrival = 0

  static async open(stage: Stage, wish: DayWish): Promise<Day> {
    const customers = await castCustomers(stage, wish.accounts)
    const reviewers = await castReviewers(stage, wish.reviewers)
    return new Day(stage, wish, customers, reviewers, await platformClient(stage))
  }

  private constructor(
    stage: Stage,
    wish: DayWish,
    customers: readonly Customer[],
    reviewers: readonly Reviewer[],
    platform: Client,
  ) {
    this.#stage = stage
    this.#draw = dice(`day ${wish.seed}`)
    this.#customers = customers
    this.#reviewers = reviewers
    this.#platform = platform
    const arrivals = submissionMix(this.#draw, wish.submissions, customers.length)
    for (const [number, arrival] of arrivals.entries()) {
      this.#at(arrival.minute, () => this.#handIn(arrival, number))
      this.#lastArrival = arrival.minute
    }
  }

  /** Whether all that came in has been decided or taken back. */
  isOver(minute: number): boolean {
    if (minute <= this.#lastArrival) return false
    return [...this.record.cases.values()].every(
      ({ decidedAt, withdrawn }) => decidedAt !== null || withdrawn,
    )
  }

  /** Everything that happens in this minute; cases decided in it are not taken up again before the next. */
  async live(minute: number): Promise<void> {
    const due = this.#due.get(minute) ?? []
    this.#due.delete(minute)
    await Promise.all([
      ...Array.from({ length: atOnce }, async () => {
        for (let act = due.shift(); act; act = due.shift()) await act()
      }),
      ...this.#reviewers.map((reviewer) => this.#goesOn(reviewer, minute)),
    ])
    await Promise.all(
      this.#reviewers.map((reviewer, number) => this.#begins(reviewer, number, minute)),
    )
  }

  async #goesOn(reviewer: Reviewer, minute: number) {
    const plan = this.#plans.get(reviewer)
    if (plan === undefined) return
    if (minute < plan.until) {
      const worked = minute - plan.since
      if (plan.renews && worked % renewEvery === 0) await renews(this.#stage, reviewer, this.record)
      if (reviewer.holding === null) this.#plans.delete(reviewer)
      return
    }
    this.#plans.delete(reviewer)
    const { caseId } = reviewer.holding!
    const asked = this.record.cases.get(caseId)!.questions
    await plan.act(this.#stage, reviewer, this.record)
    if (this.record.cases.get(caseId)!.questions > asked) this.#answerLater(caseId, minute)
  }

  async #begins(reviewer: Reviewer, number: number, minute: number) {
    if (this.#plans.has(reviewer) || !isAtWork(number, minute)) return
    await takes(this.#stage, reviewer, this.record)
    if (reviewer.holding === null) return
    const known = this.record.cases.get(reviewer.holding.caseId)!
    const { plan, supplements: isOvertaken } = planFor(
      this.#draw,
      { ...known, isProposed: reviewer.holding.seen.proposal?.state === 'waiting' },
      minute,
    )
    this.#plans.set(reviewer, plan)
    if (!isOvertaken) return
    const { revision } = reviewer.holding.seen
    this.#at(minute + 1, () =>
      supplements(
        this.#stage,
        this.#customerOf(known.account),
        { ...known, revision },
        this.record,
      ),
    )
  }

  async #handIn(arrival: Arrival, number: number) {
    const customer = this.#customers[arrival.account]!
    const { caseId, waits } = await handsIn(this.#stage, customer, this.#platform, {
      arrival,
      number,
      record: this.record,
    })
    if (waits) this.#answerLater(caseId, arrival.minute)
    if (this.#draw.percent(percentWithdrawn)) {
      this.#at(arrival.minute + 10 + this.#draw.number(190), () => this.#withdraw(caseId))
    }
  }

  /** Most answer within hours, some on the next day. */
  #answerLater(caseId: string, minute: number) {
    const delay = this.#draw.percent(85)
      ? 20 + this.#draw.number(280)
      : 900 + this.#draw.number(700)
    const { account } = this.record.cases.get(caseId)!
    this.#at(minute + delay, () => answers(this.#customerOf(account), caseId, this.record))
  }

  async #withdraw(caseId: string) {
    const known = this.record.cases.get(caseId)!
    if (known.decidedAt !== null) return
    const { client } = this.#customerOf(known.account)
    known.withdrawn = await unlessMovedOn(this.record, () =>
      client.withdrawCase({ params: { account: known.account, case: caseId } }),
    )
  }

  #customerOf(account: string): Customer {
    return this.#customers.find((customer) => customer.account === account)!
  }

  #at(minute: number, act: () => Promise<void>) {
    this.#due.set(minute, [...(this.#due.get(minute) ?? []), act])
  }
}

async function platformClient(stage: Stage): Promise<Client> {
  const admin = await castStaff(stage.house, 'admin')
  const wish = { name: 'Plattform', scopes: ['read', 'write'] as ('read' | 'write')[] }
  const { secret } = await issueKey(stage.house, admin.actor, admin.name, null, wish)
  return createClient({ baseUrl: stage.url, key: secret, fetch: fromAnywhere })
}
