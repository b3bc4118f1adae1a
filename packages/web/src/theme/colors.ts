import type { MantineColorsTuple } from '@mantine/core'

/**
 * Drawn in OKLCH: equal steps of lightness, one hue for each scale. The accent is none of the state
 * colours, and the greys carry a hint of it. White on step 6 and up passes WCAG AA.
 */

/** The accent: petrol. */
const petrol: MantineColorsTuple = [
  '#eef8fc',
  '#d9eff8',
  '#bae0f1',
  '#95cce3',
  '#6cb5d2',
  '#4598b7',
  '#277a98',
  '#12617b',
  '#084b60',
  '#033343',
]

const gray: MantineColorsTuple = [
  '#f7f9fb',
  '#f0f4f5',
  '#e5e9ec',
  '#d4dadd',
  '#b0b7bb',
  '#868f94',
  '#636e73',
  '#4a545a',
  '#313b40',
  '#1f282c',
]

/** Dark surfaces and the text on them: 0 is text, 7 a raised surface, 8 the page. */
const dark: MantineColorsTuple = [
  '#e4e9eb',
  '#c5cccf',
  '#9ea6aa',
  '#737c80',
  '#4e585d',
  '#394348',
  '#293338',
  '#1d262a',
  '#141c20',
  '#0e1518',
]

const amber: MantineColorsTuple = [
  '#fff4e8',
  '#fee6ca',
  '#fbd19f',
  '#f1b66b',
  '#db9b40',
  '#ba7e23',
  '#976413',
  '#784e08',
  '#5e3b04',
  '#402804',
]

const red: MantineColorsTuple = [
  '#fff2f1',
  '#ffe3e0',
  '#ffcbc5',
  '#fda9a2',
  '#f5837c',
  '#e35753',
  '#c53133',
  '#a01e23',
  '#7c181b',
  '#551112',
]

const green: MantineColorsTuple = [
  '#edf9f2',
  '#d8f2e1',
  '#b8e6ca',
  '#91d4ad',
  '#6cbd90',
  '#49a072',
  '#2f8258',
  '#1f6744',
  '#155033',
  '#0c3722',
]

const violet: MantineColorsTuple = [
  '#f7f4fe',
  '#ede7fb',
  '#ded2f7',
  '#cab7ef',
  '#b49ae3',
  '#9978cf',
  '#7d5ab5',
  '#644395',
  '#4d3375',
  '#352151',
]

export const colors = { petrol, gray, dark, amber, red, green, violet }
