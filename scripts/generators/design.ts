import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buttonHeights, radii, textSizes, weights } from '../../packages/web/src/theme/scale.ts'
import { tableOf } from '../markdown/table.ts'
import { root } from '../set-up/project.js'

const file = 'docs/reference/design.md'

export const paths = [file]

/** The tokens and parts that screens are built from. */
export async function render(): Promise<Map<string, string>> {
  const text = [
    '# Tokens and parts of the screens',
    'What screens are built from, and nothing else: `npm run check` refuses sizes, leadings, weights, corners and left rules outside this scale. Generated from `packages/web/src/theme/` and `packages/web/src/parts/`.',
    '## Text',
    'A size brings its leading; the build adds it where a rule names the size alone.',
    tableOf(
      ['token', 'size', 'leading', 'for'],
      Object.entries(textSizes).map(([name, { size, leading, use }]) => [
        `\`--font-size-${name}\``,
        `${size} px`,
        `${leading} px`,
        use,
      ]),
    ),
    tableOf(
      ['weight', 'for'],
      Object.values(weights).map(({ weight, use }) => [String(weight), use]),
    ),
    '## Buttons and corners',
    tableOf(
      ['height', 'for'],
      Object.values(buttonHeights).map(({ height, use }) => [`${height} px`, use]),
    ),
    tableOf(
      ['token', 'radius', 'for'],
      Object.entries(radii).map(([name, { radius, use }]) => [
        `\`--mantine-radius-${name}\``,
        `${radius} px`,
        use,
      ]),
    ),
    '## Surfaces, lines and ink',
    'By scheme. Numbers are steps of the palettes in `packages/web/src/theme/colors.ts`.',
    tableOf(['token', 'light', 'dark'], tokenRows()),
    '## Tones of states',
    `An element with \`data-tone\` has \`--tone\`, \`--tone-text\`, \`--tone-soft\` and \`--tone-line\`: ${tones().join(', ')}, and grey where no other is named. A tone never says alone what it says: an icon and a word go with it.`,
    'How much a finding weighs is no tone but a fill, ○ ◐ ●, in one ink; only the gravest has a colour (`--grave`).',
    '## One of each',
    '- A disclosure is a native `<details>`; its chevron is drawn in `tokens.css`.\n- The left rule (`--quote-rule`) stands beside what somebody said, and beside nothing else.\n- Every page has the same left edge; a narrow one has a narrower measure.\n- A share is drawn to the whole, on a track that shows what is missing; what is too small to draw is a number.',
    '## Parts',
    tableOf(['part', 'what it is', 'file'], parts()),
  ]
  return new Map([[file, `${text.join('\n\n')}\n`]])
}

const read = (place: string) => readFileSync(path.join(root, place), 'utf8')
const tokens = () => read('packages/web/src/theme/tokens.css')

/** Each token of the light scheme, with what the dark one makes of it. */
function tokenRows(): string[][] {
  const [light = '', dark = ''] = ['', "\\[data-mantine-color-scheme='dark'\\]"].map(
    (scheme) => new RegExp(`^:root${scheme} \\{([^}]*)\\}`, 'm').exec(tokens())?.[1],
  )
  const inDark = new Map(declarations(dark))
  return declarations(light).map(([name, value]) => {
    const other = inDark.get(name)
    return [`\`${name}\``, valueText(value), other ? valueText(other) : 'the same']
  })
}

function declarations(block: string): [name: string, value: string][] {
  return Array.from(block.matchAll(/(--[a-z-]+):\s*([^;]+);/g), ([, name, value]) => [
    name!,
    value!,
  ])
}

/** `var(--mantine-color-petrol-7)` reads as “petrol 7”. */
function valueText(value: string): string {
  return value
    .replace(/var\(--mantine-color-(\w+)-(\d)\)/g, '$1 $2')
    .replace(/var\(--mantine-color-(\w+)\)/g, '$1')
    .replace(/color-mix\(in srgb, (.*?) (\d+%), transparent\)/, '$1 at $2')
    .replace(/var\((--[a-z-]+)\)/g, '`$1`')
}

function tones(): string[] {
  return [...new Set(Array.from(tokens().matchAll(/\[data-tone='(\w+)'\]/g), ([, tone]) => tone!))]
}

/** Each exported part with the first sentence of what is said of it. */
function parts(): string[][] {
  const files = globSync('packages/web/src/parts/{*,*/*}.tsx', { cwd: root }).sort()
  return files.flatMap((place) =>
    Array.from(
      read(place).matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function ([A-Z]\w*)/g),
      ([, said, name]) => [
        `\`${name}\``,
        firstSentence(said!),
        `\`${path.relative('packages/web/src/parts', place)}\``,
      ],
    ),
  )
}

function firstSentence(comment: string): string {
  const text = comment.replace(/\s*\n\s*\*\s?/g, ' ').trim()
  return /^(?:`[^`]*`|[^`])*?[.](?=\s|$)/.exec(text)?.[0] ?? text
}
