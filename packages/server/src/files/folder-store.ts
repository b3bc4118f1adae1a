import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { FileMissing, type FileStore } from './file-store.ts'

/** Files in a folder of one machine. Keys are of our own making: lower-case letters, digits, `-`, `/`. */
export function folderStore(folder: string): FileStore {
  return {
    async write(key, bytes) {
      const path = pathOf(folder, key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const partial = `${path}.partial`
      try {
        await writeSynced(partial, bytes)
        await rename(partial, path)
        await syncFolder(dirname(path))
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
    },
    async read(key) {
      const path = pathOf(folder, key)
      if (!(await exists(path))) throw new FileMissing(key)
      return createReadStream(path)
    },
    async remove(key) {
      await rm(pathOf(folder, key), { force: true })
    },
    async *list(prefix) {
      const root = pathOf(folder, prefix)
      if (!(await exists(root))) return
      for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const path = join(entry.parentPath, entry.name)
        const { mtime } = await stat(path)
        yield { key: relative(folder, path).split(sep).join('/'), writtenAt: mtime }
      }
    },
  }
}

function pathOf(folder: string, key: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key)) throw new Error('Not a key of this store.')
  return join(folder, ...key.split('/'))
}

async function writeSynced(path: string, bytes: AsyncIterable<Uint8Array>) {
  const file = await open(path, 'w', 0o600)
  try {
    for await (const chunk of bytes) await file.write(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A rename survives a power cut only when its folder is synced too. */
async function syncFolder(path: string) {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
