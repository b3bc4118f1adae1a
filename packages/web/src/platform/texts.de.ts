export const texts = {
  setUp: {
    title: 'Freigabe einrichten',
    lead: 'Diese Installation ist noch leer. Geben Sie ihr einen Namen, und legen Sie die erste Person an, die sie verwaltet.',
    code: 'Einrichtungscode',
    codeHint: 'Er steht in der Ausgabe des Programms, das diesen Server gestartet hat.',
    platformName: 'Name der Versandplattform',
    platformNameHint: 'So nennen wir Sie gegenüber Ihren Kunden, zum Beispiel in Mails.',
    submit: 'Einrichten',
    codeWrong:
      'Der Einrichtungscode stimmt nicht. Bitte sehen Sie in der Ausgabe des Servers nach.',
  },
  keys: {
    title: 'API-Schlüssel',
    lead: 'Mit einem Schlüssel arbeitet ein Programm für diesen Account. Er gilt, bis Sie ihn widerrufen.',
    platformLead:
      'Mit einem Schlüssel arbeitet ein Programm für die Versandplattform, über alle Accounts hinweg.',
    issue: 'Schlüssel ausgeben',
    name: 'Wofür ist er?',
    nameHint: 'Zum Beispiel „Versandserver 3“. Hilft, ihn später wiederzuerkennen.',
    scopes: 'Was darf er?',
    scopesRequired: 'Bitte wählen Sie mindestens eines aus.',
    scope: { read: 'Lesen', write: 'Ändern', gate: 'Versandsperre fragen' },
    scopeHint: {
      read: 'Gruppen, Importe, Freigabeprozesse und Entscheidungen sehen.',
      write: 'Gruppen anlegen, Empfänger importieren, Angaben einreichen.',
      gate: 'Vor dem Versand fragen, ob eine Gruppe freigegeben ist.',
    },
    secretTitle: 'Ihr neuer Schlüssel',
    secretLead:
      'Er wird nur dieses eine Mal angezeigt. Bitte kopieren Sie ihn an einen sicheren Ort.',
    secretLabel: 'Schlüssel',
    secretDone: 'Ich habe ihn kopiert',
    table: 'API-Schlüssel',
    columnName: 'Wofür',
    prefix: 'Beginnt mit',
    columnScopes: 'Darf',
    created: 'Ausgegeben',
    by: '{{when}} von {{name}}',
    state: 'Zustand',
    valid: 'Gilt',
    revoked: 'Widerrufen {{when}}',
    actions: 'Aktionen',
    revoke: 'Widerrufen',
    revokeTitle: 'Schlüssel „{{name}}“ widerrufen?',
    revokeText:
      'Programme mit diesem Schlüssel werden binnen einer Sekunde abgewiesen. Das lässt sich nicht rückgängig machen.',
    revokeConfirm: 'Schlüssel widerrufen',
    empty: 'Noch keine Schlüssel',
    emptyText:
      'Geben Sie einen aus, wenn ein Programm Gruppen importieren oder vor dem Versand fragen soll.',
  },
  platform: {
    title: 'Versandplattform',
    about: 'Über diese Installation',
    name: 'Name',
    timeZone: 'Zeitzone',
    mails: 'Mails',
    mailsMailbox: 'Was nicht verschickt wird, liegt im Postfach dieser Installation',
    mailsSmtp:
      'Gehen hinaus, sobald ein SMTP-Server eingetragen ist. Das Postfach dieser Installation ist geschlossen.',
    openMailbox: 'Postfach öffnen',
    example: 'Beispieldaten',
    exampleLead:
      'Diese Installation enthält erfundene Accounts, Personen und Empfänger. Entfernen Sie sie, bevor Sie mit echten Daten beginnen.',
    remove: 'Beispieldaten entfernen',
    removeTitle: 'Alle Beispieldaten entfernen?',
    removeText:
      'Alle Accounts, Personen, Freigabeprozesse und Mails der Beispielplattform werden gelöscht, auch was Sie selbst darin angelegt haben. Danach richten Sie Freigabe neu ein.',
    removeConfirm: 'Alles entfernen',
  },
} as const
