/** The subset of JSON Schema that describes packs. */
export interface Schema {
  $ref?: string
  type?: string | readonly string[]
  description?: string
  /** A property missing from one of several choices is undefined there. */
  properties?: Readonly<Record<string, Schema | undefined>>
  additionalProperties?: Schema | boolean
  items?: Schema
  enum?: readonly unknown[]
  const?: unknown
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  allOf?: readonly Schema[]
  $defs?: Record<string, Schema>
}

/** What is allowed at the path of keys; several schemas where there is a choice. */
export function schemaAt(root: Schema, path: readonly string[]): Schema[] {
  return path.reduce(
    (found, step) => found.flatMap((schema) => steps(root, schema, step)),
    resolved(root, root),
  )
}

function steps(root: Schema, schema: Schema, step: string): Schema[] {
  const further =
    typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined
  const next = step === '[]' ? schema.items : (schema.properties?.[step] ?? further)
  return next ? resolved(root, next) : []
}

function resolved(root: Schema, schema: Schema): Schema[] {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.slice('#/$defs/'.length)]
    return target ? resolved(root, { ...target, ...described(schema) }) : []
  }
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  return [schema, ...choices.flatMap((choice) => resolved(root, choice))]
}

function described({ description }: Schema): Schema {
  return description === undefined ? {} : { description }
}
