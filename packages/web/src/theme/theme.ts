import { type CSSVariablesResolver, createTheme } from '@mantine/core'
import { colors } from './colors.ts'
import { buttonHeights, radii, rem, type TextSize, textSizes, weights } from './scale.ts'

const sizeOf = (name: TextSize) => rem(textSizes[name].size)
/** Without a unit, as the library needs it: it is inherited as a factor. */
const leadingOf = (name: TextSize) => String(textSizes[name].leading / textSizes[name].size)
const heading = (name: TextSize) => ({ fontSize: sizeOf(name), lineHeight: leadingOf(name) })
const { xs, sm, md } = radii

/** All sizes of the library's buttons are one of two heights. */
const heightFor = (size: unknown) =>
  rem(buttonHeights[/compact|xs/.test(String(size)) ? 'compact' : 'full'].height)
const sideFor = (size: unknown) =>
  typeof size === 'number'
    ? undefined
    : rem(buttonHeights[/^(lg|xl)$/.test(String(size)) ? 'full' : 'compact'].height)

/** Beside a box to tick, where the library sets leadings of its own. */
const besideBox = {
  styles: {
    label: { lineHeight: 'var(--leading-text)' },
    description: { lineHeight: 'var(--leading-small)' },
  },
}

/** Small corners, thin lines, hardly a shadow, two weights. */
export const theme = createTheme({
  colors,
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  black: colors.gray[9],
  defaultRadius: 'sm',
  radius: {
    xs: rem(xs.radius),
    sm: rem(sm.radius),
    md: rem(md.radius),
    lg: rem(md.radius),
    xl: rem(md.radius),
  },
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  fontFamilyMonospace: "'Source Code Pro Variable', ui-monospace, monospace",
  fontSizes: {
    xs: sizeOf('small'),
    sm: sizeOf('text'),
    md: sizeOf('text'),
    lg: sizeOf('large'),
    xl: sizeOf('title'),
  },
  lineHeights: {
    xs: leadingOf('small'),
    sm: leadingOf('text'),
    md: leadingOf('text'),
    lg: leadingOf('large'),
    xl: leadingOf('title'),
  },
  fontWeights: {
    regular: String(weights.regular.weight),
    medium: String(weights.strong.weight),
    bold: String(weights.strong.weight),
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  headings: {
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: heading('title'),
      h2: heading('large'),
      h3: heading('text'),
      h4: heading('text'),
      h5: heading('text'),
      h6: heading('small'),
    },
  },
  shadows: {
    xs: 'none',
    sm: '0 1px 2px rgb(15 30 38 / 6%)',
    md: '0 4px 14px rgb(15 30 38 / 9%)',
    lg: '0 8px 24px rgb(15 30 38 / 11%)',
    xl: '0 16px 40px rgb(15 30 38 / 14%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { loaderProps: { type: 'dots' } },
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({
        root: { '--button-height': heightFor(size), '--button-fz': sizeOf('text') },
      }),
    },
    ActionIcon: {
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({
        root: { '--ai-size': sideFor(size) },
      }),
    },
    Badge: {
      defaultProps: { variant: 'default', radius: 'sm' },
      styles: { root: { textTransform: 'none' } },
    },
    Checkbox: besideBox,
    Radio: besideBox,
    Loader: { defaultProps: { type: 'dots', size: 'sm' } },
    Menu: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 80, exitDuration: 0 },
        // Its placeholder is a child that a menu must not have (ARIA 1.2); the first item takes the focus.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: {
        centered: true,
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        // Gone at once, so that the next key is not meant for it.
        transitionProps: { duration: 120, exitDuration: 0 },
      },
      styles: {
        title: {
          fontSize: 'var(--mantine-h3-font-size)',
          fontWeight: 600,
          lineHeight: 'var(--leading-text)',
          minWidth: 0,
          overflowWrap: 'anywhere',
        },
        close: { flexShrink: 0 },
      },
    },
    Drawer: {
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 120 },
      },
    },
    // When off, it would hardly be visible without an edge (WCAG 2.2, 1.4.11).
    Switch: { styles: { track: { boxShadow: 'inset 0 0 0 1px var(--text-quiet)' } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
    Select: { defaultProps: { withCheckIcon: false, allowDeselect: false } },
    Anchor: {
      defaultProps: { underline: 'always' },
      styles: { root: { textUnderlineOffset: '0.18em', textDecorationThickness: '1px' } },
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      styles: {
        description: { lineHeight: 'var(--leading-small)' },
        error: { lineHeight: 'var(--leading-small)' },
      },
    },
  },
})

/** The scale of text, and where the library's own colours lack contrast or warmth; the rest is in tokens.css. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: Object.fromEntries(
    Object.entries(textSizes).flatMap(([name, { size, leading }]) => [
      [`--font-size-${name}`, rem(size)],
      [`--leading-${name}`, rem(leading)],
    ]),
  ),
  light: {
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-3)',
    '--mantine-color-error': 'var(--mantine-color-red-6)',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-7)',
    '--mantine-color-petrol-light': 'var(--mantine-color-petrol-0)',
    '--mantine-color-petrol-light-hover': 'var(--mantine-color-petrol-1)',
    '--mantine-color-petrol-light-color': 'var(--mantine-color-petrol-7)',
  },
  dark: {
    '--mantine-color-body': 'var(--mantine-color-dark-8)',
    '--mantine-color-default': 'var(--mantine-color-dark-7)',
    '--mantine-color-default-hover': 'var(--mantine-color-dark-6)',
    '--mantine-color-default-border': 'var(--mantine-color-dark-5)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-3)',
    '--mantine-color-anchor': 'var(--mantine-color-petrol-3)',
    '--mantine-color-petrol-light': 'rgb(39 122 152 / 22%)',
    '--mantine-color-petrol-light-hover': 'rgb(39 122 152 / 32%)',
    '--mantine-color-petrol-light-color': 'var(--mantine-color-petrol-3)',
  },
})
