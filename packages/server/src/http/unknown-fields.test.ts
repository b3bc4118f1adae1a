import assert from 'node:assert/strict'
import { test } from 'node:test'
import { api, type Endpoint, standards } from '@freigabe/contract'
import { z } from 'zod'
import { unknownFields } from './parse-input.ts'

test('fields that a schema does not know are told, however it is put together', () => {
  const one = z.object({ kind: z.literal('one'), size: z.number() }).refine(() => true)
  const either = z.discriminatedUnion('kind', [one, z.object({ kind: z.literal('two') })])
  assert.deepEqual(unknownFields(one, { kind: 'one', size: 1, sise: 2 }), ['sise'])
  assert.deepEqual(unknownFields(either, { kind: 'one', sise: 2 }), ['sise'])
  assert.deepEqual(unknownFields(one.default({ kind: 'one', size: 1 }), { zise: 1 }), ['zise'])
  assert.deepEqual(unknownFields(z.looseObject({ size: z.number() }), { anything: 1 }), [])
  assert.deepEqual(unknownFields(z.record(z.string(), z.number()), { anything: 1 }), [])
})

test('every body of the API knows its fields', () => {
  for (const [name, endpoint] of Object.entries<Endpoint>(api)) {
    if (endpoint.body === undefined) continue
    assert.deepEqual(unknownFields(endpoint.body, { noSuchField: 1 }), ['noSuchField'], name)
  }
})

test('what is asked in the words of a standard may have more fields, as that demands', () => {
  for (const [name, endpoint] of Object.entries<Endpoint>(standards)) {
    if (endpoint.body === undefined) continue
    assert.deepEqual(unknownFields(endpoint.body, { noSuchField: 1 }), [], name)
  }
})
