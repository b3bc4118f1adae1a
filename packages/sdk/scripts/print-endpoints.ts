import { api, type Endpoint, isForSenders, takesIdempotencyKey } from '@freigabe/contract'

/**
 * Prints `src/endpoints.gen.ts`: what the client must know of each endpoint at run time. The schemas
 * stay behind, so that a browser does not load them to make a call.
 */
export function printEndpoints(): string {
  const lines = Object.entries<Endpoint>(api).map(([name, endpoint]) => {
    const facts = `method: '${endpoint.method}', path: '${endpoint.path}', answer: '${answerOf(endpoint)}', again: '${againOf(endpoint)}'`
    return `  ${name}: { ${facts} },`
  })
  return [
    '// Printed from the contract by scripts/print-endpoints.ts; do not edit.',
    "import type { Wire } from './wire.ts'",
    '',
    'export const endpoints = {',
    ...lines,
    '} as const satisfies Wire',
    '',
  ].join('\n')
}

function answerOf(endpoint: Endpoint): string {
  if (endpoint.live) return 'live'
  if (endpoint.download) return 'download'
  return endpoint.response ? 'json' : 'none'
}

function againOf(endpoint: Endpoint): string {
  if (takesIdempotencyKey(endpoint)) return 'keyed'
  return endpoint.method === 'GET' || isForSenders(endpoint) ? 'freely' : 'never'
}

if (import.meta.main) process.stdout.write(printEndpoints())
