import { printEndpoints } from '../../packages/sdk/scripts/print-endpoints.ts'

const file = 'packages/sdk/src/endpoints.gen.ts'

export const paths = [file]

/** What the SDK must know of each endpoint to call it. */
export async function render(): Promise<Map<string, string>> {
  return new Map([[file, printEndpoints()]])
}
