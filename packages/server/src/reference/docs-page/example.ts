import type { JsonSchema, OpenapiDocument, Operation, Parameter } from '../openapi/document.ts'
import { literalOf, longestLine } from './literal.ts'

/** One operation with everything that an example of its call needs. */
export interface Call {
  method: string
  path: string
  operation: Operation
  document: OpenapiDocument
}

const id = '0199b5f0-7c1e-7d3a-9b52-3a1f0c5d7e88'

/** Values that tell a reader more than "string" does, by the name of the field. */
const telling: Readonly<Record<string, unknown>> = {
  account: 'c-1047',
  amount: 4_900,
  answers: { 'form_double_opt_in/form_link': 'https://www.example.org/newsletter' },
  asOf: '2026-11-25T12:00:00.000Z',
  code: 'form_double_opt_in',
  column: 0,
  country: 'DE',
  currency: 'EUR',
  declarationVersion: '2026-11-01',
  domain: 'kaffeewerk.example',
  email: 'anna@example.org',
  fileName: 'kunden.csv',
  grounds: ['consent_not_proven'],
  markets: ['AT', 'DE'],
  group: 'newsletter',
  batch: '2026-11-25',
  name: 'Sommerkunden',
  password: 'at least twelve characters',
  plan: 'Basis 10.000',
  platformName: 'Beispielpost',
  quota: 10_000,
  reason: 'The form’s owner can only be reached by telephone.',
  remedies: ['complete_evidence'],
  setupCode: 'as printed at the first start',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  share: 100,
  statement: 'form_double_opt_in/form_link',
  text: 'Which text stood beside the check box?',
  token: 'JtqVwq2kS9uYfG7dXo1LrA',
  types: ['case.asked', 'case.decided'],
  url: 'https://www.example.org/freigabe-events',
}

/** The call on the command line. */
export function curlOf(call: Call): string {
  const { method, operation } = call
  const body = bodyOf(call)
  const isUpload = operation.requestBody?.content['application/octet-stream'] !== undefined
  const command = method === 'GET' ? 'curl' : `curl -X ${method}`
  const address = `"$FREIGABE_URL${addressOf(call)}"`
  const fits = command.length + address.length < longestLine
  const lines = [
    ...(fits ? [`${command} ${address}`] : [command, address]),
    ...credentialsOf(operation, method),
    ...(body === undefined
      ? []
      : [`-H 'content-type: application/json'`, `-d '${literalOf(body, 'json', '  ')}'`]),
    ...(isUpload ? [`-H 'content-type: application/octet-stream'`, '-T kunden.csv'] : []),
  ]
  return lines.join(' \\\n  ')
}

/** The call with the SDK, as one statement. */
export function sdkCallOf(call: Call): string {
  const { operation } = call
  const isUpload = operation.requestBody?.content['application/octet-stream'] !== undefined
  const parts = [
    ['params', valuesIn('path', call)] as const,
    ['query', valuesIn('query', call)] as const,
    ['body', bodyOf(call)] as const,
  ]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name}: ${literalOf(value, 'ts', '  ')},`)
  if (isUpload) parts.push('  body: file,')
  const argument = parts.length === 0 ? '' : `{\n${parts.join('\n')}\n}`
  const method = `freigabe.${operation.operationId}(${argument})`
  return isLive(operation)
    ? `for await (const event of ${method}) console.log(event)`
    : `await ${method}`
}

/** An example body, valid under the schema; undefined where none is sent. */
export function bodyOf({ operation, document }: Pick<Call, 'operation' | 'document'>): unknown {
  const schema = operation.requestBody?.content['application/json']?.schema
  return schema === undefined ? undefined : exampleOf(schema, '', document)
}

function exampleOf(schema: JsonSchema, name: string, document: OpenapiDocument): unknown {
  if (schema.examples !== undefined) return schema.examples[0]
  if (schema.$ref !== undefined) {
    return exampleOf(document.components.schemas[schema.$ref.split('/').at(-1)!]!, name, document)
  }
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0]
  if (choice !== undefined) return telling[name] ?? exampleOf(choice, name, document)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.format === 'uuid') return id
  if (schema.format === 'date') return '2024-03-01'
  if (schema.format === 'date-time') return telling[name] ?? '2027-11-25T12:00:00.000Z'
  const type = [schema.type].flat()[0]
  const known = telling[name]
  if (known !== undefined && typeName(known) === type) return known
  switch (type) {
    case 'object':
      return objectOf(schema, document)
    case 'array':
      return schema.items === undefined ? [] : [exampleOf(schema.items, '', document)]
    case 'boolean':
      return true
    case 'string':
      return schema.pattern?.includes('24:00') ? '09:00' : 'text'
    default:
      return schema.minimum ?? 1
  }
}

/** The required fields, or the first field of a change that requires none. */
function objectOf(schema: JsonSchema, document: OpenapiDocument) {
  const properties = Object.entries(schema.properties ?? {})
  const required = properties.filter(([name]) => schema.required?.includes(name))
  const chosen = required.length > 0 ? required : properties.slice(0, 1)
  return Object.fromEntries(chosen.map(([name, part]) => [name, exampleOf(part, name, document)]))
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

function valuesIn(place: 'path' | 'query', { operation, document }: Call) {
  const wanted = (operation.parameters ?? []).filter(
    (parameter): parameter is Parameter =>
      'in' in parameter && parameter.in === place && parameter.required,
  )
  if (wanted.length === 0) return undefined
  return Object.fromEntries(
    wanted.map(({ name, schema }) => [name, exampleOf(schema, name, document)]),
  )
}

/** The path, including the prefix that other paths have. */
export function urlPathOf({ path, operation }: Pick<Call, 'path' | 'operation'>): string {
  return operation.servers === undefined ? `/v1${path}` : path
}

function addressOf(call: Call): string {
  const filled = urlPathOf(call).replace(/\{(\w+)\}/g, (_place, name: string) =>
    encodeURIComponent(String(valuesIn('path', call)?.[name])),
  )
  const query = Object.entries(valuesIn('query', call) ?? {})
  const search = new URLSearchParams(query.map(([name, value]) => [name, String(value)]))
  return `${filled}${query.length === 0 ? '' : `?${search}`}`
}

function credentialsOf({ security }: Operation, method: string): string[] {
  const names = security.flatMap((way) => Object.keys(way))
  if (names.some((name) => name.endsWith('Key'))) {
    return ['-H "authorization: Bearer $FREIGABE_KEY"']
  }
  if (names.length === 0) return []
  const token = method === 'GET' ? [] : ['-H "x-csrf-token: $CSRF_TOKEN"']
  return ['-b cookies.txt', ...token]
}

function isLive(operation: Operation): boolean {
  return Object.values(operation.responses).some(
    (response) => 'content' in response && response.content?.['text/event-stream'] !== undefined,
  )
}
