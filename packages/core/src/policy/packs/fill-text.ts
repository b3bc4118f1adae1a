import type { LocalText } from './local-text.ts'

/** What a gap is filled with: the same in both languages, or a text of its own. */
export type Filling = string | number | LocalText

/** The names of the gaps in a text: `who` in `{who} was here`. */
export type GapsOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | GapsOf<Rest>
  : never

/** A text with its gaps filled in both languages; a gap without a filling stays as it is written. */
export function fillText(
  { de, en }: LocalText,
  fillings: Readonly<Record<string, Filling>>,
): LocalText {
  return { de: filled(de, 'de', fillings), en: filled(en, 'en', fillings) }
}

function filled(
  text: string,
  language: keyof LocalText,
  fillings: Readonly<Record<string, Filling>>,
): string {
  return text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const filling = Object.hasOwn(fillings, name) ? fillings[name]! : gap
    return typeof filling === 'object' ? filling[language] : String(filling)
  })
}
