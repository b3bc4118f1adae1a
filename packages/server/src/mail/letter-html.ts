import { darkColours as dark, lightColours as light } from './letter-colours.ts'
import type { LetterContent, LetterFact, LetterSection, LetterState } from './letter-content.ts'
import { type Markup, markup } from './markup.ts'

/**
 * The letter as an HTML page in the one layout that all letters share: a card on a tinted ground, 600 pixels
 * wide at most, readable without images. It is made of tables with inline styles, since Outlook for Windows
 * renders mail with Word, which knows neither `max-width` nor padding outside cells.
 */
export function letterHtml(content: LetterContent): string {
  return markup`<!doctype html>
<html lang="${content.locale}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office">
${head(content)}
<body class="ground" style="margin:0;padding:0;background-color:${light.ground};">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;">${content.preheader}</div>
<div class="ground" role="article" aria-roledescription="email" aria-label="${content.subject}" lang="${content.locale}" dir="ltr" style="background-color:${light.ground};">
<!--[if mso]><table align="center" width="600" ${bare} style="width:600px;"><tr><td><![endif]-->
<table align="center" width="100%" ${bare} style="border-collapse:separate;width:100%;max-width:600px;margin:0 auto;">
${sender(content)}
<tr><td class="card" bgcolor="${light.card}" style="border:1px solid ${light.line};border-radius:6px;background-color:${light.card};padding:30px 0 16px;">
<table width="100%" ${bare} style="width:100%;">
${title(content)}
${paragraphs([content.salutation, ...content.opening])}
${content.sections.map(section)}
${facts(content.facts)}
${button(content)}
${paragraphs(content.closing)}
${block(body, lines(content.signature))}
</table>
</td></tr>
${footer(content)}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`.source
}

/** Attributes of a table that only lays out. */
const bare = markup`role="presentation" border="0" cellpadding="0" cellspacing="0"`

/** Word scales a letter with the screen unless it is told what a pixel is. */
function head({ subject }: LetterContent): Markup {
  return markup`<head>
<title>${subject}</title>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<!--[if mso]><noscript><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><![endif]-->
<style type="text/css">
body { -webkit-text-size-adjust: 100%; -ms-text-size-adjust: 100%; }
table, td { border-collapse: collapse; mso-table-lspace: 0pt; mso-table-rspace: 0pt; }
${darkRules}
${narrowRules}
</style>
</head>`
}

const stateRules = Object.entries(dark.states)
  .map(([state, colour]) => `.card .state-${state} { color: ${colour} !important; }`)
  .join('\n')

/** The colours for readers whose mail program says that it is dark. */
const darkRules = markup`:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
.ground { background: ${dark.ground} !important; }
.card { background: ${dark.card} !important; border-color: ${dark.line} !important; }
.card td { color: ${dark.text} !important; }
.muted, .card .label { color: ${dark.muted} !important; }
.muted .accent { color: ${dark.accent} !important; }
.label, .value { border-color: ${dark.line} !important; }
.card .button, .button a { background: ${dark.button} !important; color: ${dark.buttonText} !important; }
${stateRules}
}`

/** On a phone the margins shrink and a fact goes below its label. */
const narrowRules = markup`@media (max-width: 480px) {
.block { padding-left: 20px !important; padding-right: 20px !important; }
.facts tr, .label, .value { display: block !important; width: auto !important; }
.label { padding: 8px 0 0 !important; }
.value { border-top: 0 !important; padding: 0 0 8px !important; }
}`

const family = markup`font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;`
const body = markup`padding:0 32px 16px;font-size:16px;color:${light.text};`

/** A row of the letter. Cells inherit no font from around their table, so each names its own. */
function block(style: Markup, inner: Markup | readonly Markup[], name = ''): Markup {
  const look = markup`${family}line-height:1.5;text-align:left;word-break:break-word;${style}`
  return markup`<tr><td align="left" class="${`block ${name}`.trim()}" style="${look}">${inner}</td></tr>`
}

