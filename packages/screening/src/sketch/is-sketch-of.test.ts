import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { isSketchOf, type Sketch, SketchBuilder } from './sketch.ts'

function sketchOf(recipients: number, seed = 0): Sketch {
  const builder = new SketchBuilder()
  for (let i = 0; i < recipients; i++) {
    const digest = createHash('sha256').update(`${seed}-${i}`).digest()
    builder.add(Int32Array.from({ length: 8 }, (_, word) => digest.readInt32BE(word * 4)))
  }
  return builder.finish(recipients)
}

test('every sketch of a list is taken for one of it, whatever its size', () => {
  for (const recipients of [0, 1, 2, 1023, 1024, 2048, 2100, 5000, 40_000, 150_000]) {
    for (const seed of [1, 2, 3]) {
      assert.ok(isSketchOf(sketchOf(recipients, seed), recipients), String(recipients))
    }
  }
})

test('a sketch of another number of recipients is none of the list', () => {
  const sketch = sketchOf(40_000)
  assert.ok(!isSketchOf(sketch, 40_001))
  assert.ok(!isSketchOf({ ...sketch, recipients: 80_000 }, 80_000))
  assert.ok(!isSketchOf({ ...sketch, recipients: 20_000 }, 20_000))
  const small = sketchOf(300)
  assert.ok(!isSketchOf({ ...small, recipients: 301 }, 301))
})

test('hashes that were left out, doubled, put in another order or not picked are noticed', () => {
  const sketch = sketchOf(5000)
  assert.ok(sketch.rate > 0)
  const { hashes } = sketch
  const with_ = (changed: BigUint64Array) => isSketchOf({ ...sketch, hashes: changed }, 5000)
  assert.ok(with_(hashes))
  assert.ok(!with_(hashes.slice(0, 900)))
  assert.ok(!with_(BigUint64Array.from([hashes[0]!, ...hashes])))
  assert.ok(!with_(hashes.slice().reverse()))
  assert.ok(!with_(BigUint64Array.from([...hashes.slice(0, -1), 2n ** 64n - 1n])))
})

test('a rate that such a list does not have is refused', () => {
  const { hashes } = sketchOf(1500)
  for (const rate of [1, 7, -1, 0.5]) {
    assert.ok(!isSketchOf({ recipients: 1500, rate, hashes }, 1500), String(rate))
  }
  const all = sketchOf(5000)
  const finer = { ...all, rate: all.rate - 1 }
  assert.ok(!isSketchOf(finer, 5000))
})
