import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  endpoints as answered,
  commonErrors,
  type Endpoint,
  endpointEventNames,
  errors,
  eventNames,
  urlOf,
} from '@freigabe/contract'
import { z } from 'zod'
import { issueKey } from '../../platform/keys.ts'
import { castStaff, castSubmitted } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { bodyOf } from '../docs-page/example.ts'
import { descriptions } from './descriptions.gen.ts'
import type { JsonSchema, Operation, Response } from './document.ts'
import { openapiDocument } from './openapi.ts'

const document = openapiDocument()
const endpoints = Object.entries<Endpoint>(answered)

test('every endpoint of the contract is in the document, under its name, method and path', () => {
  const printed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`,
    ),
  )
  const declared = endpoints.map(
    ([name, { method, path }]) => `${name} ${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
  )
  assert.deepEqual(printed.sort(), declared.sort())
})

test('the address of each is what the server answers, also where a standard says it', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const { operationId, servers = document.servers } of Object.values(methods)) {
      const url = servers[0]!.url.replace(/\/$/, '') + path
      const endpoint: Endpoint = answered[operationId as keyof typeof answered]
      assert.equal(url, urlOf(endpoint).replace(/:(\w+)/g, '{$1}'))
    }
  }
})

test('the parameters in a path are just those that the path names', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters = [] } of Object.values(methods)) {
      const printed = parameters.flatMap((each) =>
        'in' in each && each.in === 'path' && each.required ? [each.name] : [],
      )
      assert.deepEqual(printed.sort(), named.sort(), path)
    }
  }
})

test('every event is in the document as a webhook, with an example that its schema takes', () => {
  assert.deepEqual(
    Object.keys(document.webhooks).sort(),
    [...eventNames, ...endpointEventNames].sort(),
  )
  for (const [name, { post }] of Object.entries(document.webhooks)) {
    const { schema, examples } = post.requestBody.content['application/json']!
    const shape = document.components.schemas[schema!.$ref!.split('/').at(-1)!]!
    const { value } = examples![name]!
    assert.deepEqual(Object.keys(value as object).sort(), Object.keys(shape.properties!).sort())
    assert.deepEqual(shape.properties!.type, { type: 'string', const: name })
    assert.ok(shape.properties!.cursor!.description, 'fields of all events are described')
  }
})

test('every reference leads to something, and everything that is kept is referred to', () => {
  const text = JSON.stringify(document)
  const referred = new Set(
    [...text.matchAll(/"\$ref":"#\/components\/(\w+\/[^"]+)"/g)].map(([, to]) => to),
  )
  const { securitySchemes: _, ...components } = document.components
  const kept = Object.entries(components).flatMap(([kind, entries]) =>
    Object.keys(entries).map((name) => `${kind}/${name}`),
  )
  assert.deepEqual([...referred].sort(), kept.sort())
})

test('an endpoint’s own errors are among its answers, as problem documents with just these codes', () => {
  for (const [name, endpoint] of endpoints) {
    const answers = answersOf(name)
    const codes = Object.entries(answers).flatMap(([status, { content }]) =>
      Object.keys(content?.['application/problem+json']?.examples ?? {}).map(
        (code) => `${status} ${code}`,
      ),
    )
    for (const code of [...endpoint.errors, 'INTERNAL' as const]) {
      assert.ok(codes.includes(`${errors[code].status} ${code}`), `${name} gives ${code}`)
    }
    const allowed = new Set<string>([...endpoint.errors, ...commonErrors])
    for (const code of codes) assert.ok(allowed.has(code.split(' ')[1]!), `${name} names ${code}`)
  }
})

test('whoever may call an endpoint finds the way in', () => {
  const ways = (name: string) => operationOf(name).security.map((way) => Object.keys(way).join('+'))
  assert.deepEqual(ways('checkGates'), ['accountKey', 'platformKey'])
  assert.deepEqual(ways('createGroup'), ['session+csrfToken', 'accountKey', 'platformKey'])
  assert.deepEqual(ways('readQueue'), ['session'])
  assert.deepEqual(ways('signIn'), [''])
  assert.deepEqual(operationOf('checkGate').security.at(-1), { platformKey: ['gate'] })
})

