import type { Locale } from '@freigabe/contract'

/** Words that one language is full of and the other does not have. */
const frequent: Record<Locale, ReadonlySet<string>> = {
  de: new Set(
    `der die das den dem des ein eine einen einem einer und oder aber nicht kein keine nichts ist sind war waren
    wird werden wurde wurden hat haben hatte wir sie ihr ihre ihren uns unser unsere ich mit von vom zu zum zur auf
    für bei beim aus nach über als auch noch nur schon wie wenn dass davon dazu bitte sich es er im vor`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `the a an and or but not no nothing is are were be been has have had we you your our us i my with of to on for
    from by at after about as also only yet how if that this these those they them their it its please which who
    there can could will would did do does`.split(/\s+/),
  ),
}

/**
 * The language that somebody wrote in, for screen readers and hyphenation: people write in either, whatever language
 * their screens have. Undefined where a text does not say, as with names and links.
 */
export function languageOf(text: string): Locale | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const of = (locale: Locale) => words.filter((word) => frequent[locale].has(word)).length
  const [german, english] = [of('de'), of('en')]
  if (Math.max(german, english) < 2) return undefined
  if (german > 2 * english) return 'de'
  return english > 2 * german ? 'en' : undefined
}
