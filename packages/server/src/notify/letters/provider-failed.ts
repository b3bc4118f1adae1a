import type { ProviderFailedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says to the leads that a mailbox provider refuses mail of many accounts, and that nothing of it counts against them. */
export const providerFailedLetter: LetterWriter<ProviderFailedParams> = {
  state: 'questions',
  facts: ({ provider, since }, about) => [
    about.fact('mailboxProvider', provider),
    about.at('failingSince', since),
  ],
  de: ({ provider, since, failed, told }, say) => ({
    subject: `Störung beim Mailanbieter ${say.shortName(provider)}`,
    preheader: `Seit ${say.shortMoment(since)} lehnt er Nachrichten vieler Accounts zugleich ab.`,
    mark: 'Störung',
    title: 'Ein Mailanbieter lehnt Nachrichten vieler Accounts ab',
    opening: [
      `seit ${say.moment(since)} lehnt ${say.name(provider)} mehr als üblich ab, und zwar bei ${say.inWords(failed)} von ${say.inWords(told)} Accounts, die dorthin gesendet haben. Das liegt vermutlich nicht an deren Empfängern, sondern am Anbieter oder an Ihrem Versand dorthin.`,
      'Was an diesen Tagen von dort zurückkommt, zählt gegen keinen Account. Stopps, die deshalb schon gesetzt wurden, heben Sie mit einem Klick auf.',
    ],
    button: 'Vorfall ansehen',
  }),
  en: ({ provider, since, failed, told }, say) => ({
    subject: `Outage at the mailbox provider ${say.shortName(provider)}`,
    preheader: `It has refused messages from many accounts at once since ${say.shortMoment(since)}.`,
    mark: 'Outage',
    title: 'A mailbox provider is refusing messages from many accounts',
    opening: [
      `Since ${say.moment(since)}, ${say.name(provider)} has refused more than usual for ${say.inWords(failed)} of the ${say.inWords(told)} accounts that sent there. The reason is probably not their recipients, but the provider or how you send to it.`,
      'What comes back from there on these days counts against no account. One click lifts what was put on hold because of it.',
    ],
    button: 'See the incident',
  }),
}
