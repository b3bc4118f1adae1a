import { api, commonErrors, type ErrorCode, errors } from '@freigabe/contract'
import { type Markup, markup } from '../../mail/markup.ts'
import type {
  JsonSchema,
  OpenapiDocument,
  Operation,
  Parameter,
  Response,
} from '../openapi/document.ts'
import { type Call, curlOf, sdkCallOf, urlPathOf } from './example.ts'
import { fieldItem, fieldList, notesOn, typeOf } from './fields.ts'
import { codeBlock, kebab, prose } from './prose.ts'

/** One operation: what it does, what goes in, what comes out, how it refuses, and how it is called. */
export function operationSection(call: Call): Markup {
  const { method, operation } = call
  const anchor = kebab(operation.operationId)
  const [title, more] = titleAndMore(operation.summary)
  return markup`<article class="operation" id="${anchor}">
  <div class="told">
    <h3><a href="#${anchor}">${prose(title)}</a></h3>
    ${more === '' ? '' : markup`<p>${prose(more)}</p>`}
    <p class="address"><span class="method" data-method="${method}">${method}</span> <code>${urlPathOf(call)}</code></p>
    <p class="access">${prose(operation.description)}</p>
    ${parameterPart('In the path', 'path', call)}
    ${parameterPart('In the query', 'query', call)}
    ${bodyPart(call)}
    ${answerPart(call)}
    ${errorPart(operation, call)}
  </div>
  <div class="shown">
    ${codeBlock('curl', curlOf(call))}
    ${operation.operationId in api ? codeBlock('TypeScript', sdkCallOf(call)) : ''}
  </div>
</article>`
}

/** A summary's first clause is the heading, and the rest says more. */
function titleAndMore(summary: string): [title: string, more: string] {
  const [, title = '', rest = ''] = /^([^.:;?]+\??)[.:;]? *(.*)$/s.exec(summary)!
  return [title, rest.slice(0, 1).toUpperCase() + rest.slice(1)]
}

function parameterPart(title: string, place: 'path' | 'query', { operation }: Call): Markup | '' {
  const parameters = (operation.parameters ?? []).filter(
    (each): each is Parameter => 'in' in each && each.in === place,
  )
  if (parameters.length === 0) return ''
  const items = parameters.map(({ name, required, description, schema }) =>
    fieldItem({
      name,
      type: typeOf(schema),
      isRequired: required,
      description,
      notes: place === 'path' ? [] : notesOn(schema),
      inner: undefined,
    }),
  )
  return markup`<h4>${title}</h4><ul class="fields">${items}</ul>`
}

function bodyPart({ operation: { requestBody }, document }: Call): Markup | '' {
  if (requestBody === undefined) return ''
  const schema = requestBody.content['application/json']?.schema
  if (schema === undefined) {
    return markup`<h4>Body</h4><p>${prose(requestBody.description ?? '')}</p>`
  }
  if (schema.oneOf !== undefined) {
    const ways = schema.oneOf.map((way) => markup`<li>${fieldList(way)}</li>`)
    return markup`<h4>Body</h4><p>One of these:</p><ul class="ways">${ways}</ul>`
  }
  return markup`<h4>Body</h4>${fieldList(shapeOf(schema, document))}`
}

function answerPart({ operation: { responses } }: Call): Markup {
  const [status, response] = Object.entries(responses).find(([status]) => status.startsWith('2'))!
  const { content, description } = response as Response
  const schema = content?.['application/json']?.schema
  const heading = `Answer ${status}`
  if (schema === undefined) return markup`<h4>${heading}</h4><p>${prose(description)}</p>`
  // Shapes that come back are long and much alike: each stands once.
  const answer = schema.$ref === undefined ? fieldList(schema) : markup`<p>${typeOf(schema)}</p>`
  return markup`<h4>${heading}</h4>${answer}`
}

function shapeOf(schema: JsonSchema, { components }: OpenapiDocument): JsonSchema {
  return schema.$ref === undefined ? schema : components.schemas[schema.$ref.split('/').at(-1)!]!
}

function errorPart(operation: Operation, { document }: Call): Markup {
  const common = new Set<string>(commonErrors)
  const codes = Object.values(operation.responses).flatMap((response) =>
    '$ref' in response
      ? Object.keys(
          document.components.responses[response.$ref.split('/').at(-1)!]!.content![
            'application/problem+json'
          ]!.examples!,
        )
      : [],
  ) as ErrorCode[]
  const own = codes.filter((code) => !common.has(code)).map(errorLink)
  return own.length === 0
    ? markup`<h4>Refusals</h4><p>Only <a href="#errors-any">those that any endpoint can give</a>.</p>`
    : markup`<h4>Refusals</h4><ul class="errors">${own}</ul><p class="note">And <a href="#errors-any">those that any endpoint can give</a>.</p>`
}

function errorLink(code: ErrorCode): Markup {
  return markup`<li><a href="#error-${kebab(code)}"><code>${code}</code></a> <span class="note">${String(errors[code].status)}</span> ${prose(errors[code].title)}</li>`
}
