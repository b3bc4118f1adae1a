import { type Markup, markup } from '../../mail/markup.ts'
import type { OpenapiDocument } from '../openapi/document.ts'
import { eventShape, toldEvents } from '../openapi/events.ts'
import { openapiDocument } from '../openapi/openapi.ts'
import { errorsSection } from './errors.ts'
import { eventTypesSection } from './event-types.ts'
import type { Call } from './example.ts'
import { laidOut, type Page } from './layout.ts'
import { operationSection } from './operation.ts'
import { allShapes, areaTitles, eventTypes, first, pathOf } from './paths.ts'
import { shapeIndex, shapesByPage, shapesSection } from './shapes.ts'
import { startChapters } from './start.ts'

/** The readable reference, by path: pages that need nothing from elsewhere and work without their script. */
export function docsPages(): ReadonlyMap<string, string> {
  const document = openapiDocument()
  const calls = callsByArea(document)
  const shapes = shapesByPage(document, usesOf(document, calls))
  const shapesOn = (path: string) => shapesSection(document, shapes.get(path)!)
  const pages: [string, Page][] = [
    [first, firstPage(shapesOn(first))],
    ...document.tags.map(({ name, description }): [string, Page] => [
      pathOf(name),
      {
        title: areaTitles[name] ?? name,
        lead: description,
        content: [endpointsSection(calls.get(name)!), shapesOn(pathOf(name))],
      },
    ]),
    [
      eventTypes,
      {
        title: 'Types of events',
        lead: 'An event is the same by whichever way it is read: by cursor, from a stream, or as a webhook.',
        content: [eventTypesSection(), shapesOn(eventTypes)],
      },
    ],
    [
      allShapes,
      {
        title: 'Shapes',
        lead: 'What endpoints take and give, by name. Each is described where it is first used.',
        content: [shapeIndex(document)],
      },
    ],
  ]
  return linked(new Map(pages.map(([path, page]) => [path, laidOut(path, page, calls)])))
}

/** What each page speaks of, as far as shapes are concerned. */
function usesOf(
  { components }: OpenapiDocument,
  calls: ReadonlyMap<string, readonly Call[]>,
): ReadonlyMap<string, unknown> {
  const areas = [...calls].map(([area, of]): [string, unknown] => [
    pathOf(area),
    of.map(({ operation: { requestBody, responses } }) => [requestBody, responses]),
  ])
  const events = toldEvents.map(({ name }) => ({
    $ref: `#/components/schemas/${eventShape(name)}`,
  }))
  return new Map<string, unknown>([[first, components.responses], ...areas, [eventTypes, events]])
}

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

/** What to read before the first call, and what a refusal's `type` leads to. */
function firstPage(shapes: Markup): Page {
  return {
    title: 'API reference',
    lead: 'Freigabe answers whether a group of recipients may be mailed, and runs the process that decides it. Everything its own screens do goes through this interface, so whatever they can do your platform can do too.',
    content: [...startChapters(), errorsSection(), shapes],
  }
}

function endpointsSection(calls: readonly Call[]): Markup {
  return markup`<section class="area" aria-labelledby="endpoints">
  <h2 id="endpoints">Endpoints</h2>
  ${calls.map(operationSection)}
</section>`
}

/** Links name anchors alone; here they learn the pages. Throws for an anchor that is on no page. */
function linked(pages: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const [path, page] of pages) {
    for (const [, anchor] of page.matchAll(/ id="([^"]+)"/g)) places.set(anchor!, path)
  }
  return new Map(
    [...pages].map(([path, page]) => [
      path,
      page.replaceAll(/href="#([^"]+)"/g, (asIs, anchor: string) => {
        // Some anchors are on every page.
        if (page.includes(` id="${anchor}"`)) return asIs
        const place = places.get(anchor)
        if (place === undefined) throw new Error(`The reference has no place for #${anchor}.`)
        return `href="${place}#${anchor}"`
      }),
    ]),
  )
}
