import type { PasswordResetParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'

/** Brings the link under which a person sets a new password. */
export const passwordResetLetter: LetterWriter<PasswordResetParams> = {
  de: ({ expiresAt, url }, say, platform) => ({
    subject: `Neues Passwort für ${platform.name} festlegen`,
    preheader: `Der Link gilt einmal und bis ${say.shortMoment(expiresAt)}.`,
    mark: { state: 'neutral', word: 'Zugang' },
    title: 'Neues Passwort festlegen',
    opening: [
      `für Ihren Zugang bei ${platform.name} wurde ein neues Passwort angefordert. Über den Knopf legen Sie es fest; der Link gilt nur einmal.`,
    ],
    facts: [{ label: 'Gilt bis', value: say.moment(expiresAt) }],
    sections: [],
    button: { label: 'Passwort festlegen', url },
    closing: [
      'Sie haben kein neues Passwort angefordert? Dann brauchen Sie nichts zu tun: Ihr bisheriges gilt weiter.',
    ],
  }),
  en: ({ expiresAt, url }, say, platform) => ({
    subject: `Set a new password for ${platform.name}`,
    preheader: `The link works once, until ${say.shortMoment(expiresAt)}.`,
    mark: { state: 'neutral', word: 'Sign-in' },
    title: 'Set a new password',
    opening: [
      `A new password was requested for your sign-in at ${platform.name}. The button lets you set it; the link works only once.`,
    ],
    facts: [{ label: 'Good until', value: say.moment(expiresAt) }],
    sections: [],
    button: { label: 'Set the password', url },
    closing: [
      'You did not ask for this? Then there is nothing to do: your present password stays as it is.',
    ],
  }),
}
