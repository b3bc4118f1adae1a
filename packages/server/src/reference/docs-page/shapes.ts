import { type Markup, markup } from '../../mail/markup.ts'
import type { JsonSchema, OpenapiDocument } from '../openapi/document.ts'
import { fieldList, notesOn, typeOf } from './fields.ts'
import { kebab, prose } from './prose.ts'

/** Every shape that endpoints share, by name. */
export function shapesSection({ components }: OpenapiDocument): Markup {
  const shapes = Object.entries(components.schemas).map(([name, schema]) => shape(name, schema))
  return markup`<section aria-labelledby="shapes">
  <h2 id="shapes">Shapes</h2>
  <p>What endpoints take and give, as JSON. An answer may gain fields within a version: pass over those that you do not know. An instant is a moment in UTC, as <code>2026-11-25T09:00:00.000Z</code>.</p>
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
