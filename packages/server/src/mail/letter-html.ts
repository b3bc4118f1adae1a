import type { LetterContent } from './letter-content.ts'
import { letterMarkup } from './letter-markup.ts'

/**
 * The letter as an HTML page: MJML takes care of the tables that old mail programs need. That takes
 * about 7 ms of processor time, so nothing is cached. No font and no image is fetched. Throws when
 * the markup is not valid MJML.
 */
export async function letterHtml(content: LetterContent): Promise<string> {
  // Loaded with the first letter: it is a third of what the server loads.
  const { default: mjml2html } = await import('mjml')
  const { html } = await mjml2html(letterMarkup(content).source, {
    validationLevel: 'strict',
    keepComments: false,
    fonts: {},
  })
  return html
}
