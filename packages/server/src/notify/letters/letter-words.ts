import type { Locale } from '@freigabe/contract'
import type { LetterContent } from '../../mail/letter-content.ts'
import type { LetterPlatform } from './letter.ts'
import type { Phrasing } from './phrasing.ts'

/** What a letter says itself; salutation, signature and footer are the same in all of them. */
export type LetterWords = Omit<
  LetterContent,
  'locale' | 'sender' | 'salutation' | 'signature' | 'footer'
>

/** A letter in both languages, each written by hand. */
export type LetterWriter<Params> = Record<
  Locale,
  (params: Params, say: Phrasing, platform: LetterPlatform) => LetterWords
>
