/** The shape of an area's texts: the same keys in every language, each with a text. */
export type TextsOf<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : TextsOf<Texts[Key]>
}
