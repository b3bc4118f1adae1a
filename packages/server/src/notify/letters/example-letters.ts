import type { Letter, LetterPlatform, LetterReader } from './letter.ts'

/** Letters as they might be written, for tests and for looking at: every template and variant. */
export const examplePlatform: LetterPlatform = {
  name: 'Postbote Süd',
  url: 'https://freigabe.postbote.example/',
  replyTo: 'hilfe@postbote.example',
}

export const exampleReaders: Record<'de' | 'en', LetterReader> = {
  de: { locale: 'de', timeZone: 'Europe/Berlin', name: 'Käthe Müller-Lüdenscheidt' },
  en: { locale: 'en', timeZone: 'Europe/London', name: 'Maeve O’Brien' },
}

const aboutGroup = {
  accountName: 'Gartenhaus Löffler GmbH',
  groupName: 'Sommerkunden',
  url: 'https://freigabe.postbote.example/accounts/loeffler/groups/sommer?from=mail&case=7',
}

const aboutRequest = {
  accountName: 'Gartenhaus Löffler GmbH',
  groupName: 'Sommerkunden',
  kind: 'advice',
  title: 'Wie erreiche ich die Kunden von früher?',
  textLocale: 'de',
  url: 'https://freigabe.postbote.example/a/loeffler/requests/7?from=mail&kind=advice',
} as const

const aboutGoodwill = {
  ...aboutRequest,
  kind: 'goodwill',
  title: 'Tarif gebucht und nichts gesendet',
  text: 'Sie haben den Tarif am 2. November gebucht; gesendet wurde damit noch nichts.',
} as const

const decided = {
  recipients: 4812,
  decidedAt: '2026-11-25T15:20:00.000Z',
  policyVersion: 'eu@2026-11-25+de@2026-11-25+house@2026-11-25',
}

const aboutStep = {
  ...aboutGroup,
  recipients: 4812,
  decidedAt: '2026-11-26T15:20:00.000Z',
  first: 241,
  lookBy: '2026-11-27T09:20:00.000Z',
}

const rejection = {
  locale: 'de' as const,
  lookedAt:
    'Ihre Angaben vom 24. November, die Datei „kunden-2024.csv“ mit 4.812 Empfängern und die beiden Rechnungen, die Sie beigelegt haben.',
  found:
    '3.960 der Empfänger haben bei Ihnen nie gekauft. Ihre Adressen stammen aus dem Branchenverzeichnis, das Sie auf unsere Rückfrage genannt haben.\n\nDie übrigen 852 sind durch Bestellungen belegt.',
  rule: '§ 7 Absatz 2 Nr. 2 UWG (Gesetz): Werbung per E-Mail braucht die vorherige Einwilligung der Empfänger. Ein öffentliches Verzeichnis ist keine Einwilligung.',
  whatNow:
    'Importieren Sie die 852 Empfänger mit Bestellung als eigene Gruppe: Sie können voraussichtlich schnell freigegeben werden.\nDie übrigen dürfen Sie per E-Mail nicht um Einwilligung bitten; möglich sind ein Brief oder ein Formular auf Ihrer Website.',
}

const acceptance = {
  locale: 'de' as const,
  lookedAt: 'Ihre Angaben, das Formular auf Ihrer Website und zwölf zufällig gezogene Nachweise.',
  found: 'Alle zwölf Anmeldungen sind mit Zeitpunkt und Bestätigung belegt.',
  rule: 'Double-Opt-in gilt als Nachweis der Einwilligung (Gesetz und Hausregel).',
  whatNow: 'Sie können senden.',
}

const aboutAccount = {
  accountName: aboutGroup.accountName,
  url: 'https://freigabe.postbote.example/a/loeffler/proceedings',
}

const inquiry = {
  accountName: aboutGroup.accountName,
  answerBy: '2026-12-03T13:00:00.000Z',
  url: 'https://freigabe.postbote.example/a/loeffler/complaints',
}

const pausedWebhook = {
  host: 'ereignisse.loeffler.example',
  failingSince: '2026-11-25T08:41:00.000Z',
  keptDays: 30,
  url: 'https://freigabe.postbote.example/a/loeffler/webhooks',
}

