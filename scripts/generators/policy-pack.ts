import { PackFile } from '../../packages/server/src/policy/packs/policy-schema.ts'

const file = 'docs/reference/policy-pack.schema.json'

export const paths = [file]

/** The form of a pack file, for editors and for whoever writes packs by a program. */
export async function render(): Promise<Map<string, string>> {
  const { $schema, ...printed } = PackFile.toJSONSchema({ io: 'input' })
  const schema = {
    $schema,
    title: 'Policy pack of Freigabe',
    description:
      'What a file in `policies/` holds. How packs go together, and whether ids lead somewhere, is for `freigabe policy check` to say.',
    ...printed,
  }
  return new Map([[file, `${JSON.stringify(schema, null, 2)}\n`]])
}
