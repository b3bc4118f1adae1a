import type { Duplex } from 'node:stream'
import pg from 'pg'
import { isPlanOutdated, isWorthKeeping } from './prepared-statements.ts'

/** For each connection; its server keeps a plan for each, and lists of every length would never end. */
const maximumKept = 250

/**
 * A connection to PostgreSQL that makes a transaction as cheap as possible. A statement that only sets
 * something, such as BEGIN or a role, is held back and sent with the next statement, in one trip, and its
 * failure is reported as that statement's. Each statement is parsed and planned once, then known by its name.
 */
export class PostgresClient extends pg.Client {
  readonly #kept = new Map<string, string>()
  #held: string[] = []
  #named = 0

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true })
  }

  /** As the driver's `query`; anything other than a text with its values goes straight to the driver. */
  // biome-ignore lint/suspicious/noExplicitAny: the driver takes and gives back ten kinds of things
  override query(...given: any[]): any {
    const [text, values = [], callback] = given
    const isPlain = typeof text === 'string' && Array.isArray(values) && callback === undefined
    if (!isPlain) return Reflect.apply(super.query, this, given)
    if (text === 'begin' || text.startsWith('set local ')) {
      this.#held.push(text)
      return Promise.resolve(done('SET'))
    }
    return text === 'commit' || text === 'rollback' ? this.#end(text) : this.#send(text, values)
  }

  /** Settings still held back apply to nothing any more; a transaction of nothing never began. */
  async #end(text: string): Promise<pg.QueryResult> {
    const [first] = this.#held.splice(0)
    return first === 'begin' ? done(text.toUpperCase()) : super.query(text)
  }

  async #send(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const name = this.#nameOf(text)
    const held = this.#held.splice(0)
    const { stream } = (this as unknown as { connection: { stream: Duplex } }).connection
    stream.cork()
    const before = held.length === 0 ? undefined : super.query(held.join('; '))
    const asked = super.query({ text, values, ...(name && { name }) })
    stream.uncork()
    // Both, or the next query could run before it is known which statements the server knows.
    const answers = await Promise.allSettled([before, asked])
    const failed = answers.find((each) => each.status === 'rejected')
    if (failed === undefined) return asked
    if (isPlanOutdated(failed.reason)) this.#kept.delete(text)
    throw failed.reason
  }

  #nameOf(text: string): string | undefined {
    if (!isWorthKeeping(text)) return undefined
    const name = this.#kept.get(text) ?? `s${this.#named++}`
    this.#kept.delete(text)
    this.#kept.set(text, name)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > maximumKept) this.#forget(oldest!)
    return name
  }

  #forget(text: string) {
    this.#held.push(`deallocate ${this.#kept.get(text)}`)
    this.#kept.delete(text)
  }
}

function done(command: string): pg.QueryResult {
  return { command, rows: [], rowCount: null, oid: 0, fields: [] }
}