function sender(content: LetterContent): Markup {
  const name = markup`<span class="accent" style="color:${light.accent};font-weight:600;">freigabe</span> &middot; ${content.sender}`
  return block(markup`padding:28px 32px 14px;font-size:15px;color:${light.muted};`, name, 'muted')
}

function footer(content: LetterContent): Markup {
  const style = markup`padding:18px 32px 32px;font-size:13px;color:${light.muted};`
  return block(style, markup`${content.footer}`, 'muted')
}

function title({ mark, title }: LetterContent): Markup {
  const colour = light.states[mark.state]
  return markup`${block(
    markup`padding:0 32px 6px;font-size:14px;font-weight:600;color:${colour};`,
    markup`<span aria-hidden="true">${icons[mark.state]}&nbsp; </span>${mark.word}`,
    `state-${mark.state}`,
  )}
${block(body, markup`<h1 style="margin:0;font-size:22px;line-height:1.3;font-weight:600;">${title}</h1>`)}`
}

/** Signs that need no picture and that no mail program turns into an emoji. */
const icons: Record<LetterState, string> = {
  needs_you: '→',
  in_review: '…',
  questions: '?',
  approved: '✓',
  rejected: '✕',
  neutral: '•',
}

function paragraphs(texts: readonly string[]): Markup[] {
  return texts.map((text) => block(body, markup`${text}`))
}

function section({ heading, text, items, locale }: LetterSection): Markup {
  const prose = text.split('\n\n').filter((paragraph) => paragraph !== '')
  return markup`${block(
    markup`padding:6px 32px 4px;font-size:16px;color:${light.text};`,
    markup`<h2 style="margin:0;font-size:16px;line-height:1.4;font-weight:600;">${heading}</h2>`,
  )}
${block(
  markup`padding:0 32px 12px;font-size:16px;color:${light.text};`,
  markup`<div lang="${locale}">${prose.map(paragraph)}${list(items)}</div>`,
)}`
}

function paragraph(text: string): Markup {
  return markup`<p style="margin:0 0 8px;">${lines(text.split('\n'))}</p>`
}

function list(items: readonly string[]): Markup {
  if (items.length === 0) return markup``
  const each = items.map((text) => markup`<li style="margin:0 0 4px;">${text}</li>`)
  return markup`<ul style="margin:0 0 8px;padding:0 0 0 20px;">${each}</ul>`
}

function lines(texts: readonly string[]): Markup[] {
  return texts.map((text, index) => (index === 0 ? markup`${text}` : markup`<br>${text}`))
}

function facts(rows: readonly LetterFact[]): Markup {
  if (rows.length === 0) return markup``
  const table = markup`<table width="100%" border="0" cellpadding="0" cellspacing="0" class="facts" style="width:100%;">
${rows.map(fact)}
</table>`
  return block(markup`padding:4px 32px 20px;`, table)
}

function fact({ label, value, deadline }: LetterFact): Markup {
  const cell = markup`${family}font-size:15px;line-height:1.45;border-top:1px solid ${light.line};vertical-align:top;text-align:left;`
  const weight = deadline ? '600' : '400'
  return markup`<tr>
<th scope="row" class="label" style="${cell}width:34%;padding:8px 16px 8px 0;font-weight:400;color:${light.muted};">${label}</th>
<td class="value" style="${cell}padding:8px 0;font-weight:${weight};color:${light.text};word-break:break-word;">${value}</td>
</tr>`
}

/** Word ignores padding on a link, so there the cell around it has some. */
function button({ button }: LetterContent): Markup {
  const look = markup`background:${light.button};border-radius:4px;`
  const words = markup`${family}font-size:16px;font-weight:600;line-height:1.3;color:${light.buttonText};text-decoration:none;`
  return block(
    markup`padding:8px 32px 24px;`,
    markup`<table ${bare} style="border-collapse:separate;line-height:100%;"><tr>
<td class="button" align="center" valign="middle" bgcolor="${light.button}" style="${look}mso-padding-alt:13px 22px;">
<a href="${button.url}" target="_blank" style="display:inline-block;${look}${words}padding:13px 22px;mso-padding-alt:0px;">${button.label}</a>
</td></tr></table>`,
  )
}
