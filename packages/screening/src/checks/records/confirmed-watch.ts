import { TextCodes } from '../../columns/text-codes.ts'
import { beginningOf, NameFilter } from '../../counting/name-filter.ts'
import { isDeadDomain } from '../../lists/closed-providers.ts'
import { isExampleDomain } from '../../lists/is-example-domain.ts'
import {
  placeholderBeginnings,
  placeholderKind,
  trapBeginnings,
  trapKind,
} from '../../lists/name-kinds.ts'
import { openedOn } from '../../lists/provider-openings.ts'
import { suggestDomain } from '../../lists/suggest-domain.ts'
import type { RowView } from '../../row-view.ts'
import type { Totals } from '../check.ts'
import { mistyped } from '../typo-domains.ts'

/**
 * Why nobody can have confirmed: the address is none, its domain is reserved, mistyped or was closed before,
 * its provider did not exist at the sign-up, or the name is made up or that of a trap. Disposable addresses are
 * none of these: they take mail, and people do confirm with them.
 */
export const unreachableKinds = [
  'no_address',
  'reserved',
  'mistyped',
  'closed',
  'before_provider',
  'made_up',
] as const

export type UnreachableKind = (typeof unreachableKinds)[number]

export interface Confirmed {
  /** Recipients with a time of confirmation, as far as they were looked at. */
  rows: number
  /** Those among them whom no confirmation mail can have reached, by reason. */
  unreachable: Record<UnreachableKind, number>
}

const madeUpNames = new NameFilter([...trapBeginnings, ...placeholderBeginnings])

/** Watches recipients, each once, who are said to have confirmed, for those who cannot have. */
export class ConfirmedWatch {
  readonly #suspects: Suspect[] = []
  readonly #codes = new TextCodes((domain) => this.#suspect(domain))
  readonly #unreachable = Object.fromEntries(unreachableKinds.map((kind) => [kind, 0])) as Record<
    UnreachableKind,
    number
  >
  #rows = 0

  add(view: RowView): void {
    if (view.momentState('confirmed_at') !== 'read') return
    this.#rows++
    const { address } = view
    const { bytes, at, length } = address
    const decode = () => decoder.decode(bytes.subarray(at + 1, length))
    const code = this.#codes.codeOf(bytes, at + 1, length, decode)
    if (code > 0) this.#addSuspect(this.#suspects[code - 1]!, view)
    if (madeUpNames.passes(beginningOf(address)) && isMadeUp(address)) this.#unreachable.made_up++
  }

  /** Counts a cell that holds no address, and yet is said to have confirmed. */
  addInvalid(): void {
    this.#rows++
    this.#unreachable.no_address++
  }

  #suspect(domain: string): number {
    const suspect = suspectOf(domain)
    if (suspect === null || this.#suspects.length === mostSuspects) return 0
    return this.#suspects.push(suspect)
  }

  #addSuspect(suspect: Suspect, view: RowView): void {
    const { kind, since } = suspect
    const confirmed = view.moment('confirmed_at')
    const first = Math.min(confirmed, view.moment('signed_up_at') || confirmed)
    if (kind === 'closed' && confirmed < since) return
    if (kind === 'before_provider' && first >= since) return
    suspect.rows++
  }

  finish({ domains }: Pick<Totals, 'domains'>): Confirmed {
    const unreachable = { ...this.#unreachable }
    const typos = new Set(
      this.#suspects.some(({ kind }) => kind === 'mistyped')
        ? mistyped(domains).map(({ domain }) => domain)
        : [],
    )
    for (const { kind, domain, rows } of this.#suspects) {
      if (kind !== 'mistyped' || typos.has(domain)) unreachable[kind] += rows
    }
    return { rows: this.#rows, unreachable }
  }
}

/** A domain at which a confirmation can be impossible. */
interface Suspect {
  kind: UnreachableKind
  domain: string
  rows: number
  /** For closed providers the end of the year of closing, for others the day on which they opened. */
  since: number
}

const mostSuspects = 10_000

function suspectOf(domain: string): Suspect | null {
  const suspect = { domain, rows: 0, since: 0 }
  if (isExampleDomain(domain)) return { ...suspect, kind: 'reserved' }
  const dead = isDeadDomain(domain)
  if (dead !== null) return { ...suspect, kind: 'closed', since: Date.UTC(dead.closed + 1, 0, 1) }
  const opened = openedOn(domain)
  if (opened !== null) return { ...suspect, kind: 'before_provider', since: opened }
  return suggestDomain(domain) === null ? null : { ...suspect, kind: 'mistyped' }
}

const decoder = new TextDecoder()

function isMadeUp({ bytes, at, length }: RowView['address']): boolean {
  const name = decoder.decode(bytes.subarray(0, at))
  if (trapKind(name) === 'traps') return true
  const kind = placeholderKind(name, decoder.decode(bytes.subarray(at + 1, length)))
  return kind !== null && kind !== 'domain'
}
