import type { Locale } from '@freigabe/contract'
import type { LetterPlatform, LetterReader } from './letter.ts'

interface LetterFrame {
  salutation: string
  whoToAsk: string
  signature: readonly string[]
  footer: string
}

/** What stands around every letter: the salutation, whom to ask, who signs, and why it came. */
export const letterFrame: Record<
  Locale,
  (reader: LetterReader, platform: LetterPlatform) => LetterFrame
> = {
  de: ({ name: reader }, { name, url, replyTo }) => ({
    salutation: reader ? `Guten Tag ${reader},` : 'Guten Tag,',
    whoToAsk: replyTo
      ? `Fragen dazu? Antworten Sie einfach auf diese Mail oder schreiben Sie an ${replyTo}.`
      : `Fragen dazu? Ihr gewohnter Kontakt bei ${name} hilft Ihnen weiter.`,
    signature: ['Freundliche Grüße', name],
    footer: `Freigabe hat Ihnen diese Mail im Auftrag von ${name} geschickt. Mit Freigabe prüft ${name}, woher Empfänger stammen, bevor an sie gesendet wird: ${url}`,
  }),
  en: ({ name: reader }, { name, url, replyTo }) => ({
    salutation: reader ? `Hello ${reader},` : 'Hello,',
    whoToAsk: replyTo
      ? `Any questions? Just reply to this mail or write to ${replyTo}.`
      : `Any questions? Your usual contact at ${name} will help.`,
    signature: ['Kind regards,', name],
    footer: `Freigabe sent you this mail on behalf of ${name}. ${name} uses Freigabe to check where recipients come from before anyone mails them: ${url}`,
  }),
}
