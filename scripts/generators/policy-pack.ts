import { packFileSchema } from '../../packages/server/src/policy/packs/pack-file-schema.ts'

const file = 'docs/reference/policy-pack.schema.json'

export const paths = [file]

/** The form of a pack file, where editors and the screens look for it. Git ignores it, and set-up has it printed. */
export async function render(): Promise<Map<string, string>> {
  return new Map([[file, `${JSON.stringify(packFileSchema(), null, 2)}\n`]])
}
