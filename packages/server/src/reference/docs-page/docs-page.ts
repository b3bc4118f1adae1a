import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { api, commonErrors, type Endpoint, type ErrorCode, errors } from '@freigabe/contract'
import { type Markup, markup, Markup as Raw } from '../../mail/markup.ts'
import type { Area } from '../openapi/areas.ts'
import type { JsonSchema, OpenapiDocument } from '../openapi/document.ts'
import { eventShape, toldEvents } from '../openapi/events.ts'
import { openapiDocument } from '../openapi/openapi.ts'
import type { Call } from './example.ts'
import { fieldList, notesOn, typeOf } from './fields.ts'
import { literalOf } from './literal.ts'
import { operationSection } from './operation.ts'
import { codeBlock, kebab, prose } from './prose.ts'
import { chapters, startChapters } from './start.ts'

const areaTitles: Readonly<Record<string, string>> = {
  people: 'People and accounts',
  sources: 'Sources',
  lists: 'Groups and imports',
  gate: 'Gate',
  watching: 'What came back',
  case: 'Cases',
  requests: 'Requests',
  proceedings: 'Complaints, warnings, suspensions',
  events: 'Events',
  holds: 'Holds, incidents and attacks',
  desk: 'Desk',
  webhooks: 'Webhooks',
  notify: 'Notifications',
  policy: 'Policy',
  staff: 'Staff',
  privacy: 'Privacy',
  platform: 'Installation and keys',
} satisfies Record<Area, string>

/** The readable reference as one self-contained page that works without its script. */
export function docsPage(): string {
  const document = openapiDocument()
  const calls = callsByArea(document)
  const style = readFileSync(new URL('docs-page.css', import.meta.url), 'utf8')
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API reference · freigabe</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${new Raw(`${fontFaces()}${style}`)}</style>
<script src="/docs/page.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
  <a class="wordmark" href="/">${mark}<span>freigabe</span></a>
  <span class="where">API reference</span>
  <a class="machine" href="/v1/openapi.json">openapi.json</a>
</header>
<details class="contents"><summary>Contents</summary><nav aria-label="Contents in short">${shortContents()}</nav></details>
<div class="frame">
<nav class="side" aria-label="Contents">
  <p class="filter" hidden><label for="filter">Find an endpoint</label><input id="filter" type="search" autocomplete="off"></p>
  ${contents(calls)}
</nav>
<main id="content">
  <div class="intro">
    <h1>API reference</h1>
    <p class="lead">Freigabe answers whether a group of recipients may be mailed, and runs the process that decides it. Everything its own screens do goes through this interface, so whatever they can do your platform can do too.</p>
  </div>
  ${startChapters()}
  ${[...calls].map(([area, of]) => areaSection(area, of, document))}
  ${eventsSection()}
  ${shapesSection(document)}
  ${errorsSection()}
</main>
</div>
</body>
</html>
`.source
}

/** The mark of the product: a stamp's ring left open, and the bar that has swung out through the gap. */
const mark = markup`<svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true"><g fill="none" stroke="currentColor" stroke-width="2.9" stroke-linecap="round"><path d="M20.2 14.2A8.5 8.5 0 1 1 9.8 3.8"/><path d="M12 12 20 4"/></g></svg>`

function callsByArea(document: OpenapiDocument): Map<string, Call[]> {
  const areas = new Map<string, Call[]>(document.tags.map(({ name }) => [name, []]))
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      areas
        .get(operation.tags[0]!)!
        .push({ method: method.toUpperCase(), path, operation, document })
    }
  }
  return areas
}

function areaSection(area: string, calls: readonly Call[], { tags }: OpenapiDocument): Markup {
  const about = tags.find(({ name }) => name === area)!.description
  return markup`<section class="area" aria-labelledby="area-${area}">
  <h2 id="area-${area}">${areaTitles[area] ?? area}</h2>
  <p>${about}</p>
  ${calls.map(operationSection)}
</section>`
}

function contents(calls: ReadonlyMap<string, readonly Call[]>): Markup {
  const areas = [...calls].map(
    ([area, of]) =>
      markup`<li><a href="#area-${area}">${areaTitles[area] ?? area}</a><ul>${of.map(callLink)}</ul></li>`,
  )
  return markup`<ul class="tree">
  ${chapters.map(([anchor, title]) => link(anchor, title))}
  ${areas}
  ${link('event-types', 'Types of events')}
  ${link('shapes', 'Shapes')}
  ${link('errors-register', 'Error codes')}
</ul>`
}

