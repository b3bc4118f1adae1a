import { type Schema, schemaAt } from './schema-at.ts'
import { yamlPlace } from './yaml-path.ts'

export interface Suggestion {
  label: string
  /** What is inserted. */
  insert: string
  detail?: string
}

/**
 * What could be written at the end of a text: keys and choices by the schema of packs, and ids that the packs
 * define.
 *
 * @param before everything before the cursor
 * @param texts of all packs together
 */
export function suggestions(
  schema: Schema,
  before: string,
  texts: readonly string[],
): Suggestion[] {
  const { path, key } = yamlPlace(before)
  const isValue = key !== null || /(^|\n)\s*- +[^:\n]*$/.test(before) || inFlowList(before)
  const full = key === null ? path : [...path, key]
  const here = schemaAt(schema, full)
  if (isValue) {
    const items = inFlowList(before) ? schemaAt(schema, [...full, '[]']) : here
    const keys = key === null ? keysOf(here) : []
    return [...choicesOf(items), ...idsFor(full, texts), ...keys]
  }
  return keysOf(here)
}

function keysOf(schemas: readonly Schema[]): Suggestion[] {
  return schemas.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([label, part]) =>
      part ? [{ label, insert: `${label}: `, ...detailOf(part) }] : [],
    ),
  )
}

function detailOf({ description }: Schema): { detail?: string } {
  return description === undefined ? {} : { detail: description }
}

function choicesOf(schemas: readonly Schema[]): Suggestion[] {
  const values = schemas.flatMap((schema) => [
    ...(schema.enum ?? (schema.const === undefined ? [] : [schema.const])),
    ...(schema.type === 'boolean' ? [true, false] : []),
  ])
  return [...new Set(values.map(String))].map((label) => ({ label, insert: label }))
}

/** The list of a pack that defines the ids a key refers to. */
const givenIn: Readonly<Record<string, string>> = {
  requirements: 'requirements',
  requirement: 'requirements',
  generalRequirements: 'requirements',
  notBefore: 'requirements',
  grounds: 'grounds',
  ground: 'grounds',
  remedies: 'remedies',
  sources: 'sources',
  source: 'sources',
}

function idsFor(path: readonly string[], texts: readonly string[]): Suggestion[] {
  const named = path.findLast((step) => step !== '[]')
  const list = named === undefined || path.length < 2 ? undefined : givenIn[named]
  // The list itself defines ids; it does not refer to them.
  const isReference =
    named === 'generalRequirements' || path.filter((step) => step !== '[]').length > 1
  if (list === undefined || !isReference) return []
  const ids = new Set(texts.flatMap((text) => idsIn(text, list)))
  return [...ids].sort().map((label) => ({ label, insert: label }))
}

function idsIn(text: string, list: string): string[] {
  const [, body = ''] = new RegExp(`^${list}:\\n((?:[ #-].*\\n|\\n)*)`, 'm').exec(`${text}\n`) ?? []
  return [...body.matchAll(/^ *- +(?:id|code): *([a-z][a-z0-9_]*)/gm)].map(([, id]) => id!)
}

function inFlowList(before: string): boolean {
  return /:\s*\[[^\]\n]*$/.test(before)
}
