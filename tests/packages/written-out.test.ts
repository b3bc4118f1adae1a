import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { printOperations, printShapes } from '../../scripts/pack/print-operations.ts'
import { root } from '../../scripts/set-up/project.js'
import { exampleFolder } from '../documentation/program.ts'

/** Names the operations whose inputs or results differ between the two clients. */
const comparison = `
import type { Client as Inferred } from '@freigabe/sdk'
import type { Client as WrittenOut } from './operations.ts'

type Same = { [Name in keyof (Inferred & WrittenOut)]: Compared<Inferred[Name], WrittenOut[Name]> }
type Compared<One, Other> = [Given<One>, Result<One>] extends [Given<Other>, Result<Other>]
  ? [Given<Other>, Result<Other>] extends [Given<One>, Result<One>] ? 'same' : 'narrower'
  : 'wider'
type Given<Method> = Method extends (input: infer Input) => unknown ? Plain<Input> : 'nothing'
type Result<Method> = Method extends (...given: never) => infer Answer ? Plain<Awaited<Answer>> : never
/** Where the contract accepts any text and reads it as something, the type is what it is read as. */
type Plain<T> = unknown extends T ? any
  : T extends Blob | ArrayBufferView | ReadableStream | Response | AsyncIterable<unknown> ? T
  : T extends readonly (infer Item)[] ? Plain<Item>[]
  : T extends object ? { -readonly [Key in keyof T]: Plain<T[Key]> }
  : T

export const same: Record<keyof Inferred | keyof WrittenOut, 'same'> = {} as Same
`

test('the types written out for others are those that the contract infers, for every operation', async (t) => {
  const ofSources = ['call-options.ts', 'transport.ts'].map((file): [string, string] => [
    file,
    readFileSync(path.join(root, 'packages/sdk/src', file), 'utf8'),
  ])
  const folder = await exampleFolder(t, {
    ...Object.fromEntries(ofSources),
    'contract.ts': printShapes(),
    'operations.ts': printOperations(),
    'comparison.ts': comparison,
  })
  assert.equal(await folder.complaints(), '')
})
