import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seal, unseal } from './sealed-file.ts'

const keys = [{ id: 'k1', bytes: Buffer.alloc(32, 7) }]

test('what was sealed comes back the same, however the bytes are cut into chunks', async () => {
  const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(chunks, fc.integer({ min: 1, max: 17 }), async (plain, size) => {
      const sealed = await collect(seal(keys, from(plain)))
      const opened = await collect(unseal(keys, from(cut(sealed, size))))
      assert.deepEqual(opened, Buffer.concat(plain))
    }),
  )
})

test('a sealed file with any byte changed, or cut off anywhere, is refused', async () => {
  const sealed = await collect(seal(keys, from([Buffer.from('anna@example.org')])))
  for (let place = 0; place < sealed.length; place += 1) {
    const changed = Buffer.from(sealed)
    changed[place]! ^= 1
    await assert.rejects(collect(unseal(keys, from([changed]))), `byte ${place}`)
    await assert.rejects(
      collect(unseal(keys, from([sealed.subarray(0, place)]))),
      `cut at ${place}`,
    )
  }
})

test('a file sealed under an old key opens while the ring still has that key', async () => {
  const sealed = await collect(seal(keys, from([Buffer.from('x')])))
  const rotated = [{ id: 'k2', bytes: Buffer.alloc(32, 9) }, ...keys]
  assert.equal((await collect(unseal(rotated, from([sealed])))).toString(), 'x')
})

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(bytes))
}

async function* from(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

function cut(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, place) =>
    bytes.subarray(place * size, (place + 1) * size),
  )
}
