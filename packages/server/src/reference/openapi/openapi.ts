import { type Endpoint, endpoints } from '@freigabe/contract'
import packageFile from '../../../package.json' with { type: 'json' }
import { securitySchemes } from './access.ts'
import { areaTags } from './areas.ts'
import type { OpenapiDocument, Response } from './document.ts'
import { webhooks } from './events.ts'
import { operationOf } from './operation.ts'
import { sharedParameters } from './parameters.ts'
import { headers } from './responses.ts'
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
