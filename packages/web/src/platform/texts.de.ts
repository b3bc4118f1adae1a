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
  screeningKeys: {
    title: 'Prüfschlüssel',
    lead: 'Für Listen, die Ihre Systeme nicht verlassen dürfen: Sie werden dort geprüft, wo sie liegen, und eingereicht wird statt der Datei ein unterschriebener Bericht, in dem keine Adresse zu lesen ist.',
    issue: 'Prüfschlüssel ausgeben',
    name: 'Wo wird damit geprüft?',
    nameHint: 'Zum Beispiel „Importserver 2“. Hilft, ihn später wiederzuerkennen.',
    newTitle: 'Ihr neuer Prüfschlüssel',
    newLead:
      'Er wird nur dieses eine Mal angezeigt. Bitte speichern Sie ihn dort, wo geprüft wird, lesbar nur für das prüfende Programm. Geben Sie ihn nie an Kunden: Wer ihn hat, kann sich für jede Liste der Versandplattform verbürgen.',
    save: 'Als Datei speichern',
    file: 'Inhalt des Prüfschlüssels',
    use: 'So prüfen Sie damit eine Liste',
    useHint:
      'FILE ist die Empfängerdatei, OUT der Bericht, der an ihrer Stelle eingereicht wird. Beim Prüfen verlässt nichts den Rechner.',
    command: 'Befehl',
    done: 'Ich habe ihn gespeichert',
    columnFile: 'Datei',
    revokedBy: 'von {{name}}',
    revokeTitle: 'Prüfschlüssel „{{name}}“ widerrufen?',
    revokeText:
      'Ab sofort wird kein Bericht mehr angenommen, der mit ihm unterschrieben ist, gleich, wann das war. Was schon eingereicht ist, bleibt. Das lässt sich nicht rückgängig machen.',
    revokeConfirm: 'Prüfschlüssel widerrufen',
    empty: 'Noch keine Prüfschlüssel',
    emptyText:
      'Geben Sie einen aus, wenn Listen dort geprüft werden sollen, wo sie liegen. Wer die Datei hochladen darf, braucht keinen.',
  },
  alone: {
    title: 'Vier Augen',
    lead: 'Ein Regelwerk schlägt eine Leitung vor, und eine andere veröffentlicht es. Betreibt eine Person allein diese Plattform, lässt sich das hier festhalten.',
    switch: 'Eine Person betreibt diese Plattform allein',
    on: 'Wer ein Regelwerk vorschlägt, kann es auch veröffentlichen. Im Protokoll steht jedes Mal, dass niemand sonst zugestimmt hat.',
    off: 'Zum Veröffentlichen braucht es eine zweite Leitung.',
  },
  acceptByRule: {
    title: 'Freigabe durch Regeln',
    lead: 'Regeln können sofort freigeben, was gut belegt ist. Ablehnen, widerrufen und sperren können nur Menschen.',
    switch: 'Regeln dürfen freigeben',
    on: 'Eingeschaltet. Ein Teil dieser Fälle geht trotzdem per Los an eine Person, die davon nichts weiß; wie groß er ist, steht im Regelwerk.',
    off: 'Ausgeschaltet. Über jeden Fall entscheidet eine Person. Was Regeln fragen und welchen Weg ein Fall nimmt, bleibt gleich.',
  },
  compare: {
    title: 'Listen vergleichen',
    lead: 'Listen desselben Accounts werden immer miteinander verglichen. Ob auch Listen verschiedener Accounts verglichen werden, entscheiden Sie.',
    switch: 'Listen über Accounts hinweg vergleichen',
    off: 'Ausgeschaltet. Bitte nennen Sie den Vergleich in Ihren Datenschutzhinweisen, bevor Sie ihn einschalten.',
    on: 'Eingeschaltet für alle Importe, die von jetzt an geprüft werden. Was gefunden wurde, bleibt, auch wenn Sie wieder ausschalten.',
    does: 'Was dann geschieht',
    doesText:
      'Jeder neue Import wird mit allen Listen verglichen, auch mit früheren. Prüfung und Leitung sehen, wie viele Empfänger in einer Liste stehen, deren Freigabe bei einem anderen Account abgelehnt oder widerrufen wurde, oder in Listen von Accounts, mit denen es keine gemeinsame Person gibt; und sie sehen, welche Accounts das sind.',
    with: 'Womit verglichen wird',
    withText:
      'Mit Prüfsummen einer Stichprobe, gebildet mit einem geheimen Schlüssel. Sie werden zu jeder Liste ohnehin aufgehoben und sind pseudonyme personenbezogene Daten. Eine Adresse wird dafür nie aufgehoben.',
    never: 'Was nie geschieht',
    neverText:
      'Ein Treffer allein lehnt nichts ab und sperrt niemanden. Er kann zu einer Rückfrage führen oder dazu, dass zwei Personen gemeinsam entscheiden. Unter zwanzig gemeinsamen Empfängern wird nichts gezeigt und nichts aufgehoben.',
    told: 'Was Kunden erfahren',
    toldText:
      'Was gefunden wurde, aber nie, bei wem, und keine Zahl: „Dieselben Empfänger stehen auch in Listen anderer Versender.“ Oder: „Diese Empfänger wurden schon an anderer Stelle eingereicht und abgelehnt.“ Dazu die Bitte zu erklären, woher die Adressen stammen. Support liest dasselbe.',
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
