import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endpoints as answered, type Endpoint, errors, urlOf } from '@freigabe/contract'
import packageFile from '../../package.json' with { type: 'json' }
import { Settings } from '../../packages/server/src/config/settings.ts'
import { codeIn, documents } from './documents.ts'

const endpoints = Object.values<Endpoint>(answered)
const handwritten = documents().filter(({ file }) => !/^CHANGELOG\.md$/.test(file))

test('every setting that the documentation names exists', () => {
  const other = new Set(['FREIGABE_KEY', 'FREIGABE_ADMIN_PASSWORD'])
  assert.deepEqual(
    named(/\b(FREIGABE_[A-Z_]+|DATABASE_URL|SMTP_URL|MAIL_FROM|LOG_LEVEL)\b/g).filter(
      ([name]) =>
        !(name in Settings.shape) && !other.has(name) && !name.startsWith('FREIGABE_TEST_'),
    ),
    [],
  )
})

test('every endpoint that the documentation names exists', () => {
  assert.deepEqual(
    named(/\b((?:GET|POST|PUT|PATCH|DELETE) \/(?:v1|access|\.well-known)\/[\w/:{}.-]+)/g).filter(
      ([name]) => !isEndpoint(name),
    ),
    [],
  )
})

test('every error code that the documentation names is in the register', () => {
  const words = named(/`((?!LC_)[A-Z]+(?:_[A-Z]+)+)`/g)
  assert.deepEqual(
    words.filter(
      ([name]) => !(name in errors) && !(name in Settings.shape) && !name.startsWith('FREIGABE_'),
    ),
    [],
  )
})

test('every script that the documentation names exists', () => {
  assert.deepEqual(
    named(/`npm (?:run )?([a-z]+)/g).filter(
      ([name]) => !(name in packageFile.scripts) && !['install', 'ci', 'rebuild'].includes(name),
    ),
    [],
  )
})

test('every call on the command line in the guides is one that the API takes', () => {
  const calls = handwritten.flatMap(({ file, text }) =>
    codeIn(text, 'sh')
      .flatMap((code) => code.replaceAll('\\\n', ' ').split('\n'))
      .filter((line) => line.startsWith('curl '))
      .map((line) => ({ file, line })),
  )
  assert.ok(calls.length > 0)
  for (const { file, line } of calls) {
    const url = new URL(/https?:\/\/\S+?(?=["\s]|$)/.exec(line)![0])
    const data = / -d '([^']+)'/.exec(line)?.[1]
    const method = / -X (\w+)/.exec(line)?.[1] ?? (data === undefined ? 'GET' : 'POST')
    const endpoint = find(method, url.pathname)
    assert.ok(endpoint, `${file}: ${method} ${url.pathname}`)
    if (data !== undefined) assert.ok(endpoint.body?.safeParse(JSON.parse(data)).success, file)
  }
})

function named(pattern: RegExp): [name: string, file: string][] {
  return handwritten.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([, name]): [string, string] => [name!, file]),
  )
}

function isEndpoint(name: string): boolean {
  const [method = '', path = ''] = name.replace(/[.,;:]$/, '').split(' ')
  return path === '/v1/openapi.json' || find(method, path) !== undefined
}

function find(method: string, path: string): Endpoint | undefined {
  const wanted = path.split('/')
  return endpoints.find((endpoint) => {
    const steps = urlOf(endpoint).split('/')
    const fits = steps.every((step, place) => step.startsWith(':') || step === wanted[place])
    return endpoint.method === method && steps.length === wanted.length && fits
  })
}
