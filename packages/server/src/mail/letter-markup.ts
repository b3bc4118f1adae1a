import { lightColours } from './letter-colours.ts'
import type { LetterContent, LetterFact, LetterSection, LetterState } from './letter-content.ts'
import { darkRules, narrowRules } from './letter-style.ts'
import { type Markup, markup } from './markup.ts'

const colours = lightColours

/** The one layout of every letter, as MJML: a card on a tinted ground, readable without images. */
export function letterMarkup(content: LetterContent): Markup {
  return markup`<mjml lang="${content.locale}" dir="ltr">
  <mj-head>
    <mj-title>${content.subject}</mj-title>
    <mj-preview>${content.preheader}</mj-preview>
    <mj-attributes>
      <mj-all font-family="'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" />
      <mj-text font-size="16px" line-height="1.5" color="${colours.text}" padding="0 32px 16px" />
      <mj-table font-size="15px" line-height="1.45" color="${colours.text}" padding="4px 32px 20px" />
      <mj-section padding="0" />
    </mj-attributes>
    <mj-style>${darkRules}${narrowRules}</mj-style>
    <mj-raw>
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <meta name="format-detection" content="telephone=no, date=no, address=no">
    </mj-raw>
  </mj-head>
  <mj-body background-color="${colours.ground}" css-class="ground" width="600px">
    <mj-section padding="28px 0 14px"><mj-column>${sender(content)}</mj-column></mj-section>
    <mj-section css-class="card" background-color="${colours.card}"
      border="1px solid ${colours.line}" border-radius="6px" padding="30px 0 16px">
      <mj-column>
        ${head(content)}
        ${paragraphs([content.salutation, ...content.opening])}
        ${content.sections.map(section)}
        ${facts(content.facts)}
        ${button(content)}
        ${paragraphs(content.closing)}
        <mj-text>${lines(content.signature)}</mj-text>
      </mj-column>
    </mj-section>
    <mj-section padding="18px 0 32px">
      <mj-column>
        <mj-text css-class="muted" font-size="13px" color="${colours.muted}" padding="0 32px">${content.footer}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`
}

function sender(content: LetterContent): Markup {
  return markup`<mj-text css-class="muted" font-size="15px" color="${colours.muted}"
    padding="0 32px"><span class="accent" style="color:${colours.accent};font-weight:600;">freigabe</span>
    &middot; ${content.sender}</mj-text>`
}

function head({ mark, title }: LetterContent): Markup {
  return markup`<mj-text css-class="state-${mark.state}" font-size="14px" font-weight="600"
      color="${colours.states[mark.state]}" padding="0 32px 6px"><span
      aria-hidden="true">${icons[mark.state]}&nbsp; </span>${mark.word}</mj-text>
    <mj-text><h1 style="margin:0;font-size:22px;line-height:1.3;font-weight:600;">${title}</h1></mj-text>`
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
  return texts.map((text) => markup`<mj-text>${text}</mj-text>`)
}

function facts(rows: readonly LetterFact[]): Markup {
  if (rows.length === 0) return markup``
  return markup`<mj-table css-class="facts">${rows.map(fact)}</mj-table>`
}

function fact({ label, value, deadline }: LetterFact): Markup {
  const weight = deadline ? '600' : '400'
  const cell = `border-top:1px solid ${colours.line};vertical-align:top;text-align:left;`
  return markup`<tr>
    <th scope="row" class="label" style="${cell}width:34%;padding:8px 16px 8px 0;font-weight:400;color:${colours.muted};">${label}</th>
    <td class="value" style="${cell}padding:8px 0;font-weight:${weight};word-break:break-word;">${value}</td>
  </tr>`
}

function section({ heading, text, items, locale }: LetterSection): Markup {
  const prose = text.split('\n\n').filter((paragraph) => paragraph !== '')
  return markup`<mj-text padding="6px 32px 4px"><h2 style="margin:0;font-size:16px;line-height:1.4;font-weight:600;">${heading}</h2></mj-text>
    <mj-text padding="0 32px 12px"><div lang="${locale}">${prose.map(paragraph)}${list(items)}</div></mj-text>`
}

function paragraph(text: string): Markup {
  return markup`<p style="margin:0 0 8px;">${lines(text.split('\n'))}</p>`
}

function list(items: readonly string[]): Markup {
  if (items.length === 0) return markup``
  return markup`<ul style="margin:0 0 8px;padding:0 0 0 20px;">${items.map(listItem)}</ul>`
}

function listItem(text: string): Markup {
  return markup`<li style="margin:0 0 4px;">${text}</li>`
}

function lines(texts: readonly string[]): Markup[] {
  return texts.map((text, index) => (index === 0 ? markup`${text}` : markup`<br>${text}`))
}

function button({ button }: LetterContent): Markup {
  return markup`<mj-button css-class="button" href="${button.url}" align="left" border-radius="4px"
    background-color="${colours.button}" color="${colours.buttonText}" font-size="16px"
    font-weight="600" line-height="1.3" inner-padding="13px 22px" padding="8px 32px 24px">${button.label}</mj-button>`
}
