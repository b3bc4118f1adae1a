import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { type ScreeningOptions, type ScreeningReport, screen } from '@freigabe/screening'
import { loadIpCountries } from '@freigabe/screening/ip-data'
import { tallyThreadFor } from '@freigabe/server/tally-thread'
import { CannotRun } from '../command.ts'
import type { Terminal } from '../terminal/terminal.ts'

/**
 * Screens the file at a path, showing progress on a terminal. Throws `CannotRun` where it cannot be opened or
 * changes while it is read.
 */
export async function screenFile(
  path: string,
  options: Pick<
    ScreeningOptions,
    | 'askDomains'
    | 'columns'
    | 'encoding'
    | 'leavesOut'
    | 'leavesOutHidden'
    | 'onRecipients'
    | 'origin'
  >,
  terminal: Terminal,
): Promise<ScreeningReport> {
  await using file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun(notReadable(path, error.code))
  })
  holdYoungMemory()
  const before = await file.stat()
  const report = await screen(readChunks(file), {
    ...options,
    ...tallyThreadFor(before.size),
    ipCountries: await loadIpCountries(),
    now: new Date(),
    hash: () => createHash('sha256'),
    onProgress: ({ bytes, rows }) => terminal.progress(soFar(terminal, bytes / before.size, rows)),
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EISDIR' ? new CannotRun(notReadable(path, error.code)) : error
  })
  const after = await file.stat()
  if (after.size === before.size && after.mtimeMs === before.mtimeMs) return report
  throw new CannotRun({ de: `${path}: ${changed.de}`, en: `${path}: ${changed.en}` })
}

/** What is wrong with a path that cannot be opened, in words. */
export function notReadable(path: string, code: string | undefined) {
  const why = code === 'ENOENT' ? missing : code === 'EISDIR' ? folder : closed
  return { de: `${path}: ${why.de}`, en: `${path}: ${why.en}` }
}

const missing = { de: 'Diese Datei gibt es nicht.', en: 'There is no such file.' }
const folder = { de: 'Das ist ein Ordner.', en: 'This is a folder.' }
const closed = { de: 'Diese Datei lässt sich nicht öffnen.', en: 'This file cannot be opened.' }
const changed = {
  de: 'Die Datei hat sich geändert, während sie gelesen wurde. Bitte starten Sie die Prüfung noch einmal.',
  en: 'The file changed while it was being read. Please screen it again.',
}

const barWidth = 24

function soFar(terminal: Terminal, part: number, rows: number) {
  const reached = Math.min(1, part)
  const percent = Math.round(reached * 100)
  const filled = Math.round(reached * barWidth)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`
  const count = terminal.number(rows)
  return { de: `${bar} ${percent} %, ${count} Zeilen`, en: `${bar} ${percent}%, ${count} rows` }
}

const chunkBytes = 1024 ** 2

/**
 * The bytes of a file in two buffers that are filled in turn: `screen` has finished with a chunk before it
 * asks for the next, which is read while it works on this one.
 */
export async function* readChunks(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffers = [new Uint8Array(chunkBytes), new Uint8Array(chunkBytes)]
  const read = (turn: number) => {
    const reading = file.read(buffers[turn % 2]!, 0, chunkBytes, null)
    // An error goes to the caller that asks for the chunk, and to none if none asks.
    reading.catch(() => {})
    return reading
  }
  let underway = read(0)
  try {
    for (let turn = 0; ; turn++) {
      const { bytesRead, buffer } = await underway
      if (bytesRead === 0) return
      underway = read(turn + 1)
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    // A caller that stops early closes the file, which must not be read any more then.
    await underway.catch(() => {})
  }
}

/**
 * Keeps the room for young objects at its present size. V8 lets it grow with all that ever survived in it, to
 * some 30 MB for each thread of a long run, and screening, which keeps its rows as bytes, gains nothing from
 * that.
 */
export function holdYoungMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
