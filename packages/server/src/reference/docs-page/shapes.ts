import { type Markup, markup } from '../../mail/markup.ts'
import type { JsonSchema, OpenapiDocument } from '../openapi/document.ts'
import { fieldList, notesOn, typeOf } from './fields.ts'
import { kebab, prose } from './prose.ts'

/**
 * The names of shapes by the page that uses them first, be it within another shape.
 *
 * @param uses what each page speaks of, in the order of the pages
 */
export function shapesByPage(
  { components }: OpenapiDocument,
  uses: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string[]> {
  const left = new Set(Object.keys(components.schemas))
  const take = (used: unknown): string[] =>
    namesIn(used).flatMap((name) =>
      left.delete(name) ? [name, ...take(components.schemas[name])] : [],
    )
  return new Map([...uses].map(([path, used]) => [path, take(used)]))
}

/** The names of the shapes that something refers to. */
function namesIn(used: unknown): string[] {
  const found = JSON.stringify(used ?? null).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)
  return [...found].map(([, name]) => name!)
}

/** Shapes in the order of their names; nothing where there are none. */
export function shapesSection({ components }: OpenapiDocument, names: readonly string[]): Markup {
  if (names.length === 0) return markup``
  const shapes = names.toSorted().map((name) => shape(name, components.schemas[name]!))
  return markup`<section aria-labelledby="own-shapes">
  <h2 id="own-shapes">Shapes</h2>
  <p>An answer may gain fields within a version: pass over those that you do not know. An instant is a moment in UTC, as <code>2026-11-25T09:00:00.000Z</code>.</p>
  ${shapes}
</section>`
}

function shape(name: string, schema: JsonSchema): Markup {
  const about = [
    ...(schema.description === undefined ? [] : [schema.description]),
    ...notesOn(schema),
  ]
  const fields =
    schema.properties === undefined
      ? markup`<p class="type">${typeOf(schema)}</p>`
      : fieldList(schema)
  return markup`<article class="shape" id="shape-${kebab(name)}">
  <h3><a href="#shape-${kebab(name)}">${name}</a></h3>
  ${about.map((text) => markup`<p>${prose(text)}</p>`)}
  ${fields}
</article>`
}

/** Links to all shapes. */
export function shapeIndex({ components }: OpenapiDocument): Markup {
  const names = Object.keys(components.schemas).toSorted()
  const links = names.map((name) => markup`<li><a href="#shape-${kebab(name)}">${name}</a></li>`)
  return markup`<ul class="index">${links}</ul>`
}
