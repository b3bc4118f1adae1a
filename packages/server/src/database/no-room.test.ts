import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { openSmallDisk, withoutSmallDisk } from '../testing/small-disk.ts'
import { lockDataFolder, NoRoom } from './data-folder.ts'
import { openEmbedded } from './open-database.ts'

for (const [what, open] of [
  ['the embedded database', (folder: string) => openEmbedded(folder)],
  ['the lock of the data folder', lockDataFolder],
] as const) {
  test(`a disk without room for ${what} is named as the cause`, {
    skip: withoutSmallDisk,
  }, async () => {
    const disk = await openSmallDisk(8)
    try {
      const folder = join(disk.folder, 'data')
      await mkdir(folder)
      await disk.fill(0)
      await assert.rejects(open(folder), NoRoom)
    } finally {
      await disk.remove()
    }
  })
}
