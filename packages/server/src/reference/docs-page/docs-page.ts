import { readFileSync } from 'node:fs'
import { type Markup, markup, Markup as Raw } from '../../mail/markup.ts'
import type { Area } from '../openapi/areas.ts'
import type { OpenapiDocument } from '../openapi/document.ts'
import { openapiDocument } from '../openapi/openapi.ts'
import { errorsSection } from './errors.ts'
import { eventsSection } from './events.ts'
import type { Call } from './example.ts'
import { fontFaces } from './fonts.ts'
import { operationSection } from './operation.ts'
import { kebab } from './prose.ts'
import { shapesSection } from './shapes.ts'
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
