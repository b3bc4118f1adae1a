import { api, commonErrors, type Endpoint, type ErrorCode, errors } from '@freigabe/contract'
import { type Markup, markup } from '../../mail/markup.ts'
import { kebab, prose } from './prose.ts'

/** The register of errors; problem documents point to its entries. */
export function errorsSection(): Markup {
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
