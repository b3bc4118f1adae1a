import { type AddressFault, addressFaults } from './address/address-fault.ts'
import { domainsToAsk } from './ask-about-domains.ts'
import { type FirstSignUp, FirstSignUps } from './ask-about-registrations.ts'
import { type CheckContext, present, sum, type Totals } from './checks/check.ts'
import { type AllFacts, type Finding, findingsOf, type ThresholdChoices } from './checks/checks.ts'
import { ChecksAtWork } from './checks/checks-at-work.ts'
import type { CellRole } from './columns/column-role.ts'
import { type DomainCount, type DomainSpread, spreadOver } from './counting/domain-spread.ts'
import { TextCounter } from './counting/text-counter.ts'
import { isDisposableDomain } from './lists/disposable-domains.ts'
import { isFreeMailDomain } from './lists/free-mail-domains.ts'
import { type DayOrder, DayOrderEvidence, type DayOrderFacts } from './moments/day-order.ts'
import type { Row } from './reading/row.ts'
import { type RowFault, rowFaults } from './reading/row-fault.ts'
import type { CountingSink, ReadAddress } from './recipient-sink.ts'
import { RowView } from './row-view.ts'
import type { RecipientFacts, RowFacts } from './screening-report.ts'
import type { FileShape } from './shape/file-shape.ts'
import { RecordSample } from './sketch/record-sample.ts'
import { RowSample, type SampledRow } from './sketch/row-sample.ts'
import { type Sketch, SketchBuilder } from './sketch/sketch.ts'

/** What counting needs to know beforehand: plain data, so that another thread can do it. */
export interface TallySetup {
  context: CheckContext
  /** Place in the row of the column of each role. */
  indexes: Partial<Record<CellRole, number>>
  /** Whether dates leave the order of day and month open. */
  openOrder: boolean
  /** How many refused rows and invalid addresses are listed by line number. */
  listedLines: number
  thresholds: ThresholdChoices
  /** Whether those who decide read the report, so that their own checks are asked too. */
  forDesk: boolean
  /** Whether domains will be asked about, so that they are picked. */
  asksDomains: boolean
  /** Whether it will be asked since when domains have been registered, so that first sign-ups are watched. */
  asksRegistered: boolean
}

/** The result of counting the rows of a file. */
export interface Tallied {
  rows: RowFacts
  recipients: RecipientFacts
  domains: DomainSpread
  dayOrder: DayOrderFacts | null
  findings: Finding[]
  sketch: Sketch
  sample: SampledRow[]
  /** Domains to be asked about; none unless the caller asks. */
  domainsToAsk: DomainCount[]
  /** Domains with their first sign-ups; none unless the caller asks since when they have been registered. */
  firstSignUps: FirstSignUp[]
}

/** Counts the recipients of one file. The only part of an address that it keeps is the domain. */
export class Tally implements CountingSink {
  readonly #setup: TallySetup
  /** The orders of day and month in which the file is read. */
  readonly #orders: readonly DayOrder[]
  readonly #domains = new TextCounter((name) => isDisposableDomain(name) || isFreeMailDomain(name))
  readonly #dayOrder = new DayOrderEvidence()
  readonly #refused: LineList<RowFault>
  readonly #invalid: LineList<AddressFault>
  readonly #view: RowView
  readonly #checks: ChecksAtWork
  readonly #sketch = new SketchBuilder()
  readonly #sample = new RowSample()
  readonly #records = new RecordSample()
  readonly #firstSignUps: FirstSignUps | null
  #rows = 0
  #uneven = 0
  #empty = 0
  #valid = 0
  #unique = 0

