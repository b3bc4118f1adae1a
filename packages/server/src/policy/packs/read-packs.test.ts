import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadPacks, readPacks } from './load-packs.ts'

const shipped = (await loadPacks()).map(({ layer, source }) => ({
  file: `${layer.id}.yaml`,
  source,
}))

test('a pack is read again if, and only if, its text changed', () => {
  const before = readPacks(shipped)
  const after = readPacks(
    shipped.map(({ file, source }) => ({
      file,
      source:
        file === 'house.yaml' ? source.replace('lapseAfterDays: 30', 'lapseAfterDays: 31') : source,
    })),
  )
  for (const [at, { layer, digest }] of after.entries()) {
    const isChanged = layer.id === 'house'
    assert.equal(layer !== before[at]!.layer, isChanged, layer.id)
    assert.equal(digest !== before[at]!.digest, isChanged, layer.id)
  }
  assert.equal(after.find(({ layer }) => layer.id === 'house')!.layer.lapseAfterDays, 31)
})
