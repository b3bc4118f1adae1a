export const texts = {
  title: 'Was daraus wurde',
  lead: 'Jede Freigabe sagt voraus, dass eine Liste gut ankommt. Hier sehen Sie, wie oft das stimmte: was nach dem Versand zurückkam, nach Entscheidung, Erhebungsart und Nachweis.',
  save: 'Als CSV speichern',
  filter: {
    weeks: 'Freigaben aus',
    weeksOf_one: '{{count}} Woche',
    weeksOf_other: '{{count}} Wochen',
    days: 'Versand danach',
    daysOf_one: '{{count}} Tag',
    daysOf_other: '{{count}} Tage',
    basis: 'Quoten',
    counted: 'Gezählt',
    sketch: 'Aus Stichproben',
  },
  span_one:
    'Eine Freigabe vom {{since}} bis {{until}}. Gezählt wird, was in den {{days}} Tagen danach gesendet wurde und was davon binnen {{within}} Tagen zurückkam; die neuesten Freigaben fehlen, bis diese Zeit um ist.',
  span_other:
    '{{number}} Freigaben vom {{since}} bis {{until}}. Gezählt wird, was in den {{days}} Tagen nach jeder Freigabe gesendet wurde und was davon binnen {{within}} Tagen zurückkam; die neuesten fehlen, bis diese Zeit um ist.',
  empty: 'In dieser Zeit wurde nichts freigegeben',
  emptyText: 'Freigaben zählen erst, wenn sich gezeigt haben kann, was aus ihnen wurde.',
  noSends:
    'Quoten fehlen: Das Versandsystem meldet nicht, wie viel es an welchen Import gesendet hat.',
  groupOnly_one:
    'Bei einer Freigabe ist nur gemeldet, was an die ganze Gruppe ging; die Quoten enthalten sie nicht.',
  groupOnly_other:
    'Bei {{number}} Freigaben ist nur gemeldet, was an die ganze Gruppe ging; die Quoten enthalten sie nicht.',
  sampled_one:
    'Bei einem Import meldet das Versandsystem nicht immer, zu welchem Import etwas gehört. Dort erkennen wir nur an Stichproben, was zurückkam; diese Quoten stehen für sich.',
  sampled_other:
    'Bei {{number}} Importen meldet das Versandsystem nicht immer, zu welchem Import etwas gehört. Dort erkennen wir nur an Stichproben, was zurückkam; diese Quoten stehen für sich.',
  failed_one:
    'Eine Nachricht ging an einen Mailanbieter, der an diesem Tag für viele Accounts ausfiel; in „Unbekannt“ zählt sie nicht.',
  failed_other:
    '{{number}} Nachrichten gingen an Mailanbieter, die an diesen Tagen für viele Accounts ausfielen; in „Unbekannt“ zählen sie nicht.',
  interval: {
    accounts:
      'Quoten gelten je 1.000 Empfänger. Die Spanne darunter sagt, wie genau das ist: In 19 von 20 Fällen liegt die wahre Quote darin. Empfänger desselben Accounts verhalten sich ähnlich; eine Quote gibt es deshalb erst ab fünf etwa gleich großen Accounts und 1.000 Empfängern.',
    groups:
      'Quoten gelten je 1.000 Empfänger. Die Spanne darunter sagt, wie genau das ist: In 19 von 20 Fällen liegt die wahre Quote darin. Empfänger derselben Gruppe verhalten sich ähnlich; eine Quote gibt es deshalb erst ab fünf etwa gleich großen Gruppen und 1.000 Empfängern.',
  },
  complaintHint:
    'Beschwerden beziehen sich auf die Empfänger bei Mailanbietern, die sie einzeln melden.',
  decided: {
    title: 'Wer entschieden hat',
    lead: 'Von dem, was eine Regel freigeben würde, geht ein ausgeloster Teil an Menschen, die nichts davon wissen. So lassen sich beide vergleichen.',
  },
  ruleIn: 'Veröffentlichung {{first}}',
  ruleFrom: 'Veröffentlichung {{first}} bis {{last}}',
  lot: 'Personen, per Los',
  lotShare: '{{drawn}} von {{cases}} Fällen ({{share}}), davon {{accepted}} freigegeben',
  lotNone: 'Per Los ging noch kein Fall an Personen.',
  overlap:
    'Eine Freigabe, die mehrere Regeln empfahlen, steht bei jeder von ihnen; deshalb ergeben die Zeilen zusammen {{rows}} und nicht {{all}}.',
  recommended: 'Personen, empfohlen von „{{title}}“',
  people: 'Personen allein',
  all: 'Alle Freigaben',
  methods: {
    title: 'Wie die Empfänger erhoben wurden',
    lead: 'Eine Freigabe mit mehreren Erhebungsarten zählt bei jeder.',
  },
  evidence: {
    title: 'Welcher Nachweis vorlag',
    lead: 'Jede Freigabe zählt einmal, bei ihrem stärksten Nachweis.',
    double_opt_in: 'Aufzeichnungen mit Bestätigung',
    records: 'Aufzeichnungen ohne Bestätigung',
    file: 'Datei',
    link: 'Link',
    words: 'Nur Worte',
  },
  column: {
    decided: 'Entschieden von',
    method: 'Erhebungsart',
    evidence: 'Nachweis',
    approvals: 'Freigaben',
    bounce_unknown_recipient: 'Unbekannt',
    complaint: 'Beschwerden',
    unsubscribe: 'Abmeldungen',
    held: 'Gestoppt',
    revoked: 'Widerrufen',
  },
  sent: '{{sent}} gesendet',
  sentToSome_one: '{{sent}} gesendet, zu {{sentTo}}\u00a0Freigabe',
  sentToSome_other: '{{sent}} gesendet, zu {{sentTo}}\u00a0Freigaben',
  nothingSent: 'nichts gesendet',
  between: '{{low}} bis {{high}}',
  few: 'keine Quote: zu wenige',
  fewGroup: 'keine Quote: nur 1\u00a0Gruppe',
  fewOf: '{{came}} von {{of}}',
  untold: 'nichts gemeldet',
  confirmed_one: 'einer bestätigt',
  confirmed_other: '{{number}} bestätigt',
}