  constructor(setup: TallySetup) {
    this.#setup = setup
    this.#refused = new LineList(rowFaults, setup.listedLines)
    this.#invalid = new LineList(addressFaults, setup.listedLines)
    this.#view = new RowView(setup.indexes, this.#dayOrder)
    this.#orders = setup.openOrder ? ['day_first', 'month_first'] : ['day_first']
    this.#firstSignUps = setup.asksRegistered ? new FirstSignUps(this.#orders) : null
    this.#checks = new ChecksAtWork(setup.context, this.#orders, setup.forDesk)
  }

  valid(row: Row, address: ReadAddress, hash: Int32Array, uneven: boolean, isNew: boolean): void {
    this.#countRow(uneven)
    this.#valid++
    this.#view.load(row, address, hash, isNew)
    this.#checks.row(this.#view)
    if (!isNew) return
    this.#unique++
    this.#domains.count(address.bytes, address.at + 1, address.length)
    this.#checks.recipient(address, hash)
    const mailbox = this.#view.mailbox.hash
    this.#sketch.add(hash, mailbox)
    this.#sample.offer(this.#view, hash)
    this.#records.offer(this.#view, mailbox)
    this.#firstSignUps?.add(this.#view, address)
  }

  empty(_line: number, uneven: boolean): void {
    this.#countRow(uneven)
    this.#empty++
  }

  invalid(
    line: number,
    cell: string,
    fault: AddressFault,
    uneven: boolean,
    confirmed: boolean,
  ): void {
    this.#countRow(uneven)
    this.#invalid.add(line, fault)
    this.#checks.invalid(cell, fault, confirmed)
  }

  refused(line: number, fault: RowFault): void {
    this.#rows++
    this.#refused.add(line, fault)
    this.#checks.refused(fault)
  }

  /** Closes the count. `shape`: what the rows look like as a whole, from the side that read them. */
  finish(shape: FileShape): Tallied {
    const dayOrder = this.#dayOrder.facts(this.#orders)
    const totals = this.#totals(shape, dayOrder)
    const order = dayOrder?.order ?? 'day_first'
    const facts = this.#checks.facts(totals, order)
    return {
      rows: this.#rowFacts(),
      recipients: this.#recipientFacts(facts),
      domains: spreadOver(totals.domains),
      dayOrder,
      findings: findingsOf(facts, this.#setup.thresholds),
      sketch: { ...this.#sketch.finish(this.#unique), records: this.#records.records(order) },
      sample: this.#sample.rows(),
      domainsToAsk: this.#setup.asksDomains ? domainsToAsk(totals.domains) : [],
      firstSignUps: this.#firstSignUps?.finish(order) ?? [],
    }
  }

  #countRow(uneven: boolean): void {
    this.#rows++
    if (uneven) this.#uneven++
  }

  #totals(shape: FileShape, dayOrder: DayOrderFacts | null): Totals {
    return {
      dayOrder,
      rows: this.#rows,
      refusedRows: this.#refused.counts,
      empty: this.#empty,
      invalid: this.#invalid.counts,
      valid: this.#valid,
      unique: this.#unique,
      domains: this.#domains,
      shape,
    }
  }

  #rowFacts(): RowFacts {
    const refused = sum(this.#refused.counts)
    return {
      total: this.#rows,
      read: this.#rows - refused,
      refused,
      uneven: this.#uneven,
      refusedByReason: present(this.#refused.counts),
      refusedLines: this.#refused.lines,
    }
  }

  #recipientFacts(facts: AllFacts): RecipientFacts {
    const invalid = sum(this.#invalid.counts)
    const unique = this.#unique
    return {
      addresses: this.#valid + invalid,
      empty: this.#empty,
      valid: this.#valid,
      invalid,
      invalidByReason: present(this.#invalid.counts),
      invalidLines: this.#invalid.lines,
      unique,
      duplicates: this.#valid - unique,
      roles: facts.role_accounts!.roles,
      disposable: facts.disposable_domains!.disposable,
      freeMail: facts.free_mail!.freeMail,
    }
  }
}

/** Counts what went wrong by reason, and lists the first cases by line number. */
class LineList<Reason extends string> {
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
