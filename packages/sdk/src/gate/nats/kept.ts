import type { GateTable, Moment, Report } from '@freigabe/gate'
import type { Told } from './ask.ts'
import type { NatsConnection } from './connection.ts'
import type { ChainReader } from './read-chain.ts'

/** The copy that is kept up to date, and how else to reach the server. */
export interface Kept {
  readonly table: GateTable
  position(): string
  /** Everything up to this position is in the table. */
  moveTo(position: string): void
  /** Everything that was true at that moment is in the table. */
  isTrueAsOf(moment: Moment): void
  age(): number
  /** Reads over HTTP what changed since the position. */
  readOn(): Promise<void>
  /** Passes on some of what is to be reported. */
  report<T>(tell: (report: Report) => Promise<T>): Promise<T>
}

export interface ByNats {
  nats: NatsConnection
  ask: (chain: string, position: string, report: Report, timeout: number) => Promise<Told>
  accounts: ReadonlySet<string> | null
  maxAgeMilliseconds: number
  signal: AbortSignal
}

/** The chain that is followed. */
export interface OnChain {
  /** The token by which subjects name it. */
  chain: string
  reader: ChainReader
}
