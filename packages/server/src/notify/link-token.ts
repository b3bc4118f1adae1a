import type { House } from '../house.ts'
import { openText, sealText } from '../keys/sealed-text.ts'
import type { Letter } from './letters/letter.ts'

/** Takes the place of the link's token in a kept letter. */
export const leftOut = '[…]'

type Keys = Pick<House, 'keys'>

/** Seals the token of a letter's link until the letter is sent: its holder comes in as the reader. */
export function sealToken({ keys }: Keys, mailId: string, token: string): string {
  return sealText(keys.sealing[0]!, place(mailId), token)
}

/** The token of a mail's link; null where it has none, or the token has been forgotten. */
export function openToken(
  { keys }: Keys,
  mail: { mail_id: string; sealed_token: string | null },
): string | null {
  if (mail.sealed_token === null) return null
  return openText(keys.sealing, place(mail.mail_id), mail.sealed_token)
}

/** A letter as its reader gets it, its link complete. */
export function withToken(letter: Letter, token: string | null): Letter {
  if (token === null) return letter
  const url = letter.params.url.replace(leftOut, token)
  return { ...letter, params: { ...letter.params, url } } as Letter
}

function place(mailId: string): string {
  return `mail:${mailId}`
}
