import { radii, textSizes } from '../../packages/web/src/theme/scale.ts'

/** A declaration that leaves the scale of the screens. */
export interface ScaleFault {
  line: number
  declaration: string
}

const own = Object.keys(textSizes).join('|')

/** What may stand in a declaration of each kind; anything else is refused. */
const allowed: Record<string, RegExp> = {
  'font-size': new RegExp(
    `^(inherit|var\\(--font-size-(${own})\\)|var\\(--mantine-font-size-(xs|sm|md)\\)|var\\(--mantine-h[123]-font-size\\))$`,
  ),
  'line-height': new RegExp(`^(1|inherit|calc\\(1lh.*\\)|var\\(--leading-(${own})\\))$`),
  'font-weight': /^(400|600|inherit)$/,
  'border-radius': new RegExp(
    `^(0|50%|inherit|var\\(--mantine-radius-(${Object.keys(radii).join('|')})\\))$`,
  ),
  'border-left': /^(0|none|1px .*|var\(--quote-rule\))$/,
  'border-inline-start': /^(0|none|1px .*|var\(--quote-rule\))$/,
}

/** Marks of a disclosure of one's own; there is one for all, in the tokens. */
const ownDisclosure = /details-marker|summary::(before|after)/

/** The declarations of a stylesheet that leave the scale: sizes, leading, weights, corners, left rules. */
export function scaleFaults(css: string): ScaleFault[] {
  return css.split('\n').flatMap((text, index) => {
    const declaration = text.trim()
    const [, property = '', value = ''] = /^([a-z-]+):\s*(.+?);?$/.exec(declaration) ?? []
    const isKept = (allowed[property]?.test(value) ?? true) && !ownDisclosure.test(declaration)
    return isKept ? [] : [{ line: index + 1, declaration }]
  })
}