function shortContents(): Markup {
  const areas = Object.entries(areaTitles).map(([area, title]) => link(`area-${area}`, title))
  return markup`<ul>${chapters.map(([anchor, title]) => link(anchor, title))}${areas}${link('event-types', 'Types of events')}${link('shapes', 'Shapes')}${link('errors-register', 'Error codes')}</ul>`
}

function callLink({ method, operation }: Call): Markup {
  return markup`<li><a href="#${kebab(operation.operationId)}"><span class="method" data-method="${method}">${method}</span> ${operation.operationId}</a></li>`
}

function link(anchor: string, title: string): Markup {
  return markup`<li><a href="#${anchor}">${title}</a></li>`
}

/** The register of errors; problem documents point to its entries. */
function errorsSection(): Markup {
  const common = new Set<ErrorCode>(commonErrors)
  const codes = Object.keys(errors) as ErrorCode[]
  return markup`<section aria-labelledby="errors-register">
  <h2 id="errors-register">Error codes</h2>
  <p>Codes are stable; the words beside them may be improved. The <code>type</code> of a problem document leads here.</p>
  <h3 id="errors-any">From any endpoint</h3>
  <ul class="register">${codes.filter((code) => common.has(code)).map(errorEntry)}</ul>
  <h3 id="errors-own">From some endpoints</h3>
  <ul class="register">${codes.filter((code) => !common.has(code)).map(errorEntry)}</ul>
</section>`
}

function errorEntry(code: ErrorCode): Markup {
  const { status, title, action } = errors[code]
  const isCommon = (commonErrors as readonly ErrorCode[]).includes(code)
  const givers = Object.entries<Endpoint>(api)
    .filter(([, endpoint]) => !isCommon && endpoint.errors.includes(code))
    .map(([name]) => markup`<a href="#${kebab(name)}">${name}</a>`)
  return markup`<li id="error-${kebab(code)}">
  <p class="field"><code class="name">${code}</code> <span class="type">${String(status)}</span></p>
  <p>${prose(title)} ${prose(action)}</p>
  ${givers.length === 0 ? '' : markup`<p class="note">${givers}</p>`}
</li>`
}

/** Every type of event, with an example of it as it is read. */
function eventsSection(): Markup {
  return markup`<section aria-labelledby="event-types">
  <h2 id="event-types">Types of events</h2>
  <p>${prose('An event is the same by whichever way it is read: by cursor, from a stream, or as a webhook. It holds ids, codes, counts and moments, never an address, a name or a text. A version may add types and fields: pass over those that you do not know.')}</p>
  ${toldEvents.map(eventType)}
</section>`
}

function eventType({ name, summary, example }: (typeof toldEvents)[number]): Markup {
  const anchor = `event-${kebab(name.replaceAll('.', '_'))}`
  return markup`<article class="operation" id="${anchor}">
  <div class="told">
    <h3><a href="#${anchor}"><code>${name}</code></a></h3>
    <p>${prose(summary)}</p>
    <p>${typeOf({ $ref: eventShape(name) })}</p>
  </div>
  <div class="shown">
    ${codeBlock('JSON', literalOf(example, 'json'))}
  </div>
</article>`
}

/** Every shape that endpoints share, by name. */
function shapesSection({ components }: OpenapiDocument): Markup {
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

const assets = fileURLToPath(new URL('../../../../web/dist/assets/', import.meta.url))

/** The product's own typefaces if the web application has been built, otherwise the system's. */
function fontFaces(): string {
  const faces = {
    'Source Sans 3 Variable': 'source-sans-3',
    'Source Code Pro Variable': 'source-code-pro',
  }
  return Object.entries(faces)
    .flatMap(([family, name]) =>
      globSync(`${name}-latin-wght-normal-*.woff2`, { cwd: assets }).map(
        (file) =>
          `@font-face{font-family:'${family}';font-weight:200 900;font-display:swap;src:url(/assets/${file}) format('woff2')}`,
      ),
    )
    .join('\n')
}
