import type { GateAnswer } from '@freigabe/contract'
import {
  answerFrom,
  type BatchAnswer,
  type FoundGroup,
  findGroup,
  type GateTable,
  since,
  staleAnswer,
  type TableQuestion,
} from '@freigabe/gate'
import { type Copy, type Followed, type FollowOptions, follow } from './follow.ts'
import { type PermitTaken, type PermitWish, takePermit } from './take-permit.ts'

/**
 * Whom a gate follows, and how old what it knows may become.
 *
 * ```ts
 * const options: GateOptions = { url: 'https://freigabe.example', key: 'fg_…', name: 'mailer-1' }
 * ```
 */
export interface GateOptions extends FollowOptions {
  /**
   * So many milliseconds after the last word from the server every answer is `deny`, `stale`; 5,000 unless said
   * otherwise. It is what a revocation may take at most while the server cannot be reached.
   */
  maxAgeMilliseconds?: number
}

/**
 * May this be sent? Names are ids or your own references.
 *
 * ```ts
 * const question: GateQuestion = { account: 'c-1047', group: 'newsletter', batches: ['june'] }
 * ```
 */
export interface GateQuestion {
  account: string
  group: string
  /** `campaign` unless said otherwise. */
  purpose?: GateAnswer['purpose']
  /** Asks about these imports alone. */
  batches?: readonly string[]
  /** Says of each import how it stands, also where none is named. */
  detail?: boolean
  /** How old what is answered may be, where that is less than the gate’s own bound; else it is denied as `stale`. */
  maxAgeMilliseconds?: number
  /** The revision of the account that the answer must know of; else it is denied as `stale`. */
  minRevision?: number
}

/**
 * What the gate says.
 *
 * ```ts
 * const tell = ({ verdict, reason }: GateVerdict) => console.log(reason ?? verdict)
 * ```
 */
export interface GateVerdict {
  /** Whether to send: the verdict is `allow`, or the account is only observed. */
  readonly maySend: boolean
  readonly verdict: 'allow' | 'deny'
  /** Why it is denied; null for `allow`. */
  readonly reason: GateAnswer['reason']
  /** False where the account is only observed: the verdict blocks nothing. */
  readonly enforced: boolean
  /** The account’s revision at which this was true; null where there is no such account. */
  readonly revision: number | null
  /** The imports that were named, or all of them where `detail` was asked for. */
  readonly batches: readonly BatchAnswer[]
}

/**
 * One group, to be asked about again and again.
 *
 * ```ts
 * const isStopped = (list: GroupGate) => list.check('test').reason !== 'permit_required'
 * ```
 */
export interface GroupGate {
  /** May it be sent to at this moment? */
  check(purpose?: GateAnswer['purpose']): GateVerdict
}

/**
 * A copy of all that the gate knows, kept up to date.
 *
 * ```ts
 * const isShut = (gate: Gate) => !gate.check({ account: 'c-1047', group: 'newsletter' }).maySend
 * ```
 */
export interface Gate {
  /**
   * Answers at once and without waiting for anything.
   *
   * ```ts
   * const { maySend } = gate.check({ account: 'c-1047', group: 'newsletter' })
   * ```
   */
  check(question: GateQuestion): GateVerdict
  /**
   * A group to ask about in a loop, which is many times as fast as to name it each time. A loop that never waits
   * keeps the gate from hearing anything, and is denied as `stale` after a while.
   *
   * ```ts
   * const newsletter = gate.group('c-1047', 'newsletter')
   * for (const message of messages) if (newsletter.check().maySend) send(message)
   * ```
   */
  group(account: string, group: string): GroupGate
  /**
   * Takes a permit from the server for so many messages, where a check says `permit_required`: for a group that is
   * approved for so many at first, and for confirmations and tests. It counts as used until you report what was
   * sent under it (`recordSends` of the client). Asked again after a lost answer it takes nothing twice.
   *
   * ```ts
   * const { permit, id, count } = await gate.permit({
   *   account: 'c-1047',
   *   group: 'newsletter',
   *   count: 500,
   * })
   * ```
   *
   * A denial is answered, with no permit in it. Rejects with `ApiError` where the server refuses the key or the
   * question, and with `ConnectionError` where it cannot be reached.
   */
  permit(wish: PermitWish): Promise<PermitTaken>
  /** How long ago at most all that it knows was true, in milliseconds. */
  age(): number
  /**
   * Resolves once it knows an account’s revision, as `readKnownBy` and `checkGate` of the client name it; rejects
   * with `GateStale` after so many milliseconds, 5,000 unless said otherwise.
   *
   * ```ts
   * const { revision } = await client.readKnownBy({ params: { account: 'c-1047' } })
   * await gate.caughtUp('c-1047', revision)
   * ```
   */
  caughtUp(account: string, revision: number, milliseconds?: number): Promise<void>
  /** Ends it; whatever is asked afterwards is denied as `stale`. */
  close(): Promise<void>
}

