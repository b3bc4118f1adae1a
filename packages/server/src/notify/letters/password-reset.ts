import type { PasswordResetParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Brings the link under which a person sets a new password. */
export const passwordResetLetter: LetterWriter<PasswordResetParams> = {
  state: 'neutral',
  facts: ({ expiresAt }, about) => about.at('goodUntil', expiresAt),
  de: ({ expiresAt }, say, platform) => ({
    subject: `Neues Passwort für ${platform.name} festlegen`,
    preheader: `Der Link gilt einmal und bis ${say.shortMoment(expiresAt)}.`,
    mark: 'Zugang',
    title: 'Neues Passwort festlegen',
    opening: [
      `für Ihren Zugang bei ${platform.name} wurde ein neues Passwort angefordert. Mit dem Knopf legen Sie es fest; der Link gilt nur einmal.`,
    ],
    button: 'Passwort festlegen',
    closing: [
      'Sie haben kein neues Passwort angefordert? Dann müssen Sie nichts tun: Ihr bisheriges gilt weiter.',
    ],
  }),
  en: ({ expiresAt }, say, platform) => ({
    subject: `Set a new password for ${platform.name}`,
    preheader: `The link works once, until ${say.shortMoment(expiresAt)}.`,
    mark: 'Sign-in',
    title: 'Set a new password',
    opening: [
      `A new password was requested for your sign-in at ${platform.name}. Use the button to set it; the link works only once.`,
    ],
    button: 'Set the password',
    closing: [
      'You did not request this? Then there is nothing for you to do: your current password stays as it is.',
    ],
  }),
}
