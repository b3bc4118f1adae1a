import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Markup, markup, Markup as Raw } from '../../mail/markup.ts'
import type { Call } from './example.ts'
import { allShapes, areaTitles, eventTypes, first, pathOf } from './paths.ts'
import { kebab } from './prose.ts'
import { chapters } from './start.ts'

/** A page before its links know on which page each anchor is. */
export interface Page {
  title: string
  lead: string
  content: Markup[]
}

/** The whole of a page, with all pages beside it to go on to. */
export function laidOut(
  path: string,
  { title, lead, content }: Page,
  calls: ReadonlyMap<string, readonly Call[]>,
): string {
  const style = readFileSync(new URL('docs-page.css', import.meta.url), 'utf8')
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${path === first ? title : `${title} · API reference`} · freigabe</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${new Raw(`${fontFaces()}${style}`)}</style>
<script src="/docs/page.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
  <a class="wordmark" href="/">${mark}<span>freigabe</span></a>
  <a class="where" href="${first}">API reference</a>
  <a class="machine" href="/v1/openapi.json">openapi.json</a>
</header>
<details class="contents"><summary>Contents</summary><nav aria-label="Contents in short">${contents(path, new Map())}</nav></details>
<div class="frame">
<nav class="side" aria-label="Contents">
  <p class="filter" hidden><label for="filter">Find an endpoint</label><input id="filter" type="search" autocomplete="off"></p>
  ${contents(path, calls)}
</nav>
<main id="content">
  <div class="intro">
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
  </div>
  ${content}
</main>
</div>
</body>
</html>
`.source
}

/** The mark of the product: a stamp's ring left open, and the bar that has swung out through the gap. */
const mark = markup`<svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true"><g fill="none" stroke="currentColor" stroke-width="2.9" stroke-linecap="round"><path d="M20.2 14.2A8.5 8.5 0 1 1 9.8 3.8"/><path d="M12 12 20 4"/></g></svg>`

/** All pages, and below each area those of its endpoints that are named here. */
function contents(here: string, calls: ReadonlyMap<string, readonly Call[]>): Markup {
  const areas = Object.entries(areaTitles).map(([area, title]) => {
    const own = (calls.get(area) ?? []).map(callLink)
    return link(pathOf(area), title, here, own.length > 0 && markup`<ul>${own}</ul>`)
  })
  return markup`<ul class="tree">
  ${chapters.map(([anchor, title]) => link(`#${anchor}`, title, here))}
  ${areas}
  ${link(eventTypes, 'Types of events', here)}
  ${link(allShapes, 'Shapes', here)}
  ${link('#errors-register', 'Error codes', here)}
</ul>`
}

function callLink({ method, operation }: Call): Markup {
  return markup`<li><a href="#${kebab(operation.operationId)}"><span class="method" data-method="${method}">${method}</span> ${operation.operationId}</a></li>`
}

function link(aim: string, title: string, here: string, below: Markup | false = false): Markup {
  const current = aim === here ? markup` aria-current="page"` : ''
  return markup`<li><a href="${aim}"${current}>${title}</a>${below || ''}</li>`
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
