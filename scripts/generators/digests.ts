import { createHash } from 'node:crypto'
import { type Endpoint, endpoints } from '@freigabe/contract'
import { openapiDocument, packFileSchema, reportSchema } from '@freigabe/server'

const file = 'docs/reference/digests.txt'

export const paths = [file]

/** A line for each part of what is printed and not committed, so that a review sees which parts changed. */
export async function render(): Promise<Map<string, string>> {
  const lines = [
    '# Digests of what `freigabe print` prints, written by `npm run generate`; see docs/decisions/0057.',
    '',
    '# openapi: what an operation takes and gives with all shapes in it, whom it is for, its own errors',
    ...operationLines(openapiDocument()),
    '',
    '# policy-pack: all of it as it is printed, then what each part allows',
    ...schemaLines('policy-pack', packFileSchema()),
    '',
    '# screening-report: the same',
    ...schemaLines('screening-report', reportSchema()),
  ]
  return new Map([[file, `${lines.join('\n')}\n`]])
}

type Printed = ReturnType<typeof openapiDocument>
type Schema = Partial<Record<'properties' | '$defs', Record<string, unknown>>> & {
  required?: string[]
}

/**
 * A line for each operation, sorted by path. Shapes that it refers to count as its own; words do not count.
 */
export function operationLines(document: Printed): string[] {
  const digestOf = digestsIn(withoutListOfCodes(document))
  const lines = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, responses, ...taken }]) => {
      const { access, errors, status }: Endpoint = endpoints[operationId as keyof typeof endpoints]
      const ways = taken.security.map((way) =>
        Object.entries(way).map(([name, scopes]) => [
          { $ref: `#/components/securitySchemes/${name}` },
          scopes,
        ]),
      )
      return [
        `${path} ${method.toUpperCase()} ${operationId}`,
        `takes:${digestOf({ ...taken, security: ways })}`,
        `gives:${digestOf(responses)}`,
        `status:${status}`,
        `for:${access.toSorted().join()}`,
        ...(errors.length === 0 ? [] : [`errors:${errors.toSorted().join()}`]),
      ].join(' ')
    }),
  )
  return lines.sort()
}

/** Each refusal lists its own codes; with the list of all, a new code would change every operation. */
function withoutListOfCodes(document: Printed): Printed {
  const { schemas } = document.components
  const { Problem } = schemas
  const properties = { ...Problem!.properties, code: {} }
  const components = {
    ...document.components,
    schemas: { ...schemas, Problem: { ...Problem, properties } },
  }
  return { ...document, components }
}

/** A line for a schema as it is printed, and one for each property and definition at its top. */
export function schemaLines(name: string, schema: object): string[] {
  const { properties = {}, required = [], $defs = {} } = schema as Schema
  const digestOf = digestsIn(schema)
  return [
    `${name} ${sha256(`${JSON.stringify(schema, null, 2)}\n`)}`,
    ...Object.entries(properties).map(([key, part]) => {
      const isRequired = required.includes(key)
      return `${name}/${key} ${digestOf({ part, isRequired })}`
    }),
    ...Object.entries($defs).map(([key, part]) => `${name}/$defs/${key} ${digestOf(part)}`),
  ]
}

/**
 * Returns the digest of a part of a document and of everything that its references lead to. Referenced parts
 * are read once, since most operations share most shapes.
 */
function digestsIn(document: unknown): (part: unknown) => string {
  const shared = new Map<string, Canonical>()
  const at = (pointer: string) => {
    const known = shared.get(pointer) ?? canonical(valueAt(pointer, document))
    shared.set(pointer, known)
    return known
  }
  return (part) => {
    const own = canonical(part)
    const found = new Set(own.refs)
    // A set also yields what is added to it during iteration.
    for (const pointer of found) for (const next of at(pointer).refs) found.add(next)
    return sha256(
      [own.digest, ...[...found].sort().map((pointer) => pointer + at(pointer).digest)].join(),
    )
  }
}

function valueAt(pointer: string, document: unknown): unknown {
  return pointer.split('/').reduce((part, key) => (part as Record<string, unknown>)[key], document)
}

type Canonical = { digest: string; refs: string[] }

function canonical(part: unknown): Canonical {
  const text = JSON.stringify(formOf(part))
  const refs = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer]) => pointer!)
  return { digest: sha256(text), refs }
}

const words = ['summary', 'description', 'title', 'examples', 'tags']

/** A part without words, and without an order where order means nothing. */
function formOf(part: unknown, areNames = false): unknown {
  if (Array.isArray(part)) {
    const items = part.map((item) => formOf(item))
    return items.every((item) => typeof item === 'string') ? items.sort() : items
  }
  if (typeof part !== 'object' || part === null) return part
  const kept = Object.entries(part).filter(([key]) => areNames || !words.includes(key))
  return Object.fromEntries(
    kept
      .map(([key, inner]): [string, unknown] => [
        key,
        formOf(inner, !areNames && key === 'properties'),
      ])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
