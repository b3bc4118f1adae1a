import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as contract from '@freigabe/contract'
import { api, type Endpoint } from '@freigabe/contract'
import type { JsonSchema } from '../../packages/server/src/reference/openapi/document.ts'
import { eventShape } from '../../packages/server/src/reference/openapi/events.ts'
import { parametersOf } from '../../packages/server/src/reference/openapi/parameters.ts'
import { printSchemas } from '../../packages/server/src/reference/openapi/schemas.ts'
import { root } from '../set-up/project.js'
import { commentOf, printComment, printMembers, printType } from './print-type.ts'

const { parts, shared } = printSchemas()

/** `contract.ts` of the SDK's package: every shape of the API by its name, in plain types. */
export function printShapes(): string {
  const shapes = Object.entries(shared).map(([name, schema]) =>
    [...printComment(commentOf(schema)), declaration(name, schema)].join('\n'),
  )
  return [
    '/** The shapes that the API takes and gives. Printed from the contract. */',
    "import type { Client } from './operations.ts'",
    '',
    ...shapes,
    '/** One event about a webhook endpoint, as it is sent. */',
    `export type EndpointEvent = ${contract.endpointEventNames.map(eventShape).join(' | ')}`,
    '/** Why the API refuses something. */',
    "export type ErrorCode = Problem['code']",
    '/** The names of all operations. */',
    'export type OperationName = keyof Client',
    '',
  ].join('\n')
}

/** `operations.ts` of the SDK's package: the client's methods, with their inputs and results. */
export function printOperations(): string {
  const methods = Object.entries<Endpoint>(api).map(([name, endpoint]) => methodOf(name, endpoint))
  const text = methods.join('\n')
  const used = Object.keys(shared).filter((name) => new RegExp(`\\b${name}\\b`).test(text))
  return [
    "import type { CallOptions, LiveEvent, LiveOptions, UploadOptions } from './call-options.ts'",
    `import type { ${used.join(', ')} } from './contract.ts'`,
    "import type { UploadBody } from './transport.ts'",
    '',
    docstringOfClient(),
    'export interface Client {',
    text,
    '}',
    '',
  ].join('\n')
}

/** The doc comment of the client's type, which is inferred there. */
function docstringOfClient(): string {
  const source = readFileSync(path.join(root, 'packages/sdk/src/operations.ts'), 'utf8')
  return /\/\*\*(?:(?!\*\/).)*\*\/(?=\nexport type Client )/s.exec(source)![0]
}

function declaration(name: string, schema: JsonSchema): string {
  const isObject = schema.type === 'object' && schema.properties !== undefined
  if (!isObject) return `export type ${name} = ${printType(schema)}`
  return `export interface ${name} ${printType(schema)}`
}

function methodOf(name: string, endpoint: Endpoint): string {
  const { summary, method, path, errors } = endpoint
  const codes = errors.map((code) => `\`${code}\``).join(', ')
  const says = [
    summary,
    '',
    `\`${method} /v1${path}\`${codes === '' ? '' : `, which may refuse with ${codes}`}`,
  ]
  const signature = `(${argumentsOf(name, endpoint)}) => ${resultOf(name, endpoint)}`
  return [...printComment(says, '  '), `  readonly ${name}: ${signature}`].join('\n')
}

function argumentsOf(name: string, endpoint: Endpoint): string {
  const given = { params: inPath(name, endpoint), query: inQuery(name, endpoint) }
  const body: JsonSchema | undefined = endpoint.upload
    ? { $ref: 'UploadBody' }
    : parts[`${name}.body`]
  const properties = Object.entries({ ...given, body }).filter(
    (entry): entry is [string, JsonSchema] => entry[1] !== undefined,
  )
  const required = properties.filter(([, schema]) => !mayBeEmpty(schema)).map(([part]) => part)
  const input = printMembers(Object.fromEntries(properties), required, '  ')
  const options = endpoint.live ? 'LiveOptions' : endpoint.upload ? 'UploadOptions' : 'CallOptions'
  if (properties.length === 0) return `input?: Record<never, never>, options?: ${options}`
  return `input${required.length === 0 ? '?' : ''}: ${input}, options?: ${options}`
}

const inPath = (name: string, endpoint: Endpoint) => parametersAsObject('path', name, endpoint)
const inQuery = (name: string, endpoint: Endpoint) => parametersAsObject('query', name, endpoint)

function parametersAsObject(
  place: 'path' | 'query',
  name: string,
  endpoint: Endpoint,
): JsonSchema | undefined {
  const here = parametersOf(name, endpoint).filter(
    (parameter) => !('$ref' in parameter) && parameter.in === place,
  ) as Exclude<ReturnType<typeof parametersOf>[number], { $ref: string }>[]
  if (here.length === 0) return undefined
  return {
    type: 'object',
    properties: Object.fromEntries(
      here.map(({ name, schema, description }) => [
        name,
        description === undefined ? schema : { description, ...schema },
      ]),
    ),
    required: here.filter(({ required }) => required).map(({ name }) => name),
  }
}

/** Whether an empty object fits, so that it can be omitted. */
function mayBeEmpty(schema: JsonSchema): boolean {
  const { $ref, type, required = [], anyOf, oneOf } = schema
  const named = $ref === undefined ? undefined : shared[$ref.slice($ref.lastIndexOf('/') + 1)]
  if ($ref !== undefined) return named !== undefined && mayBeEmpty(named)
  const alternatives = anyOf ?? oneOf
  if (alternatives !== undefined) return alternatives.some(mayBeEmpty)
  return type === 'object' && schema.properties !== undefined && required.length === 0
}

function resultOf(name: string, endpoint: Endpoint): string {
  if (endpoint.live) return `AsyncIterableIterator<LiveEvent${dataOf(endpoint.live)}>`
  if (endpoint.download) return 'Promise<Response>'
  const schema = parts[`${name}.response`]
  return schema === undefined ? 'Promise<undefined>' : `Promise<${printType(schema, '  ')}>`
}

/** Where all events of a stream are of one shape, that has a name in the contract. */
function dataOf({ data }: NonNullable<Endpoint['live']>): string {
  if (data === undefined) return ''
  const [name] = Object.entries(contract).find(([, value]) => value === data)!
  return `<${name}>`
}
