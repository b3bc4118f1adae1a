import { Markup, markup } from '../../mail/markup.ts'

/** A text of one paragraph, with the parts between backticks set as code. */
export function prose(text: string): Markup {
  const pieces = text
    .split(/`([^`]+)`/)
    .map((piece, place) => (place % 2 === 1 ? markup`<code>${piece}</code>` : markup`${piece}`))
  return new Markup(pieces.map(({ source }) => source).join(''))
}

/** A block of code, named by its language. */
export function codeBlock(
  language: 'curl' | 'TypeScript' | 'JSON' | 'Events',
  text: string,
): Markup {
  return markup`<figure class="code" data-language="${language}"><figcaption>${language}</figcaption><pre tabindex="0"><code>${text}</code></pre></figure>`
}

/** `RevisionOutdated`, `revisionOutdated` and `REVISION_OUTDATED` in the form that addresses use. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
}