/**
 * Opens a gate inside your process: it reads all that the server’s gate knows, follows every change, and answers
 * from memory. When in doubt it is closed: what it has not heard of for too long is denied.
 *
 * ```ts
 * const gate = await openGate({ url: 'https://freigabe.example', key: process.env.FREIGABE_KEY })
 * const { maySend, reason } = gate.check({ account: 'c-1047', group: 'newsletter' })
 * ```
 *
 * Resolves once everything is known. Rejects with `ApiError` where the server refuses the key; while it cannot be
 * reached, it is tried again until `signal` aborts.
 */
export async function openGate(options: GateOptions): Promise<Gate> {
  const { maxAgeMilliseconds = 5_000 } = options
  const following = await follow({ ...options, maxAgeMilliseconds })
  const isStale = ({ asOf }: Copy, at: number, wished = Infinity) =>
    since(asOf, at) > Math.min(maxAgeMilliseconds, wished)
  const passed = openPassed(following)
  const ask = (copy: Copy, question: TableQuestion, found: FoundGroup, at: number) => {
    const answer = answerFrom(copy.table, found, question, at)
    if (answer.isSendable && question.purpose === 'campaign') passed.note(copy.table, found, at)
    return verdictOf(answer, found.account?.revision ?? null)
  }
  return {
    check(question) {
      const { account, group, purpose = 'campaign', batches, detail, minRevision = 0 } = question
      const copy = following.copy()
      const at = Date.now()
      if (isStale(copy, at, question.maxAgeMilliseconds)) return stale
      const found = findGroup(copy.table, account, group)
      const revision = found.account?.revision ?? null
      if ((revision ?? 0) < minRevision) return { ...stale, revision }
      return ask(copy, { purpose, batches, detail }, found, at)
    },
    group(account, group) {
      const asked = { campaign: remembered(), confirmation: remembered(), test: remembered() }
      return {
        check(purpose = 'campaign') {
          const copy = following.copy()
          const at = Date.now()
          if (isStale(copy, at)) return stale
          const known = asked[purpose]
          const { table } = copy
          if (known.table === table && known.version === table.version && at < known.until) {
            return known.verdict
          }
          const found = findGroup(table, account, group)
          known.until = endOf(table, found, { purpose, at })
          known.table = table
          known.version = table.version
          known.verdict = ask(copy, { purpose }, found, at)
          return known.verdict
        },
      }
    },
    permit: (wish) => takePermit(following.server, wish, options.signal),
    age: () => since(following.copy().asOf),
    caughtUp: (account, revision, milliseconds = 5_000) =>
      following.until(
        ({ table }) => (table.account(account)?.revision ?? 0) >= revision,
        milliseconds,
      ),
    close: () => following.end(),
  }
}

/** A verdict that holds until the table changes, or until time alone changes it. */
function remembered() {
  return { table: null as GateTable | null, version: -1, until: 0, verdict: stale }
}

const dayMilliseconds = 86_400_000

/** When time alone changes what is to be done: the answer, or that a day of mailing is to be told. */
function endOf(
  table: GateTable,
  { group }: FoundGroup,
  question: { purpose: GateAnswer['purpose']; at: number },
) {
  const midnight = (Math.floor(question.at / dayMilliseconds) + 1) * dayMilliseconds
  return group === -1 ? midnight : Math.min(midnight, table.stepOf(group, question).until)
}

/** Tells the server once a day of each group to which a campaign was let pass. */
function openPassed({ tell }: Pick<Followed, 'tell'>) {
  let today = 0
  let of: GateTable | null = null
  /** A bit for each group, by its number. */
  let groups = new Uint8Array(0)
  return {
    note(table: GateTable, { account, group }: FoundGroup, at: number) {
      const day = Math.floor(at / dayMilliseconds)
      if (day !== today || table !== of) groups = new Uint8Array(table.size.groups / 8)
      today = day
      of = table
      const [place, bit] = [group >>> 3, 1 << (group & 7)]
      if (place >= groups.length) groups = widened(groups, place)
      if ((groups[place]! & bit) !== 0) return
      groups[place]! |= bit
      const date = new Date(at).toISOString().slice(0, 10)
      tell({ account: account!.id, group: table.idOf(group), day: date })
    },
  }
}

function widened(bytes: Uint8Array<ArrayBuffer>, place: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(Math.max(bytes.length * 2, place + 1))
  wider.set(bytes)
  return wider
}

function verdictOf(
  { reason, enforced, batches }: ReturnType<typeof answerFrom>,
  revision: number | null,
): GateVerdict {
  const verdict = reason === null ? 'allow' : 'deny'
  return { maySend: reason === null || !enforced, verdict, reason, enforced, revision, batches }
}

const stale = Object.freeze(verdictOf(staleAnswer, null))
