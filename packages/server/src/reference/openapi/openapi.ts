import { type Endpoint, endpoints } from '@freigabe/contract'
import packageFile from '../../../package.json' with { type: 'json' }
import { accessSentence, securityOf, securitySchemes } from './access.ts'
import { areaOf, areaTags } from './areas.ts'
import type { JsonSchema, OpenapiDocument, Operation, Response } from './document.ts'
import { webhooks } from './events.ts'
import { parametersOf, sharedParameters } from './parameters.ts'
import { headers, refusalsOf, successOf } from './responses.ts'
import { printSchemas } from './schemas.ts'

/** The API as an OpenAPI 3.1 document, printed from the contract. */
export function openapiDocument(): OpenapiDocument {
  const { parts, shared } = printSchemas()
  const paths: OpenapiDocument['paths'] = {}
  const responses: Record<string, Response> = {}
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    const operation = operationOf(name, endpoint, parts, responses)
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Freigabe',
      version: packageFile.version,
      summary: 'Approval of recipient groups for e-mail platforms.',
      description:
        'Whether a group may be mailed, and the process that decides it. A readable reference with examples is at `/docs`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/v1', description: 'This installation.' }],
    tags: areaTags(),
    paths,
    webhooks: webhooks(),
    components: {
      securitySchemes,
      parameters: sharedParameters,
      headers,
      responses,
      schemas: shared,
    },
  }
}

/** One endpoint of the contract as an operation; refusals shared with other endpoints go into `kept`. */
function operationOf(
  operationId: string,
  endpoint: Endpoint,
  parts: Readonly<Record<string, JsonSchema>>,
  kept: Record<string, Response>,
): Operation {
  const parameters = parametersOf(operationId, endpoint)
  const requestBody = requestBodyOf(endpoint, parts[`${operationId}.body`])
  return {
    operationId,
    ...(endpoint.atRoot ? { servers: [{ url: '/', description: 'This installation.' }] } : {}),
    tags: [areaOf(endpoint.path)],
    summary: endpoint.summary,
    description: accessSentence(endpoint),
    security: securityOf(endpoint),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      [endpoint.status]: successOf(endpoint, parts[`${operationId}.response`]),
      ...refusalsOf(endpoint, kept),
    },
  }
}

function requestBodyOf(
  endpoint: Endpoint,
  schema: JsonSchema | undefined,
): Operation['requestBody'] {
  if (endpoint.upload) {
    const { description, maximumBytes } = endpoint.upload
    return {
      description: `${description} At most ${sizeOf(maximumBytes)}. What it is, the content decides.`,
      required: true,
      content: { 'application/octet-stream': {} },
    }
  }
  if (schema === undefined) return undefined
  return { required: true, content: { 'application/json': { schema } } }
}

function sizeOf(bytes: number): string {
  const gibibytes = bytes / 1024 ** 3
  return gibibytes >= 1 ? `${gibibytes} GiB` : `${bytes / 1024 ** 2} MiB`
}
