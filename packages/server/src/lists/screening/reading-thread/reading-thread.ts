import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import {
  columnValues,
  divide,
  FileRefusal,
  findKnown,
  isListedIn,
  isPartOf,
  type ReadAddress,
  readForm,
  readLeaveOutList,
  type SampledRow,
  type Sketch,
  screen,
} from '@freigabe/screening'
import { loadIpCountries } from '@freigabe/screening/ip-data'
import { tallyThreadFor } from '../tally-thread/tally-thread-for.ts'
import type {
  Answers,
  AskedAbout,
  FromThread,
  PartName,
  PlainKnownFile,
  ReadingTask,
  ReadingTasks,
  RowsLeftOut,
  ToThread,
} from './messages.ts'

/** The thread's side: does one task after another, and asks by message for what it needs. */
const port = parentPort!
let streams = 0
/** The part of the current stream that has arrived and was not asked for yet. */
let waiting: Extract<ToThread, { kind: 'block' | 'end' }>[] = []
let arrived = () => {}
const answered: { [About in AskedAbout]?: (answers: Answers[About]) => void } = {}
const written: Partial<Record<PartName, () => void>> = {}

port.on('message', (message: ToThread) => {
  if (message.kind === 'task') {
    perform(message.task).then(
      (gives) => tell({ kind: 'done', gives }),
      (error) => tell({ kind: 'failed', message: String(error) }),
    )
  } else if (message.kind === 'answers') takeAnswers(message)
  else if (message.kind === 'written') written[message.part]?.()
  else if (message.stream === streams) {
    waiting.push(message)
    arrived()
  }
})

function takeAnswers(message: Extract<ToThread, { kind: 'answers' }>): void {
  if (message.about === 'mail') answered.mail?.(message.answers)
  else answered.registered?.(message.answers)
}

function tell(message: FromThread, transfer: ArrayBuffer[] = []): void {
  port.postMessage(message, transfer)
}

function perform(task: ReadingTask): Promise<unknown> {
  if (task.kind === 'screen') return screenFile(task.given)
  if (task.kind === 'form') return readForm(file(0), task.given)
  if (task.kind === 'values') return columnValues(file(0), task.given)
  if (task.kind === 'list') return readList(task.given)
  if (task.kind === 'without') return writeWithout(task.given)
  if (task.kind === 'part') {
    const [part, whole] = task.given.map((known: PlainKnownFile, place) => ({
      ...known,
      open: () => file(place),
    }))
    return isPartOf(part!, whole!)
  }
  if (task.kind === 'new') return screenNew(task.given)
  return divide(file(0), { ...task.given, first: writer('first'), rest: writer('rest') })
}

function readList(given: ReadingTasks['list']['given']): Promise<ReadingTasks['list']['gives']> {
  return readLeaveOutList(file(0), given).catch((error) => {
    if (error instanceof FileRefusal) return { refusal: error.code }
    throw error
  })
}

function writeWithout({ file: own, leaveOut }: ReadingTasks['without']['given']) {
  const isListed = isListedIn(leaveOut)
  const by = { isKnown: (_: Int32Array, address: ReadAddress) => isListed(address) }
  return divide(file(0), { ...own, by, first: () => {}, rest: writer('rest') })
}

async function screenNew({
  file: own,
  lists,
  screening,
}: ReadingTasks['new']['given']): Promise<ReadingTasks['new']['gives']> {
  let files = 0
  const opened = lists.map((list) => {
    if ('hashes' in list) return list
    const place = ++files
    return { ...list, open: () => file(place) }
  })
  const whyOut = whyLeftOut(screening)
  const isOut = (_: Int32Array, address: ReadAddress) => whyOut(address) !== null
  const all = { ...own, open: () => file(0), leavesOut: isOut }
  const known = await findKnown(all, opened, screening.suppressed)
  const found = known?.counts.reduce((sum, count) => sum + count, 0) ?? 0
  if (known === null || found === 0) return null
  const { counts, recipients, has } = known
  if (found === recipients) return { counts, fresh: null }
  const fresh = await screenFile(screening, has)
  const reading = { limits: screening.limits ?? {}, ...own }
  await divide(file(0), {
    ...reading,
    by: { isKnown: (hash, address) => has(hash) || isOut(hash, address) },
    first: () => {},
    rest: writer('rest'),
  })
  return { counts, fresh }
}

async function screenFile(
  {
    size,
    asksDomains,
    asksRegistered,
    leaveOut,
    marked,
    ...options
  }: ReadingTasks['screen']['given'],
  isKnown?: (hash: Int32Array) => boolean,
): Promise<ReadingTasks['screen']['gives']> {
  let drawn: { sketch: Sketch; sample: SampledRow[] } | null = null
  const leftOut = { listed: 0, gone: 0 }
  const whyOut = whyLeftOut({ leaveOut, marked })
  const leaves = (hash: Int32Array, address: ReadAddress) => {
    if (isKnown?.(hash)) return true
    const why = whyOut(address)
    if (why !== null) leftOut[why] += 1
    return why !== null
  }
  const report = await screen(file(0), {
    ...options,
    ...tallyThreadFor(size),
    ...(asksDomains ? { askDomains } : {}),
    ...(asksRegistered ? { askRegistered } : {}),
    ...((isKnown || leaveOut || marked) && { leavesOut: leaves }),
    ipCountries: await loadIpCountries(),
    hash: () => createHash('sha256'),
    onProgress: ({ bytes }) => tell({ kind: 'progress', bytes }),
    onRecipients(given) {
      drawn = given
    },
  })
  return { report, drawn, leftOut }
}

interface LeftOutBy {
  leaveOut?: Int32Array | undefined
  marked?: Int32Array | undefined
}

function whyLeftOut({ leaveOut, marked }: LeftOutBy) {
  const isListed = leaveOut ? isListedIn(leaveOut) : () => false
  const isMarked = marked ? isListedIn(marked) : () => false
  return (address: ReadAddress): keyof RowsLeftOut | null => {
    if (isListed(address)) return 'listed'
    return isMarked(address) ? 'gone' : null
  }
}

/** One of the task's files, read from its beginning; one at a time. */
async function* file(place: number): AsyncGenerator<Uint8Array> {
  const stream = ++streams
  waiting = []
  tell({ kind: 'open', stream, file: place })
  try {
    for (;;) {
      const message = await nextMessage()
      if (message.kind === 'end') return
      yield message.bytes.subarray(0, message.length)
      tell({ kind: 'taken', stream, bytes: message.bytes }, [message.bytes.buffer])
    }
  } finally {
    tell({ kind: 'close', stream })
  }
}

async function nextMessage() {
  while (waiting.length === 0) {
    await new Promise<void>((resolve) => {
      arrived = resolve
    })
  }
  return waiting.shift()!
}

function askDomains(domains: readonly string[]): Promise<Answers['mail']> {
  const answers = new Promise<Answers['mail']>((resolve) => {
    answered.mail = resolve
  })
  tell({ kind: 'ask', about: 'mail', domains })
  return answers
}

function askRegistered(domains: readonly string[]): Promise<Answers['registered']> {
  const answers = new Promise<Answers['registered']>((resolve) => {
    answered.registered = resolve
  })
  tell({ kind: 'ask', about: 'registered', domains })
  return answers
}

function writer(part: PartName) {
  return (bytes: Uint8Array) =>
    new Promise<void>((resolve) => {
      written[part] = resolve
      tell({ kind: 'piece', part, bytes })
    })
}
