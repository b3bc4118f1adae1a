import { PassThrough } from 'node:stream'
import type { RowTest } from '@freigabe/screening'
import { change } from '../../change/change.ts'
import { openSealed } from '../../files/open-sealed.ts'
import { seal } from '../../files/sealed-file.ts'
import type { House } from '../../house.ts'
import type { JobRun } from '../../jobs/job.ts'
import { readingOptions } from '../../lists/columns/reading-options.ts'
import { openList } from '../../lists/screening/open-list.ts'
import { askThread } from '../../lists/screening/reading-thread/ask-thread.ts'
import { askForFileAgain } from './ask-for-file-again.ts'
import { divisionFileKey } from './division-file-key.ts'
import { endDivision } from './end-division.ts'
import { type DivisionToRun, readDivision } from './read-division.ts'
import { storeParts } from './store-parts.ts'

/**
 * Divides a recipients file as it was wished: streams it into two sealed files, and stores an import for each,
 * to be screened. A file that was uploaded anew has to be the one that was reviewed, or is asked for again.
 * Running it twice gives the same files and rows.
 */
export async function runDivision(
  house: House,
  { account, division }: { account: string; division: string },
  run: JobRun,
): Promise<void> {
  const wish = await change(house, 'command', account, ({ tx }) =>
    readDivision(tx, account, division),
  )
  if (wish === null || wish.state !== 'waiting') return
  if (!wish.isFileHere && !(await isSameFile(house, wish, run.signal))) {
    return askForFileAgain(house, wish)
  }
  const { parts, bytes } = await divideFile(house, wish, run.signal)
  if (parts.first === 0 || parts.rest === 0) {
    for (const key of Object.values(keysOf(wish))) await house.files.remove(key)
    await endDivision(house, account, division, 'part_empty')
  } else {
    await storeParts(house, wish, keysOf(wish), bytes)
  }
  if (!wish.isFileHere) await house.files.remove(divisionFileKey(wish))
}

function keysOf({ account, firstBatchId, restBatchId }: DivisionToRun) {
  return {
    first: `recipients/${account}/${firstBatchId}`,
    rest: `recipients/${account}/${restBatchId}`,
  }
}

function open(house: House, wish: DivisionToRun): AsyncIterable<Uint8Array> {
  return wish.isFileHere
    ? openList(house, wish.account, wish.batchId)
    : openSealed(house, { file_key: divisionFileKey(wish), sealed_under: null })
}

async function isSameFile(house: House, wish: DivisionToRun, signal: AbortSignal) {
  const options = {
    size: 0,
    asksDomains: false,
    now: new Date(house.clock.now()),
    limits: { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT },
    ...readingOptions(wish.reading),
  }
  const files = [() => open(house, wish)]
  const { report } = await askThread('screen', options, { files, signal })
  return report.outcome === 'screened' && report.digest === wish.digest
}

async function divideFile(house: House, wish: DivisionToRun, signal: AbortSignal) {
  const keys = keysOf(wish)
  const first = sealedPart(house, keys.first)
  const rest = sealedPart(house, keys.rest)
  const options = {
    by: testOf(wish),
    limits: { fileBytes: house.config.FREIGABE_UPLOAD_LIMIT },
    ...readingOptions(wish.reading),
  }
  const dividing = askThread('divide', options, {
    files: [() => open(house, wish)],
    write: (part, bytes) => (part === 'first' ? first : rest).write(bytes),
    signal,
  })
  const parts = await dividing.then(
    async (divided) => {
      await Promise.all([first.end(), rest.end()])
      return divided
    },
    async (error) => {
      await Promise.allSettled([first.end(error), rest.end(error)])
      throw error
    },
  )
  return { parts, bytes: { first: first.bytes(), rest: rest.bytes() } }
}

/** A part that is written piece by piece and sealed on its way into the file store. */
function sealedPart(house: House, key: string) {
  const pipe = new PassThrough()
  let bytes = 0
  const stored = house.files.write(key, seal(house.keys.sealing, key, pipe))
  // Who waits for the end hears of it; until then it is no unhandled rejection.
  stored.catch(() => pipe.destroy())
  return {
    bytes: () => bytes,
    write: (piece: Uint8Array) => {
      bytes += piece.length
      if (pipe.destroyed || pipe.write(piece)) return
      return new Promise<void>((resolve) => {
        pipe.once('drain', resolve)
        pipe.once('close', resolve)
      })
    },
    end: (error?: Error) => {
      if (error === undefined) pipe.end()
      else pipe.destroy(error)
      return stored
    },
  }
}

function testOf({ by, dayOrder }: DivisionToRun): RowTest {
  const { column, kind, value } = by
  if (kind === 'is') return { column, is: value }
  return kind === 'before' ? { column, before: value, dayOrder } : { column, from: value, dayOrder }
}
