import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { FileMissing, type FileStore } from './file-store.ts'
import { folderStore, partialPrefix } from './folder-store.ts'

describe('The folder store', () => {
  let folder: string
  let store: FileStore
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-files-'))
    store = folderStore(join(folder, 'files'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  test('a file that was written is read as it was', async () => {
    await store.write('recipients/one', bytes('anna@', 'example.org'))
    assert.equal(await textOf('recipients/one'), 'anna@example.org')
  })

  test('writing a key again puts the new content in its place', async () => {
    await store.write('recipients/again', bytes('a longer first version'))
    await store.write('recipients/again', bytes('second'))
    assert.equal(await textOf('recipients/again'), 'second')
  })

  test('a removed file is gone, and removing it again is a success', async () => {
    await store.write('recipients/gone', bytes('x'))
    await store.remove('recipients/gone')
    await store.remove('recipients/gone')
    await assert.rejects(textOf('recipients/gone'), FileMissing)
  })

  test('a write that breaks off leaves nothing behind, and an earlier file as it was', async () => {
    await store.write('broken/kept', bytes('first'))
    for (const key of ['broken/kept', 'broken/new']) {
      await assert.rejects(store.write(key, brokenOff()), /broke off/)
    }
    assert.equal(await textOf('broken/kept'), 'first')
    assert.deepEqual(await readdir(join(folder, 'files', 'broken')), ['kept'])
    assert.deepEqual(await keysOf(partialPrefix), [])
  })

  test('what is half written, as a process that died would leave it, is listed apart from whole files', async () => {
    const begun = Promise.withResolvers<void>()
    const end = Promise.withResolvers<void>()
    const writing = store.write('half/one', halting(begun.resolve, end.promise))
    await begun.promise
    assert.deepEqual(await keysOf('half'), [])
    const [left] = await keysOf(partialPrefix)
    await store.remove(left!)
    assert.deepEqual(await keysOf(partialPrefix), [])
    end.reject(new Error('The upload broke off.'))
    await assert.rejects(writing, /broke off/)
  })

  test('of two writes of one key at once, one file is left, and it is whole', async () => {
    const contents = ['a'.repeat(70_000), 'b'.repeat(70_000)]
    await Promise.all(contents.map((text) => store.write('twice/one', bytes(...halves(text)))))
    assert.ok(contents.includes(await textOf('twice/one')))
  })

  test('a reader that began before a file was removed reads it to the end', async () => {
    await store.write('recipients/read', bytes('x'.repeat(300_000)))
    const reading = store.read('recipients/read')[Symbol.asyncIterator]()
    let length = (await reading.next()).value!.length
    await store.remove('recipients/read')
    for (let each = await reading.next(); !each.done; each = await reading.next()) {
      length += each.value.length
    }
    assert.equal(length, 300_000)
  })

  test('a file is opened when its first byte is asked for, so that nothing stays open where nobody asks', async () => {
    await store.write('recipients/later', bytes('x'))
    const reading = store.read('recipients/later')
    await store.remove('recipients/later')
    await assert.rejects(Array.fromAsync(reading), FileMissing)
  })

  test('keys are listed under their prefix, with the time they were written', async () => {
    const earliest = Date.now() - 60_000
    await store.write('listed/a/one', bytes('1'))
    await store.write('listed/b', bytes('2'))
    const listed = await Array.fromAsync(store.list('listed'))
    assert.deepEqual(listed.map(({ key }) => key).sort(), ['listed/a/one', 'listed/b'])
    assert.ok(listed.every(({ writtenAt }) => writtenAt.getTime() > earliest))
    assert.deepEqual(await keysOf('nothing-here'), [])
  })

  test('a key that leads out of the folder is refused', async () => {
    for (const key of ['../x', 'a/../../b', '/etc/passwd', 'a//b', '', '.', 'a/.hidden', 'A']) {
      await assert.rejects(textOf(key), /Not a key/, key)
      await assert.rejects(store.write(key, bytes('x')), /Not a key/, key)
    }
  })

  test('files are for the server’s own user only', async () => {
    await store.write('private/one', bytes('x'))
    const path = join(folder, 'files', 'private')
    assert.equal((await stat(path)).mode & 0o777, 0o700)
    assert.equal((await stat(join(path, 'one'))).mode & 0o777, 0o600)
  })

  async function textOf(key: string): Promise<string> {
    return Buffer.concat(await Array.fromAsync(store.read(key))).toString()
  }

  async function keysOf(prefix: string): Promise<string[]> {
    return (await Array.fromAsync(store.list(prefix))).map(({ key }) => key)
  }
})

async function* bytes(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

function halves(text: string): string[] {
  return [text.slice(0, text.length / 2), text.slice(text.length / 2)]
}

/** Gives one piece, says when more is asked for, and waits for its end. */
async function* halting(asked: () => void, end: Promise<void>) {
  yield Buffer.from('half of it')
  asked()
  await end
}

async function* brokenOff() {
  yield Buffer.from('half of it')
  throw new Error('The upload broke off.')
}
