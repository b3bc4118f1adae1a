/** A text in the languages of the product. */
export interface LocalText {
  de: string
  en: string
}
