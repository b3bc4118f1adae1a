import { openapiDocument } from '../../packages/server/src/reference/openapi.ts'

const file = 'docs/reference/openapi.json'

export const paths = [file]

/** The API as the running server describes it. */
export async function render(): Promise<Map<string, string>> {
  return new Map([[file, `${JSON.stringify(openapiDocument(), null, 2)}\n`]])
}