const hearing = {
  text: 'Die Liste „kunden-2024.csv“ wurde am 3. November abgelehnt. Am 20. November kamen 3.951 derselben Empfänger in der Gruppe ‚Winterkunden‘ wieder, diesmal als Bestellungen erklärt.\n\nWie kam es dazu?',
  textLocale: 'de' as const,
  answerBy: '2026-12-02T15:20:00.000Z',
}

const suspension = { decidedAt: decided.decidedAt, statement: rejection }

const closed = {
  decidedAt: decided.decidedAt,
  text: 'Ihre Erklärung stimmt mit den Rechnungen überein, die Sie beigelegt haben.',
  textLocale: 'de' as const,
}

const aboutHold = {
  accountName: aboutGroup.accountName,
  groupName: aboutGroup.groupName,
  importedAt: '2026-11-03T09:00:00.000Z',
  textLocale: 'de' as const,
  url: 'https://freigabe.postbote.example/a/loeffler/holds',
}

const figures = {
  rule: 'first_bounces',
  code: 'bounce_unknown_recipient',
  came: 312,
  withheld: null,
  of: 4_812,
  threshold: 0.05,
  withinDays: 3,
  coverage: 1,
  from: '2026-11-23',
  until: '2026-11-24',
} as const

/** Every variant of every letter, named by what it shows. */
export const exampleLetters: Record<string, Letter> = {
  'invitation to an account': {
    template: 'invitation',
    params: {
      to: { kind: 'account', accountName: aboutGroup.accountName, role: 'editor' },
      invitedBy: 'Jörg Löffler',
      personExists: false,
      expiresAt: '2026-12-02T13:00:00.000Z',
      url: 'https://freigabe.postbote.example/invitations/0d6f3c1e9a7b4f52',
    },
  },
  'invitation to an account by a program': {
    template: 'invitation',
    params: {
      to: { kind: 'account', accountName: aboutGroup.accountName, role: 'owner' },
      invitedBy: null,
      personExists: false,
      expiresAt: '2026-12-02T13:00:00.000Z',
      url: 'https://freigabe.postbote.example/invitations/3b1f3c1e9a7b4f52',
    },
  },
  'invitation to an account for a colleague': {
    template: 'invitation',
    params: {
      to: { kind: 'account', accountName: aboutGroup.accountName, role: 'editor' },
      invitedBy: 'Jörg Löffler',
      personExists: true,
      isColleague: true,
      expiresAt: '2026-12-02T13:00:00.000Z',
      url: 'https://freigabe.postbote.example/invitations/9c6f3c1e9a7b4f52',
    },
  },
  'invitation to the staff': {
    template: 'invitation',
    params: {
      to: { kind: 'staff', roles: ['reviewer', 'lead'] },
      invitedBy: 'Ada Nowak',
      personExists: true,
      expiresAt: '2026-12-02T13:00:00.000Z',
      url: 'https://freigabe.postbote.example/invitations/77aa3c1e9a7b4f52',
    },
  },
  'password reset': {
    template: 'password_reset',
    params: {
      expiresAt: '2026-11-25T14:00:00.000Z',
      url: 'https://freigabe.postbote.example/reset/5f2c81a0f3e94d0c',
    },
  },
  'approval needed after an import': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'import',
      recipients: 4812,
      submitBy: '2026-12-09T16:00:00.000Z',
      approvalEndsAt: null,
    },
  },
  'approval needed after growth': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'growth',
      recipients: 1,
      submitBy: null,
      approvalEndsAt: null,
    },
  },
  'approval needed before an end': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'expiry',
      recipients: 4812,
      submitBy: '2026-12-09T23:00:00.000Z',
      approvalEndsAt: '2026-12-24T11:00:00.000Z',
    },
  },
  'approval needed before recipients had to confirm anew': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'expiry',
      recipients: 4812,
      submitBy: '2026-12-24T11:00:00.000Z',
      approvalEndsAt: '2026-12-24T11:00:00.000Z',
      renewal: { why: 'reconfirmation' },
    },
  },
  'approval needed after a long silence': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'dormancy',
      recipients: 4812,
      submitBy: '2026-12-24T11:00:00.000Z',
      approvalEndsAt: '2026-12-24T11:00:00.000Z',
      renewal: { why: 'silence', since: '2025-12-24T11:00:00.000Z' },
    },
  },
  'approval needed after a capped first send': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'cap_reached',
      recipients: 4812,
      submitBy: null,
      approvalEndsAt: null,
    },
  },
  'approval needed after a hold': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'confirmed_hold',
      recipients: 4812,
      submitBy: null,
      approvalEndsAt: null,
    },
  },
  'approval needed at a lead’s wish': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'lead',
      recipients: 4812,
      submitBy: '2026-12-09T16:00:00.000Z',
      approvalEndsAt: null,
    },
  },
  'approval needed after a split': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'split',
      recipients: 1204,
      submitBy: '2026-12-09T16:00:00.000Z',
      approvalEndsAt: null,
    },
  },
  'approval needed of a delivery set apart': {
    template: 'approval_needed',
    params: {
      ...aboutGroup,
      trigger: 'set_apart',
      recipients: 812,
      submitBy: '2026-12-09T16:00:00.000Z',
      approvalEndsAt: null,
    },
  },
  received: {
    template: 'received',
    params: {
      ...aboutGroup,
      recipients: 4812,
      submittedBy: 'Käthe Müller-Lüdenscheidt',
      submittedAt: '2026-11-25T13:00:00.000Z',
      dueAt: '2026-11-26T13:00:00.000Z',
    },
  },
  'one question': {
    template: 'questions',
    params: {
      ...aboutGroup,
      questions: [
        {
          text: 'In der Datei stehen 3.960 Empfänger ohne Bestellung. Woher haben Sie diese Adressen?',
          wanted: [],
          points: [
            {
              pointer: '/answers/existing_customer~1order_dates',
              statement: 'Daten der letzten Bestellung',
              stated: 'steht in der Empfängerdatei',
              file: 'kunden.csv',
              columns: ['Letzter Kauf'],
              found: 'In 3.960 von 4.812 Zeilen steht kein Datum.',
            },
          ],
        },
      ],
      questionsLocale: 'de',
      answerBy: null,
      afterAnswer: { hours: 4, ifAtOnce: '2026-11-26T08:30:00.000Z' },
    },
  },
  'several questions': {
    template: 'questions',
    params: {
      ...aboutGroup,
      questions: [
        {
          text: 'In der Datei stehen 3.960 Empfänger ohne Bestellung. Woher haben Sie diese Adressen?\n\nFalls es mehrere Quellen gibt, nennen Sie bitte jede mit ihrer ungefähren Zahl.',
          wanted: [],
        },
        {
          text: 'Das Formular unter dem Link, den Sie genannt haben, zeigt keinen Hinweis auf das Widerspruchsrecht. Gab es ihn früher?',
          wanted: ['Wortlaut des Hinweises', 'Bildschirmfoto des Formulars, möglichst mit Datum'],
        },
      ],
      questionsLocale: 'de',
      answerBy: '2026-12-09T16:00:00.000Z',
      afterAnswer: { hours: 1, ifAtOnce: '2026-11-25T14:00:00.000Z' },
    },
  },
  'reminder of questions': {
    template: 'reminder',
    params: {
      ...aboutGroup,
      about: { kind: 'question', open: 2 },
      dueAt: '2026-12-09T16:00:00.000Z',
    },
  },
  'reminder of a submission': {
    template: 'reminder',
    params: {
      ...aboutGroup,
      about: { kind: 'submission', recipients: 4812 },
      dueAt: '2026-12-09T16:00:00.000Z',
    },
  },
  'reminder of a renewal': {
    template: 'reminder',
    params: {
      ...aboutGroup,
      about: { kind: 'renewal', recipients: 4812 },
      dueAt: '2026-12-09T16:00:00.000Z',
    },
  },
  'accepted by a rule': {
    template: 'accepted',
    params: {
      ...aboutGroup,
      ...decided,
      decidedBy: 'rule',
      conditions: [],
      endsAt: '2027-11-25T23:00:00.000Z',
      statement: null,
    },
  },
  'a source accepted before its first recipient': {
    template: 'accepted',
    params: {
      ...aboutGroup,
      ...decided,
      recipients: 0,
      source: 'Newsletter-Formular',
      decidedBy: 'person',
      conditions: [],
      endsAt: '2027-11-25T23:00:00.000Z',
      statement: null,
    },
  },
  'accepted with conditions': {
    template: 'accepted',
    params: {
      ...aboutGroup,
      ...decided,
      missed: '2026-11-24T13:00:00.000Z',
      decidedBy: 'person',
      extent: 'conditional',
      conditions: [
        'Die Freigabe gilt 180 Tage und endet am 25. Mai 2027.',
        'Die Freigabe gilt erst nach einem bereinigten Import. Bitte importieren Sie die bereinigte Liste in dieselbe Gruppe, und entfernen Sie den bisherigen Import. Wenn nur freigegebene Empfänger darin stehen, können Sie ohne weitere Prüfung senden.',
      ],
      endsAt: '2027-05-25T22:00:00.000Z',
      statement: acceptance,
    },
  },
  'accepted up to a limit': {
    template: 'accepted',
    params: {
      ...aboutGroup,
      ...decided,
      decidedBy: 'person',
      extent: 'limited',
      conditions: ['Der erste Versand geht an höchstens 500 Empfänger.'],
      endsAt: '2027-11-25T23:00:00.000Z',
      statement: acceptance,
    },
  },
  'the rest is open': {
    template: 'step_widened',
    params: { ...aboutGroup, recipients: 4812, decidedAt: aboutStep.decidedAt, byPerson: false },
  },
  'too little was sent to the first part': {
    template: 'step_waits',
    params: { ...aboutStep, why: 'too_few' },
  },
  'too much came back from the first part': {
    template: 'step_waits',
    params: { ...aboutStep, why: 'above_limits' },
  },
  rejected: { template: 'rejected', params: { ...aboutGroup, ...decided, statement: rejection } },
  'rejected, and goodwill is possible': {
    template: 'rejected',
    params: { ...aboutGroup, ...decided, statement: rejection, goodwill: true },
  },
  revoked: { template: 'revoked', params: { ...aboutGroup, ...decided, statement: rejection } },
  'appeal received': {
    template: 'request_received',
    params: { ...aboutRequest, kind: 'appeal', dueAt: '2026-11-30T15:00:00.000Z' },
  },
  'request received': {
    template: 'request_received',
    params: { ...aboutRequest, groupName: null, dueAt: '2026-11-26T15:00:00.000Z' },
  },
  'advice given': {
    template: 'request_answered',
    params: {
      ...aboutRequest,
      text: 'Schreiben Sie die Kunden der letzten zwei Jahre an und legen Sie der Rechnung eine Karte bei.\n\nSo kommen die anderen von selbst.',
      asks: false,
    },
  },
  'question to a request': {
    template: 'request_answered',
    params: { ...aboutRequest, text: 'Wann haben Sie das Formular abgeschaltet?', asks: true },
  },
  'appeal upheld': {
    template: 'appeal_decided',
    params: {
      ...aboutRequest,
      kind: 'appeal',
      outcome: 'upheld',
      reasons: ['new_evidence', 'not_asked_first'],
      text: 'Das Protokoll der Anmeldungen, das Sie jetzt vorgelegt haben, belegt die Einwilligungen.',
    },
  },
  'appeal dismissed': {
    template: 'appeal_decided',
    params: {
      ...aboutRequest,
      kind: 'appeal',
      outcome: 'dismissed',
      reasons: ['grounds_stand'],
      text: 'Die Liste wurde gekauft; das räumt auch Ihr Einspruch ein.',
    },
  },
  'goodwill, refund': {
    template: 'goodwill_decided',
    params: { ...aboutGoodwill, measure: { kind: 'refund', amount: 24_900, currency: 'EUR' } },
  },
  'goodwill, credit': {
    template: 'goodwill_decided',
    params: { ...aboutGoodwill, measure: { kind: 'credit', amount: 4_900, currency: 'GBP' } },
  },
  'goodwill, pause': {
    template: 'goodwill_decided',
    params: { ...aboutGoodwill, measure: { kind: 'pause', months: 1 } },
  },
  'goodwill, change of plan': {
    template: 'goodwill_decided',
    params: { ...aboutGoodwill, measure: { kind: 'change_of_plan', plan: 'Basis 10.000' } },
  },
  'goodwill, declined': {
    template: 'goodwill_decided',
    params: { ...aboutGoodwill, measure: null },
  },
  'hearing before a warning': {
    template: 'hearing',
    params: { ...aboutAccount, ...hearing, measure: 'warning', grounds: ['Falsche Angaben'] },
  },
  'hearing before a suspension': {
    template: 'hearing',
    params: {
      ...aboutAccount,
      ...hearing,
      measure: 'suspension',
      grounds: ['Falsche Angaben', 'Prüfung umgangen'],
    },
  },
  warned: { template: 'warned', params: { ...aboutAccount, ...suspension } },
  suspended: {
    template: 'suspended',
    params: { ...aboutAccount, ...suspension, answerBy: null, upheld: false },
  },
  'suspended at once': {
    template: 'suspended',
    params: { ...aboutAccount, ...suspension, answerBy: '2026-12-02T15:20:00.000Z', upheld: false },
  },
  'suspension upheld': {
    template: 'suspended',
    params: { ...aboutAccount, ...suspension, answerBy: null, upheld: true },
  },
  'suspension lifted': { template: 'suspension_lifted', params: { ...aboutAccount, ...closed } },
  'hearing closed': { template: 'hearing_closed', params: { ...aboutAccount, ...closed } },
  'consent record asked for a recipient': {
    template: 'consent_record_asked',
    params: { ...inquiry, groupName: aboutGroup.groupName, from: 'recipient' },
  },
  'consent record asked, and the group is not known': {
    template: 'consent_record_asked',
    params: { ...inquiry, groupName: null, from: 'csa' },
  },
  'import on hold by figures': {
    template: 'hold_placed',
    params: { ...aboutHold, figures, text: null, lookBy: '2026-11-25T15:20:00.000Z' },
  },
  'import on hold, few complaints': {
    template: 'hold_placed',
    params: {
      ...aboutHold,
      figures: { ...figures, code: 'complaint', came: null, withheld: 'few', threshold: 0.003 },
      text: null,
      lookBy: '2026-11-25T15:20:00.000Z',
    },
  },
  'account on hold by a person': {
    template: 'hold_placed',
    params: {
      ...aboutHold,
      groupName: null,
      importedAt: null,
      figures: null,
      text: 'Ein Postmaster hat sich bei uns gemeldet.',
      lookBy: null,
    },
  },
  'hold lifted': {
    template: 'hold_lifted',
    params: { ...aboutHold, decidedAt: closed.decidedAt, text: 'Ein Fehler beim Anbieter.' },
  },
  'hold lifted while another stands': {
    template: 'hold_lifted',
    params: {
      ...aboutHold,
      decidedAt: closed.decidedAt,
      text: 'Ein Fehler beim Anbieter.',
      still: [{ groupName: 'Sommerkunden', importedAt: null }],
    },
  },
  'hold confirmed': {
    template: 'hold_confirmed',
    params: { ...aboutHold, decidedAt: closed.decidedAt, statement: rejection },
  },
  'the rest of an approval in steps waits too long': {
    template: 'step_overdue',
    params: {
      ...aboutAccount,
      groupName: 'Sommerkunden',
      waitsSince: '2026-11-25T09:20:00.000Z',
      lookBy: '2026-11-25T13:20:00.000Z',
    },
  },
  'hold overdue': {
    template: 'hold_overdue',
    params: {
      ...aboutAccount,
      placedAt: '2026-11-25T09:20:00.000Z',
      lookBy: '2026-11-25T13:20:00.000Z',
    },
  },
  'form attacked, few confirm': {
    template: 'source_attacked',
    params: {
      ...{ ...aboutAccount, sourceName: 'Newsletter-Formular', kind: 'unconfirmed' },
      ...{ since: '2026-11-25T06:00:00.000Z', asked: 412, confirmed: 9, bounced: 3 },
      ...{ usualShare: 0.71, perHour: 20 },
    },
  },
  'form attacked, confirmations come back': {
    template: 'source_attacked',
    params: {
      ...{ ...aboutAccount, sourceName: 'Newsletter-Formular', kind: 'bounced' },
      ...{ since: '2026-11-25T06:00:00.000Z', asked: 96, confirmed: 0, bounced: 31 },
      ...{ usualShare: null, perHour: 20 },
    },
  },
  'provider failed': {
    template: 'provider_failed',
    params: {
      ...{ provider: 'gmx', since: '2026-11-25T09:00:00.000Z', failed: 6, told: 7 },
      url: 'https://versand.example/holds/incidents/1',
    },
  },
  'webhook of an account paused': {
    template: 'webhook_paused',
    params: { ...pausedWebhook, accountName: aboutAccount.accountName },
  },
  'webhook of the platform paused': {
    template: 'webhook_paused',
    params: { ...pausedWebhook, accountName: null },
  },
}
