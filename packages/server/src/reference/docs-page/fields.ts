import { type Markup, markup } from '../../mail/markup.ts'
import type { JsonSchema } from '../openapi/document.ts'
import { kebab, prose } from './prose.ts'

interface Field {
  name: string
  type: Markup
  isRequired: boolean
  description: string | undefined
  notes: string[]
  inner: JsonSchema | undefined
}

/** The fields of a shape as a list, each with the fields of its nested shape below it. */
export function fieldList(schema: JsonSchema): Markup {
  const properties = Object.entries(schema.properties ?? {})
  if (properties.length === 0) return markup`<p class="type">${typeOf(schema)}</p>`
  const fields = properties.map(([name, part]) =>
    fieldItem({
      name,
      type: typeOf(part),
      isRequired: schema.required?.includes(name) ?? false,
      description: part.description,
      notes: notesOn(part),
      inner: innerOf(part),
    }),
  )
  return markup`<ul class="fields">${fields}</ul>`
}

/** One field or parameter. */
export function fieldItem({ name, type, isRequired, description, notes, inner }: Field): Markup {
  const said = [
    ...(description === undefined ? [] : [prose(description)]),
    ...notes.map((note) => markup`<span class="note">${prose(note)}</span>`),
  ]
  return markup`<li>
  <p class="field"><code class="name">${name}</code> <span class="type">${type}</span>${isRequired ? '' : markup` <span class="optional">optional</span>`}</p>
  ${said.length === 0 ? '' : markup`<p class="about">${said}</p>`}
  ${inner === undefined ? '' : fieldList(inner)}
</li>`
}

/** What a value is, in a few words, with a link where it is a shape of its own. */
export function typeOf(schema: JsonSchema): Markup {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1)!
    return markup`<a href="#shape-${kebab(name)}">${name}</a>`
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return orOf(choices.map(typeOf))
  if (schema.const !== undefined) return markup`<code>${JSON.stringify(schema.const)}</code>`
  const types = [schema.type ?? 'any'].flat()
  return orOf(types.map((type) => plainType(type, schema)))
}

/** What must hold for a value apart from its type. */
export function notesOn(schema: JsonSchema): string[] {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = schema
  const choices = schema.enum?.map((choice) => `\`${choice}\``)
  return [
    ...(choices === undefined
      ? []
      : [`${choices.length === 1 ? '' : 'One of '}${choices.join(', ')}.`]),
    ...rangeNote(minLength, maxLength, 'characters'),
    ...rangeNote(minItems, maxItems, 'items'),
    ...rangeNote(minimum, maximum, ''),
    ...(schema.default === undefined ? [] : defaultNote(schema.default)),
  ]
}

function defaultNote(value: unknown): string[] {
  const isEmpty = typeof value === 'object' && Object.keys(value ?? {}).length === 0
  return isEmpty ? [] : [`Without it: \`${value}\`.`]
}

function rangeNote(least: number | undefined, most: number | undefined, of: string): string[] {
  const unit = of === '' ? '' : ` ${most === 1 ? of.slice(0, -1) : of}`
  // "At least 0" and "at least one character" go without saying.
  const isPlain = least === undefined || least === 0 || (of === 'characters' && least === 1)
  if (isPlain) return most === undefined ? [] : [`At most ${written(most)}${unit}.`]
  if (most === undefined) return [`At least ${written(least)}${unit}.`]
  return [`${written(least)} to ${written(most)}${unit}.`]
}

function written(count: number): string {
  return count.toLocaleString('en')
}

function plainType(type: string, schema: JsonSchema): Markup {
  if (type === 'array' && schema.items !== undefined) return markup`list of ${typeOf(schema.items)}`
  if (type === 'object' && typeof schema.additionalProperties === 'object') {
    return markup`map to ${typeOf(schema.additionalProperties)}`
  }
  if (type === 'string' && schema.format === 'date-time') return markup`instant`
  if (type === 'string' && schema.format !== undefined) return markup`${schema.format}`
  return markup`${type}`
}

function orOf(types: readonly Markup[]): Markup {
  return types.reduce((before, type) => markup`${before} or ${type}`)
}

/** The nested shape whose fields are worth showing, seen through lists, maps and null. */
function innerOf(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties !== undefined) return schema
  if (schema.items !== undefined) return innerOf(schema.items)
  if (typeof schema.additionalProperties === 'object') return innerOf(schema.additionalProperties)
  return undefined
}
