import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { FileMissing, type FileStore } from './file-store.ts'

/** Where files grow until they are whole; the sweep of orphans covers it too. */
export const partialPrefix = 'partial'

/** Files in a folder of one machine. We make the keys ourselves: lower-case letters, digits, `-`, `/`. */
export function folderStore(folder: string): FileStore {
  return {
    async write(key, bytes) {
      const path = pathOf(folder, key)
      const partial = pathOf(folder, `${partialPrefix}/${randomUUID()}`)
      await makeFolder(folder, dirname(partial))
      try {
        await writeSynced(partial, bytes)
        await makeFolder(folder, dirname(path))
        await rename(partial, path)
        await syncFolder(dirname(path))
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
    },
    async *read(key) {
      const file = await open(pathOf(folder, key), 'r').catch((error: unknown) => {
        throw missing(error) ? new FileMissing(key) : error
      })
      yield* file.createReadStream()
    },
    async remove(key) {
      await rm(pathOf(folder, key), { force: true })
    },
    async *list(prefix) {
      for (const path of await filesBelow(pathOf(folder, prefix))) {
        const writtenAt = await unlessMissing(stat(path).then(({ mtime }) => mtime))
        if (writtenAt === null) continue
        yield { key: relative(folder, path).split(sep).join('/'), writtenAt }
      }
    },
  }
}

function pathOf(folder: string, key: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key)) throw new Error('Not a key of this store.')
  return join(folder, ...key.split('/'))
}

async function writeSynced(path: string, bytes: AsyncIterable<Uint8Array>) {
  const file = await open(path, 'wx', 0o600)
  try {
    // Not `file.write`, which may write less than it was given.
    for await (const chunk of bytes) await file.writeFile(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new folder survives a power cut only if its parent folder is synced too. */
async function makeFolder(root: string, path: string) {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = path; made.length >= root.length; made = dirname(made)) {
    await syncFolder(dirname(made))
  }
}

/** A rename survives a power cut only if its folder is synced too. */
async function syncFolder(path: string) {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function filesBelow(path: string): Promise<string[]> {
  const entries = await unlessMissing(readdir(path, { recursive: true, withFileTypes: true }))
  return (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

async function unlessMissing<T>(looking: Promise<T>): Promise<T | null> {
  return looking.catch((error: unknown) => {
    if (missing(error)) return null
    throw error
  })
}

function missing(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ENOENT'
}
