/** Markup that is safe to put into a page unchanged. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Piece = string | Markup | readonly Markup[]

/**
 * Tag for templates of markup: text that is put in comes out as text, also inside attribute values; only
 * pieces made by this tag keep their tags.
 */
export function markup(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  const source = parts.reduce(
    (written, part, index) => written + sourceOf(pieces[index - 1] ?? '') + part,
  )
  return new Markup(source)
}

function sourceOf(piece: Piece): string {
  if (piece instanceof Markup) return piece.source
  if (typeof piece === 'string') return escapeText(piece)
  return piece.map((part) => part.source).join('\n')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
