import { type Markup, markup } from '../../mail/markup.ts'
import { eventShape, toldEvents } from '../openapi/events.ts'
import { typeOf } from './fields.ts'
import { literalOf } from './literal.ts'
import { codeBlock, kebab, prose } from './prose.ts'

/** Every type of event, with an example of it as it is read. */
export function eventTypesSection(): Markup {
  return markup`<section aria-labelledby="event-types">
  <h2 id="event-types">Types</h2>
  <p>${prose('An event holds ids, codes, counts and moments, never an address, a name or a text. A version may add types and fields: pass over those that you do not know.')}</p>
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
