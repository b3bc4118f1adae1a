import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Sha256 } from '../digest/sha256.ts'
import { chunks } from '../testing/chunks.ts'
import { BlockSource, blockBytes } from './block-source.ts'

const file = new Uint8Array(2 * blockBytes + 100).map((_, i) => i & 0xff)

function open(lengths: number[], more: { limit?: number; signal?: AbortSignal } = {}) {
  return new BlockSource(chunks(file, lengths), { hash: new Sha256(), limit: 1e9, ...more })
}

test('blocks have one size, however the chunks arrive', async () => {
  for (const lengths of [[1000, 7], [file.length], [blockBytes + 1]]) {
    const sizes: number[] = []
    for await (const block of open(lengths)) sizes.push(block.length)
    assert.deepEqual(sizes, [blockBytes, blockBytes, 100])
  }
})

test('a file beyond the limit is refused as soon as the limit is passed', async () => {
  const source = open([1000], { limit: blockBytes + 1 })
  await source.next()
  await assert.rejects(source.next(), { code: 'file_too_large' })
})

test('an aborted reading ends with the reason of its signal', async () => {
  const controller = new AbortController()
  const source = open([1000], { signal: controller.signal })
  await source.next()
  controller.abort(new Error('The customer closed the page.'))
  await assert.rejects(source.next(), /closed the page/)
})

test('closing before the end lets the input go', async () => {
  let released = false
  async function* input() {
    try {
      for (;;) yield new Uint8Array(1000)
    } finally {
      released = true
    }
  }
  const source = new BlockSource(input(), { hash: new Sha256(), limit: 1e9 })
  await source.next()
  await source.close()
  assert.ok(released)
})
