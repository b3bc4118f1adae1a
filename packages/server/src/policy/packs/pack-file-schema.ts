import { PackFile } from './policy-schema.ts'

/** The form of a pack file as a JSON Schema, for editors and for programs that write packs. */
export function packFileSchema() {
  const { $schema, ...printed } = PackFile.toJSONSchema({ io: 'input' })
  return {
    $schema,
    title: 'Policy pack of Freigabe',
    description:
      'What a file in `policies/` holds. How packs go together, and whether ids lead somewhere, is for `freigabe policy check` to say.',
    ...printed,
  }
}
