import assert from 'node:assert/strict'
import { test } from 'node:test'
import { darkColours, type LetterColours, lightColours } from './letter-colours.ts'

for (const [ground, colours] of Object.entries({ light: lightColours, dark: darkColours })) {
  test(`every text of a letter has a contrast of at least 4.5 to 1 on a ${ground} ground`, () => {
    for (const [text, behind] of pairs(colours)) {
      assert.ok(contrast(text, behind) >= 4.5, `${text} on ${behind}: ${contrast(text, behind)}`)
    }
  })
}

function pairs(colours: LetterColours): [text: string, behind: string][] {
  const onCard = [colours.text, colours.muted, ...Object.values(colours.states)]
  return [
    ...onCard.map((text): [string, string] => [text, colours.card]),
    [colours.muted, colours.ground],
    [colours.accent, colours.ground],
    [colours.buttonText, colours.button],
  ]
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