test('writes take an idempotency key, uploads too, except those that are open to everybody', () => {
  const takesKey = (name: string) =>
    (operationOf(name).parameters ?? []).some(
      (each) => '$ref' in each && each.$ref.endsWith('/idempotency-key'),
    )
  assert.deepEqual(
    [
      'createGroup',
      'submitCase',
      'uploadBatch',
      'issueKey',
      'readGroup',
      'signIn',
      'checkGate',
    ].filter(takesKey),
    ['createGroup', 'submitCase', 'uploadBatch', 'issueKey'],
  )
})

test('files, streams and downloads are described as what they are', () => {
  assert.deepEqual(Object.keys(operationOf('uploadBatch').requestBody!.content), [
    'application/octet-stream',
  ])
  assert.ok(answersOf('followDesk')['200']!.content!['text/event-stream'])
  assert.ok(answersOf('downloadEvidence')['200']!.content!['*/*'])
  assert.equal(answersOf('deleteGroup')['204']!.content, undefined)
})

test('the words of the contract stand beside what they are about', () => {
  const { Draft, Batch } = document.components.schemas
  assert.equal(Batch!.description, descriptions.Batch)
  assert.equal(Draft!.properties!.alsoCases!.description, descriptions['Draft.alsoCases'])
  const text = JSON.stringify(document)
  const shown = Object.entries(descriptions).filter(
    ([place]) => document.components.schemas[place.split('.')[0]!],
  )
  for (const [place, words] of shown) assert.ok(text.includes(JSON.stringify(words)), place)
})

test('the example of each body is one that the endpoint takes', () => {
  for (const [name, endpoint] of endpoints) {
    if (endpoint.body === undefined) continue
    const body = bodyOf({ operation: operationOf(name), document })
    const parsed = endpoint.body.safeParse(body)
    assert.ok(parsed.success, `${name}: ${parsed.error?.message}`)
    assert.ok(
      schemaOf(operationOf(name).requestBody!.content['application/json']!.schema!).safeParse(body)
        .success,
      name,
    )
  }
})

onEachDatabase('The printed description', (given) => {
  test('is served, and says what the server answers', async () => {
    const { app, house } = given()
    const served = await app.inject('/v1/openapi.json')
    assert.equal(served.headers['content-type'], 'application/json; charset=utf-8')
    assert.deepEqual(served.json(), JSON.parse(JSON.stringify(document)))

    const { account, group } = await castSubmitted(house)
    const admin = await castStaff(house, 'admin')
    const { secret } = await issueKey(house, admin.actor, admin.name, null, {
      name: 'Test',
      scopes: ['read', 'gate'],
    })
    const authorization = `Bearer ${secret}`
    const inAccount = `/v1/accounts/${account}`
    const questions: [name: string, url: string][] = [
      ['readPlatform', '/v1/platform'],
      ['listAccounts', '/v1/accounts?limit=1'],
      ['readAccount', inAccount],
      ['listMembers', `${inAccount}/people`],
      ['listNotices', `${inAccount}/notices`],
      ['listGroups', `${inAccount}/groups`],
      ['readGroup', `${inAccount}/groups/${group}`],
      ['listBatches', `${inAccount}/groups/${group}/batches`],
      ['listCases', `${inAccount}/cases`],
      ['listReusable', `${inAccount}/reusable`],
      ['readPolicy', '/v1/policy'],
      ['listNotifications', `${inAccount}/notifications`],
      ['listGateChanges', '/v1/gate/changes'],
      ['readAuthzenConfiguration', '/.well-known/authzen-configuration'],
    ]
    for (const [name, url] of questions) {
      const answer = await app.inject({ url, headers: { authorization } })
      assert.equal(answer.statusCode, 200, `${name}: ${answer.body}`)
      const schema = answersOf(name)['200']!.content!['application/json']!.schema!
      const fits = schemaOf(schema).safeParse(answer.json())
      assert.ok(fits.success, `${name}: ${fits.error?.message}`)
    }
    const refused = await app.inject({ url: '/v1/accounts/nobody', headers: { authorization } })
    assert.ok(schemaOf({ $ref: '#/components/schemas/Problem' }).safeParse(refused.json()).success)
  })
})

function operationOf(name: string): Operation {
  return Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .find(({ operationId }) => operationId === name)!
}

function answersOf(name: string): Record<string, Response> {
  return Object.fromEntries(
    Object.entries(operationOf(name).responses).map(([status, response]) => [
      status,
      '$ref' in response
        ? document.components.responses[response.$ref.split('/').at(-1)!]!
        : response,
    ]),
  )
}

/** A checker for a printed schema: the printed text, read back. */
function schemaOf(schema: JsonSchema): z.ZodType {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas })
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
}
