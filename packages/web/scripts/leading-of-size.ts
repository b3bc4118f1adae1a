import type { CSSOptions } from 'vite'
import { type TextSize, textSizes } from '../src/theme/scale.ts'

/** The names under which the sizes of the scale are used, with the size that each stands for. */
const sizes: Record<string, TextSize> = {
  'var(--mantine-font-size-xs)': 'small',
  'var(--mantine-font-size-sm)': 'text',
  'var(--mantine-font-size-md)': 'text',
  'var(--mantine-font-size-lg)': 'large',
  'var(--mantine-h1-font-size)': 'title',
  'var(--mantine-h2-font-size)': 'large',
  'var(--mantine-h3-font-size)': 'text',
  ...Object.fromEntries(
    Object.keys(textSizes).map((size) => [`var(--font-size-${size})`, size as TextSize]),
  ),
}

type Plugins = Extract<CSSOptions['postcss'], { plugins?: unknown }>['plugins']

/** Gives each size of text its leading, where a rule sets none: a size never comes with another's. */
export const leadingOfSize: Plugins = [
  {
    postcssPlugin: 'leading-of-size',
    Declaration: {
      'font-size': (declaration) => {
        const size = sizes[declaration.value]
        const rule = declaration.parent
        if (!size || !rule) return
        if (rule.some((each) => each.type === 'decl' && each.prop === 'line-height')) return
        declaration.cloneAfter({ prop: 'line-height', value: `var(--leading-${size})` })
      },
    },
  },
]
