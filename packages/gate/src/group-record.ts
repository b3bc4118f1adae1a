import {
  type CompiledBatch,
  type CompiledGroup,
  type Course,
  type DenyReason,
  denyReasons,
  type Purpose,
} from '@freigabe/core/gate'
import { type ByteReader, type ByteWriter, byteWriter, idAt } from './bytes.ts'

/** A group as the gate knows it. */
export interface GroupRecord {
  id: string
  /** The platform's name for it. */
  reference: string | null
  verdicts: CompiledGroup
  /** The references of its imports by their ids, removed ones included; null where there is none. */
  references: ReadonlyMap<string, string | null>
}

/*
 * A record in bytes, as it lies in memory and as it travels. What a question about the whole group needs
 * comes first. Equal judgements are stored once, and each import says which one is its own.
 *
 *   flags, id, [reference], course of a campaign, course of anything else,
 *   kinds: [is empty, course]*, imports: [flags, id, kind or 0, [reference]]*
 */

const flag = { held: 1, referenced: 2 } as const

/** Reasons are written as their indexes here; 0 is `allow`. */
const reasons: readonly (DenyReason | null)[] = [null, ...denyReasons]
const codes = new Map(reasons.map((reason, code) => [reason, code]))

const writer = byteWriter()

/** A group in bytes; the same group always gives the same bytes. */
export function encodeGroup({ id, reference, verdicts, references }: GroupRecord): Uint8Array {
  writer.byte((verdicts.held ? flag.held : 0) | (reference === null ? 0 : flag.referenced))
  writer.id(id)
  if (reference !== null) writer.name(reference)
  writeCourse(writer, verdicts.whole.campaign)
  writeCourse(writer, verdicts.whole.other)
  const imports = [...references].sort(([one], [other]) => (one < other ? -1 : 1))
  const kinds = new Set(imports.flatMap(([each]) => verdicts.batches.get(each) ?? []))
  writer.count(kinds.size)
  for (const { isEmpty, course } of kinds) {
    writer.byte(isEmpty ? 1 : 0)
    writeCourse(writer, course)
  }
  const places = new Map([...kinds].map((kind, place) => [kind, place + 1]))
  writer.count(imports.length)
  for (const [batch, batchReference] of imports) {
    writer.byte(batchReference === null ? 0 : flag.referenced)
    writer.id(batch)
    writer.count(places.get(verdicts.batches.get(batch)!) ?? 0)
    if (batchReference !== null) writer.name(batchReference)
  }
  return writer.take()
}

/** Reads what `encodeGroup` wrote. */
export function decodeGroup(from: ByteReader): GroupRecord {
  const flags = from.byte()
  const id = from.id()
  const reference = (flags & flag.referenced) === 0 ? null : from.name()
  const whole = { campaign: readCourse(from), other: readCourse(from) }
  const kinds: CompiledBatch[] = []
  for (let left = from.count(); left > 0; left -= 1) {
    kinds.push({ isEmpty: from.byte() === 1, course: readCourse(from) })
  }
  const batches = new Map<string, CompiledBatch>()
  const references = new Map<string, string | null>()
  for (let left = from.count(); left > 0; left -= 1) {
    const isReferenced = from.byte() === flag.referenced
    const batch = from.id()
    const kind = from.count()
    if (kind > 0) batches.set(batch, kinds[kind - 1]!)
    references.set(batch, isReferenced ? from.name() : null)
  }
  const verdicts = { held: (flags & flag.held) !== 0, whole, batches }
  return { id, reference, verdicts, references }
}

/** The id of the group that a record is about. */
export function groupIdOf(record: Uint8Array): string {
  return idAt(record, namesAt.id)
}

/** Where a record holds its id and its reference (length first, then letters). */
export const namesAt = { id: 1, reference: 17 } as const

/** Whether the record that begins at a place has a reference. */
export function isReferenced(bytes: Uint8Array, start: number): boolean {
  return (bytes[start]! & flag.referenced) !== 0
}

/** A reason, null for `allow`, and when it ends by itself, in milliseconds since 1970. */
export type Step = Course[number]

/** The state of a whole group at a moment, read from its record. */
export function wholeStepAt(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  { purpose, at }: { purpose: Purpose; at: number },
): Step {
  let place = start + namesAt.reference
  if (isReferenced(bytes, start)) place += 1 + bytes[place]!
  let steps = bytes[place++]!
  if (purpose !== 'campaign') {
    place += steps * 9 - 8
    steps = bytes[place++]!
  }
  for (; steps > 1; steps -= 1) {
    const until = view.getFloat64(place + 1, true)
    if (at < until) return { reason: reasonOf(bytes[place]!), until }
    place += 9
  }
  return { reason: reasonOf(bytes[place]!), until: Infinity }
}

/** Up to 255 steps, each a reason and, except for the last one, its end. */
function writeCourse(to: ByteWriter, course: Course) {
  const steps = course.length <= maximumSteps ? course : shutEarly(course)
  to.byte(steps.length)
  for (const { reason, until } of steps) {
    to.byte(codes.get(reason)!)
    if (until !== Infinity) to.number(until)
  }
}

const maximumSteps = 255

/**
 * Only the reason of a denial changes that late: a course never opens, and an open one shuts in at most two
 * steps.
 */
function shutEarly(course: Course): Course {
  const kept = course.slice(0, maximumSteps)
  return [...kept.slice(0, -1), { ...kept.at(-1)!, until: Infinity }]
}

function readCourse(from: ByteReader): Course {
  const course: { reason: DenyReason | null; until: number }[] = []
  for (let left = from.byte(); left > 0; left -= 1) {
    course.push({ reason: reasonOf(from.byte()), until: left === 1 ? Infinity : from.number() })
  }
  return course
}

function reasonOf(code: number): DenyReason | null {
  const reason = reasons[code]
  // A writer that knows more reasons than this reader cannot open anything with them.
  return reason === undefined ? 'stale' : reason
}
