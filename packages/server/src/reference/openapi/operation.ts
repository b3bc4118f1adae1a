import type { Endpoint } from '@freigabe/contract'
import { accessSentence, securityOf } from './access.ts'
import { areaOf } from './areas.ts'
import type { JsonSchema, Operation, Response } from './document.ts'
import { parametersOf } from './parameters.ts'
import { refusalsOf, successOf } from './responses.ts'

/** One endpoint of the contract as an operation; refusals shared with other endpoints go into `kept`. */
export function operationOf(
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
