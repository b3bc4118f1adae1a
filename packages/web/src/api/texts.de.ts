import type { ProblemTexts } from './problem-text.ts'

export const texts = {
  FILE_CHANGED: {
    title: 'Diese Datei lässt sich nicht mehr lesen.',
    action:
      'Seit Sie sie ausgewählt haben, wurde sie geändert, verschoben oder gelöscht. Bitte wählen Sie sie noch einmal aus.',
  },
  NO_CONNECTION: {
    title: 'Gerade besteht keine Verbindung zu Freigabe.',
    action: 'Ihre Eingaben bleiben hier stehen. Bitte versuchen Sie es gleich noch einmal.',
  },
  UNEXPECTED: {
    title: 'Auf dieser Seite ist ein unerwarteter Fehler aufgetreten.',
    action:
      'Bitte laden Sie die Seite neu. Hilft das nicht, sagen Sie bitte der Versandplattform Bescheid.',
  },
  REQUEST_INVALID: {
    title: 'Einige Angaben stimmen noch nicht.',
    action: 'Bitte sehen Sie sich die markierten Felder an.',
  },
  BODY_TOO_LARGE: {
    title: 'Das ist zu viel auf einmal.',
    action: 'Bitte kürzen Sie den Text, oder laden Sie ihn als Datei hoch.',
  },
  BODY_TOO_SLOW: {
    title: 'Ihre Eingabe kam nicht rechtzeitig vollständig an.',
    action:
      'Es wurde nichts geändert. Bitte prüfen Sie Ihre Verbindung, und senden Sie alles noch einmal.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    title: 'Dieses Dateiformat kann hier nicht gelesen werden.',
    action: 'Bitte wählen Sie eines der genannten Formate.',
  },
  NOT_SIGNED_IN: {
    title: 'Sie sind nicht mehr angemeldet.',
    action: 'Bitte melden Sie sich neu an. Ihre Eingaben bleiben hier stehen.',
  },
  CSRF_TOKEN_INVALID: {
    title: 'Ihre Anmeldung hat sich in einem anderen Fenster geändert.',
    action: 'Bitte laden Sie die Seite neu, und versuchen Sie es noch einmal.',
  },
  NOT_ALLOWED: {
    title: 'Das ist mit Ihrer Rolle nicht möglich.',
    action: 'Bitte wenden Sie sich an jemanden, der die Rolle dafür hat.',
  },
  NOT_FOUND: {
    title: 'Das gibt es nicht, oder es ist nicht für Sie bestimmt.',
    action: 'Bitte prüfen Sie die Adresse, oder gehen Sie zurück zur Übersicht.',
  },
  METHOD_NOT_ALLOWED: {
    title: 'Das geht hier nicht.',
    action: 'Bitte laden Sie die Seite neu.',
  },
  TOO_MANY_REQUESTS: {
    title: 'Das waren sehr viele Anfragen in kurzer Zeit.',
    action: 'Bitte warten Sie einen Moment, und versuchen Sie es dann noch einmal.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'Diese Eingabe wurde schon einmal mit anderem Inhalt gesendet.',
    action: 'Bitte laden Sie die Seite neu, und senden Sie sie noch einmal.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    title: 'Diese Eingabe wird gerade noch verarbeitet.',
    action: 'Bitte warten Sie einen Moment.',
  },
  IDEMPOTENCY_ANSWER_UNKNOWN: {
    title: 'Diese Eingabe ist angekommen, aber die Antwort ging verloren.',
    action: 'Bitte laden Sie die Seite neu und prüfen Sie, ob alles stimmt.',
  },
  STORAGE_FULL: {
    title: 'Auf dem Server ist kein Platz mehr.',
    action: 'Es wurde nichts geändert. Bitte sagen Sie der Versandplattform Bescheid.',
  },
  DATABASE_UNAVAILABLE: {
    title: 'Die Datenbank antwortet gerade nicht.',
    action: 'Bitte versuchen Sie es gleich noch einmal.',
  },
  SERVER_STOPPING: {
    title: 'Freigabe wird gerade neu gestartet.',
    action: 'Bitte versuchen Sie es in einem Moment noch einmal. Es wurde nichts geändert.',
  },
  INTERNAL: {
    title: 'Auf unserer Seite hat etwas nicht funktioniert.',
    action:
      'Bitte versuchen Sie es noch einmal. Bleibt es dabei, nennen Sie der Versandplattform die Vorgangsnummer.',
  },
  SIGN_IN_FAILED: {
    title: 'E-Mail-Adresse und Passwort passen nicht zusammen.',
    action: 'Bitte prüfen Sie beides, oder setzen Sie Ihr Passwort zurück.',
  },
  PASSWORD_TOO_WEAK: {
    title: 'Das Passwort ist kürzer als zwölf Zeichen.',
    action: 'Bitte wählen Sie ein längeres, zum Beispiel vier Wörter hintereinander.',
  },
  TOKEN_INVALID: {
    title: 'Dieser Link wurde schon benutzt oder ist abgelaufen.',
    action: 'Bitte fordern Sie einen neuen an.',
  },
  PERSON_ALREADY_MEMBER: {
    title: 'Diese Person gehört schon dazu.',
    action: 'Sie können stattdessen ihre Rolle ändern.',
  },
  PERSON_IS_STAFF: {
    title: 'Wer für die Versandplattform arbeitet, kann nicht zugleich zu einem Account gehören.',
    action: 'Bitte verwenden Sie eine andere E-Mail-Adresse.',
  },
  LAST_OWNER: {
    title: 'Ein Account braucht mindestens eine Person in der Verwaltung.',
    action: 'Bitte geben Sie zuerst jemand anderem diese Rolle.',
  },
  LAST_ADMIN: {
    title: 'Die Versandplattform braucht mindestens eine Person in der Administration.',
    action: 'Bitte geben Sie zuerst jemand anderem diese Rolle.',
  },
  OWN_ROLE: {
    title: 'Die eigene Rolle kann niemand selbst ändern.',
    action: 'Bitte fragen Sie jemand anderen mit derselben Rolle.',
  },
  ALREADY_SET_UP: {
    title: 'Freigabe ist hier schon eingerichtet.',
    action: 'Bitte melden Sie sich an.',
  },
  ID_TAKEN: {
    title: 'Diese Eingabe trägt eine Kennung, die schon vergeben ist.',
    action: 'Bitte laden Sie die Seite neu, und senden Sie sie noch einmal.',
  },
  REFERENCE_TAKEN: {
    title: 'Diese Referenz ist schon vergeben.',
    action: 'Bitte wählen Sie eine andere.',
  },
  ACCOUNT_SUSPENDED: {
    title: 'Dieser Account ist gesperrt.',
    action: 'In der Entscheidung steht, warum das so ist und was Sie tun können.',
  },
  FILE_EMPTY: {
    title: 'Die Datei ist leer.',
    action: 'Bitte exportieren Sie sie neu, und laden Sie sie noch einmal hoch.',
  },
  FILE_TOO_LARGE: {
    title: 'Die Datei ist größer, als hier angenommen wird.',
    action: 'Bitte teilen Sie sie auf mehrere Dateien auf.',
  },
  FILE_KIND_REFUSED: {
    title: 'Dateien dieser Art werden hier nicht angenommen.',
    action: 'Bitte wählen Sie eines der genannten Formate. Es zählt der Inhalt, nicht die Endung.',
  },
  ARCHIVE_REFUSED: {
    title: 'Dieses ZIP-Archiv nehmen wir so nicht an.',
    action:
      'Bitte packen Sie bis zu 100 Dokumente, Bilder, Mails oder Texte ohne Passwort ein, oder laden Sie sie einzeln hoch.',
  },
  LEAVE_OUT_LIST_UNREADABLE: {
    title: 'Aus der Sperrliste ließen sich keine Adressen lesen.',
    action: 'Bitte schicken Sie eine Datei mit einer Spalte, in der die Adressen stehen.',
  },
  BATCH_DELIVERED: {
    title: 'Dieser Import kam über eine Quelle, Person für Person.',
    action: 'Bitte nehmen Sie diese Empfänger dort heraus, wo sie sich angemeldet haben.',
  },
  TOO_MANY_LEAVE_OUT_LISTS: {
    title: 'Noch mehr Sperrlisten können wir für einen Account nicht behalten.',
    action: 'Bitte entfernen Sie zuerst eine, oder lassen Sie den Haken zum Behalten weg.',
  },
  LEAVE_OUT_LIST_UNKNOWN: {
    title: 'Diese Sperrliste liegt uns nicht oder nicht mehr vor.',
    action: 'Bitte schicken Sie zuerst die Liste noch einmal, dann die Datei.',
  },
  FILE_INTERRUPTED: {
    title: 'Die Übertragung brach ab, bevor die Datei vollständig war.',
    action: 'Bitte laden Sie die Datei noch einmal hoch.',
  },
  BATCH_IN_REVIEW: {
    title: 'Dieser Import wird gerade geprüft.',
    action: 'Bitte warten Sie die Entscheidung ab, oder ziehen Sie ihn aus der Prüfung zurück.',
  },
  BATCH_CHANGED: {
    title:
      'Ein Import wurde nach der Einreichung anders gelesen und enthält jetzt andere Empfänger.',
    action:
      'Bitte stellen Sie dem Account eine Rückfrage. Seine Antwort gilt dann für den Import, wie er jetzt ist.',
  },
  SOURCE_IN_REVIEW: {
    title: 'Diese Quelle wird gerade geprüft.',
    action:
      'Bitte warten Sie die Entscheidung ab. Wenn noch etwas fehlt, ergänzen Sie es bei Ihren Angaben.',
  },
  SOURCE_LINK_MISSING: {
    title: 'Der direkte Link zum Formular fehlt.',
    action: 'Bitte geben Sie die Adresse an, unter der das Formular zu finden ist.',
  },
  SOURCE_UNKNOWN: {
    title: 'Diese Quelle wird hier nicht geprüft.',
    action: 'Bitte laden Sie die Seite neu.',
  },
  SOURCE_CAP_MISSING: {
    title: 'Für die Quelle fehlt eine Obergrenze.',
    action: 'Bitte geben Sie an, wie viele Empfänger über sie hinzukommen dürfen.',
  },
  SOURCE_CAP_TOO_HIGH: {
    title: 'So viele Empfänger lassen sich für eine Quelle nicht freigeben.',
    action: 'Bitte wählen Sie eine kleinere Zahl oder einen längeren Zeitraum.',
  },
  BATCH_NOT_SCREENED: {
    title: 'Die Datenprüfung dieses Imports läuft noch.',
    action: 'Bitte warten Sie, bis sie fertig ist.',
  },
  COLUMN_UNKNOWN: {
    title: 'Diese Spalte gibt es in der Datei nicht.',
    action: 'Bitte wählen Sie eine der angezeigten Spalten.',
  },
  COLUMN_WITHOUT_DAYS: {
    title: 'In dieser Spalte stehen meist keine Tage.',
    action: 'Bitte wählen Sie eine Spalte mit Tagen.',
  },
  FEED_POSITION_GONE: {
    title: 'Von dieser Stelle aus lässt sich nicht weiterlesen.',
    action: 'Bitte lesen Sie alles neu.',
  },
  EVENT_CURSOR_GONE: {
    title: 'Von diesem Cursor aus lassen sich Ereignisse nicht weiterlesen.',
    action: 'Bitte lesen Sie Ihren Bestand neu und beginnen Sie ohne Cursor.',
  },
  GATE_NOT_READY: {
    title: 'Der Stand der Versandsperre wird noch gelesen.',
    action: 'Bitte versuchen Sie es gleich noch einmal.',
  },
  ASK_WEB_SERVER: {
    title: 'Dieser Server kennt nur die Versandsperre, keine E-Mail-Adressen.',
    action: 'Bitte holen Sie die Erlaubnis für Testmails bei einem Webserver.',
  },
  FILE_GONE: {
    title: 'Die Datei wurde wie zugesagt gelöscht.',
    action: 'Bitte laden Sie sie noch einmal hoch. Wir erkennen sie an ihrem Inhalt wieder.',
  },
  FILE_DAMAGED: {
    title: 'Die gespeicherte Datei fehlt oder ist nicht mehr die eingereichte.',
    action:
      'Sie wird deshalb nicht gezeigt. Bitte sagen Sie der Versandplattform Bescheid: Die Datei muss aus einer Sicherung wiederhergestellt werden.',
  },
  DRAFT_CHANGED: {
    title: 'Inzwischen hat jemand anderes diese Einreichung geändert.',
    action:
      'Bitte vergleichen Sie beide Fassungen und wählen Sie eine aus. Ihre geht nicht verloren.',
  },
  SUBMISSION_INCOMPLETE: {
    title: 'Es fehlt noch etwas, oder zwei Angaben widersprechen sich.',
    action: 'Bitte sehen Sie sich die genannten Felder an.',
  },
  DECLARATION_MISSING: {
    title: 'Die Erklärung zur Richtigkeit fehlt in ihrer aktuellen Fassung.',
    action: 'Bitte lesen und bestätigen Sie sie.',
  },
  EVIDENCE_UNKNOWN: {
    title: 'Eine Datei zu einer Antwort ist nicht mehr da.',
    action: 'Bitte laden Sie die Datei noch einmal hoch.',
  },
  CASE_ALREADY_OPEN: {
    title: 'Die Freigabe dieser Importe läuft schon.',
    action: 'Bitte machen Sie dort weiter.',
  },
  CASE_NOT_OPEN_FOR_THIS: {
    title: 'Es ist schon weitergegangen; das ist jetzt nicht mehr möglich.',
    action: 'Bitte laden Sie die Seite neu, um den aktuellen Stand zu sehen.',
  },
  NOT_ALLOWED_FOR_ACTOR: {
    title: 'Für diesen Schritt ist jemand anderes zuständig.',
    action: 'Bitte wenden Sie sich an jemanden, der die Rolle dafür hat.',
  },
  ONLY_PEOPLE_DECIDE_THIS: {
    title: 'Ablehnen, widerrufen und neu öffnen können nur Menschen.',
    action: 'Bitte überlassen Sie das der Prüfung.',
  },
  REVISION_OUTDATED: {
    title: 'Seit Sie die Einreichung gelesen haben, kam etwas hinzu.',
    action: 'Bitte lesen Sie den neuen Stand. Ihr Text ist noch da.',
  },
  STATEMENTS_NOT_ASSESSED: {
    title: 'Noch nicht alle Pflichtangaben sind bewertet.',
    action: 'Bitte bewerten Sie die genannten Angaben.',
  },
  STATEMENT_CONTRADICTED: {
    title: 'Eine Pflichtangabe ist unklar oder widerlegt.',
    action: 'Bitte fragen Sie zuerst nach, oder lehnen Sie mit Gründen ab.',
  },
  QUESTION_ABOUT_NOTHING: {
    title: 'Die Frage nennt weder einen Grund noch eine Angabe.',
    action: 'Bitte wählen Sie den Grund, den sie klärt, oder die Angaben, um die es geht.',
  },
  STATEMENT_UNKNOWN: {
    title: 'Diese Angabe gehört nicht zur Einreichung.',
    action: 'Bitte laden Sie den Fall neu.',
  },
  GROUND_NOT_PUT_TO_CUSTOMER: {
    title: 'Zu einem Grund wurde noch keine Rückfrage gestellt.',
    action:
      'Bitte fragen Sie zuerst nach. Was unklar ist, darf erst nach einer Rückfrage zur Ablehnung führen.',
  },
  GROUNDS_MISSING: {
    title: 'Eine Ablehnung braucht mindestens einen Grund.',
    action: 'Bitte wählen Sie den Grund aus.',
  },
  REMEDY_UNKNOWN: {
    title: 'Eine der genannten Abhilfen gibt es hier nicht.',
    action: 'Bitte laden Sie die Seite neu und wählen Sie eine der angebotenen Abhilfen.',
  },
  REMEDY_MISSING: {
    title: 'Eine Ablehnung muss sagen, was zur Freigabe führen würde, oder dass es nichts gibt.',
    action: 'Bitte wählen Sie eine Abhilfe oder „keine“.',
  },
  FACT_MISSING: {
    title: 'Der Ablehnung fehlt eine Tatsache, die der Account lesen darf.',
    action: 'Bitte schreiben Sie unter „Was wir festgestellt haben“ einen Satz dazu.',
  },
  QUESTION_UNKNOWN: {
    title: 'Diese Rückfrage ist nicht mehr offen.',
    action: 'Bitte laden Sie die Seite neu.',
  },
  QUESTION_OF_ANOTHER: {
    title: 'Eine Rückfrage kann nur ändern, wer sie gestellt hat, oder die Leitung.',
    action: 'Bitte sprechen Sie die Person an.',
  },
  ANSWERS_MISSING: {
    title: 'Noch nicht alle Rückfragen sind beantwortet.',
    action: 'Bitte beantworten Sie die markierten Rückfragen.',
  },
  BATCH_UNKNOWN: {
    title: 'Dieser Import wird hier nicht geprüft.',
    action: 'Bitte laden Sie die Seite neu.',
  },
  BATCHES_EMPTY: {
    title: 'Ohne Import gibt es nichts zu prüfen.',
    action: 'Bitte wählen Sie einen aus.',
  },
  SPLIT_LEAVES_NOTHING: {
    title: 'Beim Teilen muss auf jeder Seite ein Import bleiben.',
    action: 'Bitte wählen Sie weniger Importe aus.',
  },
  BATCH_INDIVISIBLE: {
    title:
      'Ein Import, der über eine Quelle kam oder anderswo geprüft wurde, lässt sich nicht teilen.',
    action: 'Bitte wählen Sie einen anderen Import, oder teilen Sie nach ganzen Importen.',
  },
  DIVISION_UNDER_WAY: {
    title: 'Hier wird gerade schon ein Import geteilt.',
    action: 'Bitte warten Sie, bis das fertig ist, oder reichen Sie die fehlende Datei nach.',
  },
  METHOD_FORBIDDEN: {
    title:
      'Eine angegebene Erhebungsart ist nicht erlaubt; diese Empfänger können nicht freigegeben werden.',
    action: 'Bitte lehnen Sie ab, oder bitten Sie um eine Korrektur der Erhebungsart.',
  },
  REVIEWER_BARRED: {
    title: 'Wer diesen Fall schon entschieden hat, kann nicht noch einmal darüber entscheiden.',
    action: 'Bitte überlassen Sie den Fall jemand anderem.',
  },
  APPROVAL_END_IN_PAST: {
    title: 'Das Ende einer Freigabe muss in der Zukunft liegen.',
    action: 'Bitte wählen Sie einen späteren Tag.',
  },
  SECOND_REVIEWER_NEEDED: {
    title: 'Diesen Fall entscheiden zwei Personen gemeinsam.',
    action:
      'Bitte überlassen Sie es jemand anderem, den Vorschlag zu bestätigen oder zurückzugeben.',
  },
  PROPOSAL_WAITING: {
    title: 'Für diesen Fall liegt schon ein Vorschlag vor.',
    action: 'Bitte bestätigen Sie ihn, oder geben Sie ihn zurück.',
  },
  PROPOSAL_UNKNOWN: {
    title: 'Dieser Vorschlag gilt nicht mehr.',
    action: 'Bitte laden Sie den Fall neu.',
  },
  LEASE_HELD: {
    title: 'Jemand anderes bearbeitet diesen Fall gerade.',
    action: 'Bitte nehmen Sie einen anderen, oder lassen Sie sich den Fall übergeben.',
  },
  DECISION_SCHEDULED: {
    title: 'Hier ist schon entschieden; die Entscheidung wird gleich ausgeführt.',
    action:
      'Bitte warten Sie einen Moment. Bis dahin kann sie nur zurücknehmen, wer entschieden hat.',
  },
  DECISION_ID_TAKEN: {
    title: 'Diese Kennung gehört schon zu einem anderen Fall.',
    action: 'Bitte laden Sie die Seite neu und entscheiden Sie noch einmal.',
  },
  NOTHING_TO_UNDO: {
    title: 'Die Entscheidung ist ausgeführt und lässt sich nicht mehr zurücknehmen.',
    action: 'Bitte laden Sie die Seite neu.',
  },
  LEASE_LOST: {
    title: 'Sie bearbeiten diesen Fall nicht mehr. Ihr Text ist noch da.',
    action: 'Bitte übernehmen Sie den Fall erneut.',
  },
  DEFERRAL_TOO_LATE: {
    title: 'Bis dahin lässt sich der Fall nicht zurückstellen.',
    action:
      'Bitte wählen Sie einen Zeitpunkt, zu dem die Zusage noch nicht knapp ist, oder übergeben oder überspringen Sie den Fall.',
  },
  COLLEAGUE_UNKNOWN: {
    title: 'Diese Person prüft keine Fälle.',
    action: 'Bitte wählen Sie jemanden aus Prüfung oder Leitung.',
  },
  OWN_DECISION: {
    title: 'Zur eigenen Entscheidung kann niemand die zweite Meinung geben.',
    action: 'Bitte überlassen Sie sie jemand anderem.',
  },
  OPINION_GIVEN: {
    title: 'Zu dieser Entscheidung gibt es schon eine zweite Meinung.',
    action: 'Bitte nehmen Sie die nächste.',
  },
  SCREENING_KEY_UNKNOWN: {
    title: 'Der Bericht ist mit einem Schlüssel signiert, den diese Plattform nicht kennt.',
    action: 'Bitte prüfen Sie die Liste noch einmal mit einem Schlüssel dieser Plattform.',
  },
  SCREENING_KEY_REVOKED: {
    title: 'Der Schlüssel, mit dem der Bericht signiert ist, gilt nicht mehr.',
    action: 'Bitte lassen Sie sich einen neuen geben, und prüfen Sie die Liste noch einmal.',
  },
  SAMPLE_KEY_UNKNOWN: {
    title:
      'Die Stichprobe im Bericht ist für einen Schlüssel versiegelt, den diese Plattform nicht mehr hat.',
    action: 'Bitte lassen Sie sich einen neuen geben, und prüfen Sie die Liste noch einmal.',
  },
  REPORT_SIGNATURE_BROKEN: {
    title: 'Der Bericht passt nicht zu seiner Signatur.',
    action: 'Bitte reichen Sie ihn unverändert ein.',
  },
  REPORT_VERSION_UNKNOWN: {
    title: 'Diese Version des Berichts kann die Plattform nicht lesen.',
    action: 'Bitte prüfen Sie die Liste mit einer Version, die zur Plattform passt.',
  },
  REPORT_INVALID: {
    title: 'Der Bericht hat nicht die erwartete Form.',
    action: 'Bitte prüfen Sie die Liste mit einer Version, die zur Plattform passt.',
  },
  REPORT_ORIGIN_REFUSED: {
    title: 'Der Bericht ist nur eine Vorschau.',
    action: 'Bitte prüfen Sie die Liste mit dem Schlüssel der Plattform.',
  },
  REPORT_INCONSISTENT: {
    title: 'Die Zahlen des Berichts widersprechen einander.',
    action: 'Bitte prüfen Sie die Liste noch einmal.',
  },
  REPORT_USED: {
    title: 'Dieser Bericht wurde schon eingereicht. Jeder Bericht steht für einen Import.',
    action: 'Bitte prüfen Sie die Liste für einen weiteren Import noch einmal.',
  },
  POLICY_DRAFT_CHANGED: {
    title: 'Jemand anderes hat diesen Entwurf geändert, seit Sie ihn gelesen haben.',
    action: 'Bitte laden Sie ihn neu; Ihr Text geht nicht verloren.',
  },
  POLICY_DRAFT_CLOSED: {
    title: 'Dieser Entwurf ist schon veröffentlicht oder verworfen.',
    action: 'Bitte beginnen Sie einen neuen mit den geltenden Regelwerken.',
  },
  POLICY_FAULTY: {
    title: 'So lassen sich die Regelwerke nicht zusammen verwenden.',
    action: 'Bitte berichtigen Sie die Fehler, die mit Datei, Zeile und Spalte genannt sind.',
  },
  POLICY_MOVED_ON: {
    title: 'Seit dem letzten Vergleich wurde etwas anderes veröffentlicht.',
    action:
      'Bitte vergleichen Sie noch einmal, speichern Sie, und schlagen Sie den Entwurf neu vor.',
  },
  POLICY_NOT_PROPOSED: {
    title: 'Dieser Entwurf ist nicht vorgeschlagen, oder der Vorschlag wurde zurückgenommen.',
    action: 'Bitte lassen Sie ihn zuerst vorschlagen.',
  },
  RULE_NOT_EARNED: {
    title: 'Für diese Regel haben Menschen noch nicht oft genug genauso entschieden.',
    action: 'Bis dahin berichtet sie nur. Was noch fehlt, steht in der Tabelle.',
  },
  RULE_RETURNS_NOT_SHOWN: {
    title:
      'Aus den Listen dieser Regel kam mehr zurück als aus anderen, oder zu wenig für ein Urteil.',
    action: 'Bis dahin berichtet sie nur. Die Zahlen stehen in der Tabelle.',
  },
  POLICY_UNCHANGED: {
    title: 'Der Entwurf ändert nichts an den geltenden Regelwerken.',
    action: 'Bitte ändern Sie etwas, oder verwerfen Sie den Entwurf.',
  },
  SECOND_PERSON_NEEDED: {
    title:
      'Wer ein Regelwerk geschrieben oder vorgeschlagen hat, kann es nicht selbst veröffentlichen.',
    action:
      'Bitte fragen Sie eine andere Leitung. Betreibt eine Person allein diese Plattform, hält die Administration das in den Einstellungen fest.',
  },
  NOTHING_TO_APPEAL: {
    title: 'Hier gibt es keine Entscheidung, gegen die Sie Einspruch einlegen können.',
    action:
      'Einspruch ist gegen Ablehnungen, Widerrufe, Verwarnungen und Sperrungen möglich. Für alles andere fragen Sie bitte unseren Support.',
  },
  APPEAL_ALREADY_FILED: {
    title: 'Gegen diese Entscheidung gibt es schon einen Einspruch.',
    action: 'Bitte schreiben Sie uns dort, oder importieren Sie eine andere Liste.',
  },
  APPEAL_TOO_LATE: {
    title: 'Die Frist für einen Einspruch gegen diese Entscheidung ist vorbei.',
    action: 'Bitte importieren Sie eine andere Liste, oder stellen Sie eine andere Anfrage.',
  },
  REQUEST_NEEDS_CASE: {
    title: 'Eine Ergänzung gehört zu Angaben, die schon eingereicht sind.',
    action: 'Bitte nennen Sie, um welche es geht, oder wählen Sie eine andere Art von Anfrage.',
  },
  CASE_TAKES_ADDITIONS: {
    title: 'Hier ist noch nicht entschieden; ergänzen Sie einfach Ihre Angaben.',
    action: 'Das geht auf der Seite der Freigabe. Wer prüft, liest es gleich mit.',
  },
  REQUEST_CLOSED: {
    title: 'Die Anfrage ist abgeschlossen.',
    action: 'Bitte stellen Sie eine neue.',
  },
  REQUEST_WENT_ON: {
    title: 'Seit Ihrer Entscheidung hat der Account noch etwas geschrieben oder geschickt.',
    action: 'Bitte lesen Sie es. Ihr Text ist noch da.',
  },
  HOLD_WENT_ON: {
    title: 'Seit Ihrer Entscheidung hat der Account zu diesem Stopp Stellung genommen.',
    action: 'Bitte lesen Sie es. Ihr Text ist noch da.',
  },
  REQUEST_TAKEN: {
    title: 'Jemand anderes hat diese Anfrage übernommen.',
    action:
      'Bitte laden Sie die Seite neu, und übernehmen Sie die Anfrage, wenn das abgesprochen ist.',
  },
  DECISION_NEEDED: {
    title: 'Diese Anfrage endet mit einer Entscheidung und nicht mit einer Antwort.',
    action: 'Bitte entscheiden Sie, oder stellen Sie eine Frage.',
  },
  GOODWILL_NOT_POSSIBLE: {
    title: 'Für diese Buchung ist nach ihren Zahlen keine Kulanz vorgesehen.',
    action: 'Bitte lehnen Sie ab, oder gewähren Sie sie ausdrücklich als Ausnahme.',
  },
  AMOUNT_EXCEEDS_PRICE: {
    title: 'Der Betrag ist höher als der gezahlte Preis, oder die Währung ist eine andere.',
    action: 'Bitte gewähren Sie höchstens den Preis der Buchung.',
  },
  REASONS_MISSING: {
    title: 'Eine Entscheidung über einen Einspruch braucht einen Grund.',
    action: 'Bitte wählen Sie einen.',
  },
  PROCEEDING_RUNNING: {
    title: 'Zu diesem Account läuft schon ein Verfahren, oder er ist gesperrt.',
    action: 'Bitte ergänzen Sie dort, was Sie gefunden haben.',
  },
  PROCEEDING_NOT_OPEN_FOR_THIS: {
    title: 'Das Verfahren ist inzwischen weiter.',
    action: 'Bitte laden Sie die Seite neu; dann sehen Sie, was jetzt möglich ist.',
  },
  PROPOSER_BARRED: {
    title:
      'Wer eine Verwarnung oder Sperrung vorgeschlagen hat, kann nicht selbst darüber entscheiden.',
    action:
      'Bitte fragen Sie eine andere Leitung. Betreibt eine Person allein diese Plattform, hält die Administration das in den Einstellungen fest.',
  },
  HEARING_NOT_OVER: {
    title:
      'Der Account wurde noch nicht gehört: Er hat nicht geantwortet, und seine Frist läuft noch.',
    action:
      'Bitte warten Sie die Antwort oder die Frist ab. Wenn das Schaden anrichten würde, sperren Sie sofort, und hören Sie den Account danach.',
  },
  HEARING_END_IN_PAST: {
    title: 'Das Ende der Anhörung muss in der Zukunft liegen.',
    action: 'Bitte wählen Sie einen späteren Zeitpunkt.',
  },
  MEASURE_NOT_HEARD: {
    title: 'Der Account wurde zu einer Verwarnung gehört, nicht zu einer Sperrung.',
    action: 'Bitte hören Sie ihn zu einer Sperrung an, oder verwarnen Sie ihn.',
  },
  GROUNDS_UNKNOWN: {
    title: 'Diesen Grund gibt es im geltenden Regelwerk nicht.',
    action: 'Bitte wählen Sie Gründe aus der Liste.',
  },
  COMPLAINT_NOT_OPEN_FOR_THIS: {
    title: 'Die Beschwerde ist inzwischen weiter.',
    action: 'Bitte laden Sie die Seite neu; dann sehen Sie, was jetzt möglich ist.',
  },
  RECEIVED_IN_FUTURE: {
    title: 'Die Beschwerde kann nicht später als jetzt eingegangen sein.',
    action: 'Bitte nennen Sie den Tag, an dem sie eingegangen ist.',
  },
  DUE_BEFORE_RECEIPT: {
    title: 'Die Antwort kann nicht vor dem Eingang der Beschwerde fällig sein.',
    action: 'Bitte prüfen Sie beide Tage.',
  },
  ANSWER_END_IN_PAST: {
    title: 'Die Frist für den Account muss in der Zukunft liegen.',
    action: 'Bitte wählen Sie einen späteren Zeitpunkt.',
  },
  CONSENT_RECORD_UNANSWERED: {
    title: 'Der Account wurde noch nicht gefragt oder hat nicht geantwortet.',
    action: 'Bitte fragen Sie ihn zuerst, oder wählen Sie ein anderes Ergebnis.',
  },
  CONSENT_RECORD_AWAITED: {
    title: 'Der Account hat noch Zeit, die Einwilligung nachzuweisen.',
    action: 'Bitte warten Sie die Antwort oder die Frist ab, oder wählen Sie ein anderes Ergebnis.',
  },
  ADDRESS_GONE: {
    title: 'Die Adresse dieser Beschwerde ist gelöscht.',
    action: 'Sie müssen nichts tun: Sie wird hier nicht mehr aufbewahrt.',
  },
  HOLD_NOT_OPEN_FOR_THIS: {
    title: 'Dieser vorläufige Stopp ist beendet.',
    action: 'Bitte laden Sie die Seite neu; dann sehen Sie, wie er ausging.',
  },
  HOLD_STANDING: {
    title: 'Dafür gilt schon ein vorläufiger Stopp.',
    action: 'Bitte ergänzen Sie dort, was Sie gefunden haben.',
  },
  PLACER_BARRED: {
    title:
      'Der Account hat geantwortet. Wer den Stopp gesetzt hat, kann darüber nicht entscheiden.',
    action:
      'Bitte fragen Sie eine andere Person. Betreibt eine Person allein diese Plattform, hält die Administration das in den Einstellungen fest.',
  },
  INCIDENT_IN_FUTURE: {
    title: 'Der Vorfall kann nicht in der Zukunft liegen.',
    action: 'Bitte nennen Sie den Tag, an dem er begann.',
  },
  ATTACK_OVER: {
    title: 'Der Angriff auf dieses Formular ist schon vorbei.',
    action: 'Bitte laden Sie die Seite neu. Geht der Angriff weiter, erscheint er wieder.',
  },
  INCIDENT_NOT_OPEN_FOR_THIS: {
    title: 'Der Vorfall ist abgeschlossen oder keine Störung bei einem Mailanbieter.',
    action: 'Bitte laden Sie die Seite neu; dann sehen Sie, was jetzt möglich ist.',
  },
  WEBHOOK_URL_REFUSED: {
    title: 'An diese Adresse senden wir nicht.',
    action:
      'Bitte geben Sie eine öffentliche Adresse mit https und ohne Passwort an. Andere kann der Betreiber in der Konfiguration erlauben.',
  },
  WEBHOOK_ENDPOINTS_FULL: {
    title: 'Mehr Webhook-Adressen sind nicht möglich.',
    action: 'Bitte entfernen Sie zuerst eine, die nicht mehr gebraucht wird.',
  },
  WEBHOOK_REPLAY_RUNNING: {
    title: 'Für diese Adresse wird gerade schon ein Zeitraum wiederholt.',
    action: 'Bitte warten Sie, bis alles gesendet ist, oder setzen Sie nur mit Neuem fort.',
  },
  EXAMPLE_ONLY: {
    title: 'Das gibt es nur auf der Beispielplattform.',
    action: 'Sie müssen nichts weiter tun.',
  },
} as const satisfies ProblemTexts
