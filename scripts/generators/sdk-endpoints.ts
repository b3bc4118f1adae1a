import { printEndpoints } from '../../packages/sdk/scripts/print-endpoints.ts'

const file = 'packages/sdk/src/endpoints.gen.ts'

export const paths = [file]

/** The SDK's table of endpoints, printed from the contract. */
export async function render(): Promise<Map<string, string>> {
  return new Map([[file, printEndpoints()]])
}
