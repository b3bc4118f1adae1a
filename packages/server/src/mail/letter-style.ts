import { darkColours as dark } from './letter-colours.ts'
import { type Markup, markup } from './markup.ts'

const stateRules = Object.entries(dark.states)
  .map(([state, colour]) => `.state-${state} div { color: ${colour} !important; }`)
  .join('\n')

/** The colours for readers whose mail program tells that it is dark. */
export const darkRules: Markup = markup`
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .ground, .ground > div { background: ${dark.ground} !important; }
  .card, .card > table { background: ${dark.card} !important; border-color: ${dark.line} !important; }
  .card > table > tbody > tr > td { border-color: ${dark.line} !important; }
  .card div, .card table { color: ${dark.text} !important; }
  .muted .accent { color: ${dark.accent} !important; }
  .muted div, .facts .label { color: ${dark.muted} !important; }
  .facts .label, .facts .value { border-color: ${dark.line} !important; }
  .button td, .button a { background: ${dark.button} !important; color: ${dark.buttonText} !important; }
  ${stateRules}
}`

/**
 * On a phone the margins shrink and a fact stands below its label. MJML gives every block of the
 * letter, and nothing inside one, a cell with `align="left"`.
 */
export const narrowRules: Markup = markup`
@media (max-width: 480px) {
  td[align="left"] { padding-left: 20px !important; padding-right: 20px !important; }
  .facts tr, .facts .label, .facts .value { display: block !important; width: auto !important; }
  .facts .label { padding: 8px 0 0 !important; }
  .facts .value { border-top: 0 !important; padding: 0 0 8px !important; }
}`
