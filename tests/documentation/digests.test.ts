import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { type Endpoint, endpoints } from '@freigabe/contract'
import { openapiDocument, packFileSchema } from '@freigabe/server'
import { commands } from '../../packages/cli/src/commands.ts'
import { operationLines, schemaLines } from '../../scripts/generators/digests.ts'
import { root } from '../../scripts/set-up/project.js'

const document = openapiDocument()
const lines = operationLines(document)
const { schemas } = document.components

test('every operation of the contract has one line, with path, method, who may call and its errors', () => {
  const declared = Object.entries<Endpoint>(endpoints).map(
    ([name, { method, path, access, errors }]) => {
      const says = [path.replace(/:(\w+)/g, '{$1}'), method, name, access.toSorted().join()]
      return [...says, errors.toSorted().join()].join(' ')
    },
  )
  const listed = lines.map((line) => {
    const says =
      /^(\S+) (\S+) (\S+) takes:\w{12} gives:\w{12} status:\d+ for:(\S+)(?: errors:(\S+))?$/
    const [, ...parts] = says.exec(line) ?? [line]
    return parts.map((part) => part ?? '').join(' ')
  })
  assert.deepEqual(listed, declared.sort())
})

test('a changed shape changes the lines of exactly the operations that use it', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  // All of them would take ten seconds; every fifth covers large and small, top and deep shapes as often.
  const some = Object.entries(schemas).filter((_, place) => place % 5 === 0)
  for (const [name, schema] of some) {
    const using = operations.filter((operation) => uses(operation, name))
    assert.deepEqual(
      changed({ [name]: { ...schema, format: 'other' } }),
      using.map(({ operationId }) => operationId).sort(),
      name,
    )
  }
})

test('what an operation takes and what it gives are told apart', () => {
  const [before, after] = [lines, linesWith({ Draft: { ...schemas.Draft, format: 'other' } })].map(
    (lines) => lines.find((line) => line.includes(' GET readDraft '))!.split(' '),
  )
  const differing = before!.filter((part, place) => part !== after![place])
  assert.deepEqual(
    differing.map((part) => part.split(':')[0]),
    ['gives'],
  )
})

test('words, the order of fields, and a code that an operation never answers change no line', () => {
  const { Draft, Problem } = schemas
  const fields = Object.entries(Draft!.properties!).reverse()
  const properties = { ...Problem!.properties, code: { enum: ['ANOTHER'] } }
  const others = {
    Draft: { ...Draft, description: 'Other words.', properties: Object.fromEntries(fields) },
    Problem: { ...Problem, properties },
  }
  assert.deepEqual(changed(others), [])
})

test('a field is not taken for words because of its name', () => {
  const { Draft } = schemas
  const properties = { ...Draft!.properties, description: { type: 'string' } }
  assert.ok(changed({ Draft: { ...Draft, properties } }).includes('readDraft'))
})

test('the lines of a schema say what changed in it, and its first line also that words did', () => {
  const schema = packFileSchema()
  const differing = (other: object) => {
    const before = schemaLines('pack', schema)
    return schemaLines('pack', other)
      .filter((line) => !before.includes(line))
      .map((line) => line.split(' ')[0])
  }
  const { Code, LocalText } = schema.$defs!
  assert.deepEqual(differing({ ...schema, description: 'Other words.' }), ['pack'])
  assert.deepEqual(differing({ ...schema, required: [...schema.required!, 'calendar'] }), [
    'pack',
    'pack/calendar',
  ])
  const longer = differing({
    ...schema,
    $defs: { LocalText, Code: { ...(Code as object), minLength: 9 } },
  })
  assert.ok(longer.includes('pack/methods') && longer.includes('pack/$defs/Code'))
  assert.ok(!longer.includes('pack/title'))
})

test('the list of documents says how each is printed, and where the digests are', () => {
  const list = readFileSync(path.join(root, 'docs/README.md'), 'utf8')
  for (const name of commands.print!.usage.replace('print ', '').split(' | ')) {
    assert.ok(list.includes(`\`freigabe print ${name}\``), name)
  }
  assert.ok(list.includes('(reference/digests.txt)'))
})

type Schemas = typeof schemas

/** The names of the operations whose lines change with these shapes. */
function changed(others: Schemas): string[] {
  const named = linesWith(others).filter((line) => !lines.includes(line))
  return named.map((line) => line.split(' ')[2]!).sort()
}

function linesWith(others: Schemas): string[] {
  const components = { ...document.components, schemas: { ...schemas, ...others } }
  return operationLines({ ...document, components })
}

/** Whether a part of the document leads to a shape, wherever it stands. */
function uses(part: unknown, shape: string, seen = new Set<string>()): boolean {
  if (typeof part !== 'object' || part === null) return false
  if ('$ref' in part && typeof part.$ref === 'string') {
    const [, , kind, name] = part.$ref.split('/') as [string, string, 'schemas', string]
    if (kind === 'schemas' && name === shape) return true
    if (seen.has(part.$ref)) return false
    seen.add(part.$ref)
    return uses(document.components[kind][name], shape, seen)
  }
  return Object.values(part).some((inner) => uses(inner, shape, seen))
}
