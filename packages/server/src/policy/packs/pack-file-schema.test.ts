import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'
import { loadPacks } from './load-packs.ts'
import { packFileSchema } from './pack-file-schema.ts'

const ajv = new Ajv2020({ allErrors: true })
addFormats.default(ajv)
const fits = ajv.compile(packFileSchema())
const packs = await loadPacks()

test('every shipped pack fits the printed schema, and names it for editors', () => {
  for (const { layer, source } of packs) {
    assert.ok(fits(parse(source)), `${layer.id}: ${ajv.errorsText(fits.errors)}`)
    const [first] = source.split('\n')
    assert.equal(first, '# yaml-language-server: $schema=../docs/reference/policy-pack.schema.json')
  }
})

test('the printed schema refuses what is no pack', () => {
  const house = parse(packs.find(({ layer }) => layer.id === 'house')!.source)
  for (const wrong of [
    { surprise: 1 },
    { version: 'yesterday' },
    { basis: 'custom' },
    { title: { de: 'Hausregeln' } },
    { title: { de: 'Hausregeln', en: ' ' } },
    { country: 'Germany' },
    { lapseAfterDays: 0 },
    { methods: [{ code: 'Own Form' }] },
    { conditions: [{ ...house.conditions[0], kind: 'sunshine' }] },
  ]) {
    assert.ok(!fits({ ...house, ...wrong }), JSON.stringify(wrong))
  }
})
