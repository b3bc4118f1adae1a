export const texts = {
  title: 'Was daraus wurde',
  lead: 'Jede Freigabe sagt voraus, dass eine Liste gut ankommt. Hier steht, wie oft das stimmte: was nach dem Versand zurückkam, je nachdem, was entschieden hat, wie die Empfänger erhoben wurden und welcher Nachweis vorlag.',
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
    'Eine Freigabe vom {{since}} bis {{until}}. Es zählt, was in den {{days}} Tagen danach gesendet wurde und was davon innerhalb von höchstens {{within}} Tagen zurückkam; die neuesten Freigaben fehlen, bis diese Zeit um ist.',
  span_other:
    '{{number}} Freigaben vom {{since}} bis {{until}}. Bei jeder zählt, was in den {{days}} Tagen danach gesendet wurde und was davon innerhalb von höchstens {{within}} Tagen zurückkam; die neuesten fehlen, bis diese Zeit um ist.',
  empty: 'In dieser Zeit wurde nichts freigegeben',
  emptyText:
    'Gezählt werden Freigaben, die alt genug sind, dass sich zeigen konnte, was aus ihnen wurde.',
  noSends:
    'Quoten fehlen: Das Versandsystem meldet nicht, wie viel es an welchen Import gesendet hat.',
  groupOnly_one:
    'Bei einer Freigabe ist nur gemeldet, was an die ganze Gruppe ging; in den Quoten ist sie nicht enthalten.',
  groupOnly_other:
    'Bei {{number}} Freigaben ist nur gemeldet, was an die ganze Gruppe ging; in den Quoten sind sie nicht enthalten.',
  sampled_one:
    'Bei einem Import weiß das Versandsystem nicht von allem, wohin es gehört. Was zurückkam, erkennen wir dort nur in Stichproben wieder; diese Quoten stehen für sich.',
  sampled_other:
    'Bei {{number}} Importen weiß das Versandsystem nicht von allem, wohin es gehört. Was zurückkam, erkennen wir dort nur in Stichproben wieder; diese Quoten stehen für sich.',
  interval: {
    accounts:
      'Quoten gelten je 1.000 Empfänger; darunter steht, zwischen welchen Werten sie mit 95 % Sicherheit liegen. Empfänger desselben Accounts verhalten sich ähnlich; sie zählen deshalb nicht als unabhängig, und erst ab fünf etwa gleich großen Accounts und 1.000 Empfängern nennen wir eine.',
    groups:
      'Quoten gelten je 1.000 Empfänger; darunter steht, zwischen welchen Werten sie mit 95 % Sicherheit liegen. Empfänger derselben Gruppe verhalten sich ähnlich; sie zählen deshalb nicht als unabhängig, und erst ab fünf etwa gleich großen Gruppen und 1.000 Empfängern nennen wir eine.',
  },
  complaintHint:
    'Beschwerden beziehen sich auf die Empfänger bei Mailanbietern, die sie einzeln melden.',
  decided: {
    title: 'Was entschieden hat',
    lead: 'Von dem, was eine Regel freigeben würde, gibt das Los einen Teil an Personen, die davon nichts wissen. So lassen sich beide vergleichen.',
  },
  ruleIn: 'Veröffentlichung {{first}}',
  ruleFrom: 'Veröffentlichung {{first}} bis {{last}}',
  lot: 'Durchs Los von Personen',
  lotShare: '{{drawn}} von {{cases}} Fällen ({{share}}), davon {{accepted}} freigegeben',
  lotNone: 'Noch hat das Los keinen Fall an Personen gegeben.',
  recommended: 'Personen, empfohlen von „{{title}}“',
  people: 'Personen allein',
  all: 'Alle Freigaben',
  methods: {
    title: 'Wie erhoben',
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
  sentToSome: '{{sent}} gesendet, an {{sentTo}}',
  nothingSent: 'nichts gesendet',
  between: '{{low}} bis {{high}}',
  few: 'zu wenige',
  fewOf: '{{came}} von {{of}}',
  untold: 'nichts gemeldet',
  confirmed_one: 'einer bestätigt',
  confirmed_other: '{{number}} bestätigt',
}
