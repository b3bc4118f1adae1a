import type { ConsentRecordAskedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Asks an account for the consent record of a recipient who is the subject of a complaint. */
export const consentRecordAskedLetter: LetterWriter<ConsentRecordAskedParams> = {
  state: 'questions',
  facts: (params, about) => [about.account(params), about.by('answerBy', params.answerBy)],
  de: (params, say) => ({
    subject: `Bitte weisen Sie eine Einwilligung nach: Account ${say.shortName(params.accountName)}`,
    preheader: `Bitte bis ${say.shortMoment(params.answerBy)}. Um wen es geht, steht in Ihrem Account.`,
    mark: 'Beschwerde',
    title: 'Bitte zeigen Sie uns, wie ein Empfänger eingewilligt hat',
    opening: [
      `${german[params.from]} Es geht um eine Mail, die über den Account ${say.name(params.accountName)} versendet wurde. Bitte zeigen Sie uns den Nachweis der Einwilligung dieses einen Empfängers: wann, wo und wie er eingewilligt hat.`,
      'Die Adresse steht aus Datenschutzgründen nicht in dieser Mail. Sie sehen sie in Ihrem Account.',
    ],
    button: 'Adresse ansehen und antworten',
    closing: [
      'Wenn Sie keinen Nachweis finden, schreiben Sie uns bitte auch das. Wenn wir bis zum genannten Zeitpunkt nichts von Ihnen hören, gehen wir davon aus, dass es keinen gibt.',
    ],
  }),
  en: (params, say) => ({
    subject: `Please show us a consent record: account ${say.shortName(params.accountName)}`,
    preheader: `Please answer by ${say.shortMoment(params.answerBy)}. Your account shows who it is about.`,
    mark: 'Complaint',
    title: 'Please show us how a recipient gave consent',
    opening: [
      `${english[params.from]} It is about an e-mail that was sent through the account ${say.name(params.accountName)}. Please show us the consent record for this one recipient: when, where and how they agreed.`,
      'To protect the recipient, the address is not in this e-mail. You can see it in your account.',
    ],
    button: 'See the address and answer',
    closing: [
      'If you find no record, please tell us that too. If we do not hear from you in time, we will assume that there is none.',
    ],
  }),
}

const german = {
  recipient: 'ein Empfänger hat sich bei uns beschwert.',
  authority: 'eine Behörde hat sich wegen eines Empfängers an uns gewandt.',
  lawyer: 'eine Anwaltskanzlei hat sich für einen Empfänger an uns gewandt.',
  csa: 'die Certified Senders Alliance hat uns eine Beschwerde weitergegeben.',
  other: 'wegen eines Empfängers hat sich jemand bei uns beschwert.',
}

const english = {
  recipient: 'A recipient has complained to us.',
  authority: 'An authority has contacted us about a recipient.',
  lawyer: 'A law firm has contacted us on behalf of a recipient.',
  csa: 'The Certified Senders Alliance has passed on a complaint to us.',
  other: 'Somebody has complained to us about e-mail to a recipient.',
}
