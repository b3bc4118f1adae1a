/**
 * The scale that every screen keeps to; `scripts/check/design-scale.ts` refuses anything else. Lengths are in
 * pixels at the browser's usual size, and written in rem so that they grow with it.
 */

/** The only sizes of text, each with its leading. */
export const textSizes = {
  small: { size: 13, leading: 20, use: 'labels, figures beside things, what is optional' },
  text: { size: 15, leading: 22, use: 'everything that is read' },
  large: { size: 20, leading: 26, use: 'headings of sections, and the sentence that answers' },
  title: { size: 28, leading: 34, use: 'the title of a page, and figures' },
} as const

export type TextSize = keyof typeof textSizes

export const weights = {
  regular: { weight: 400, use: 'text' },
  strong: { weight: 600, use: 'headings, names, labels of buttons' },
} as const

/** Buttons with words, and those with an icon alone. */
export const buttonHeights = {
  compact: { height: 28, use: 'in rows, cards and beside headings of parts' },
  full: { height: 36, use: 'what a page or a form is for' },
} as const

export const radii = {
  xs: { radius: 2, use: 'bars, keys' },
  sm: { radius: 4, use: 'buttons, fields, badges' },
  md: { radius: 6, use: 'cards, menus, dialogs' },
} as const

export function rem(pixels: number): string {
  return `${pixels / 16}rem`
}
