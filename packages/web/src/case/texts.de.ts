export const texts = {
  case: { title: 'Freigabeprozess für ‚{{group}}‘' },
  wish: {
    title: 'Wunschtermin',
    label: 'Wann möchten Sie senden?',
    hint: 'Freiwillig. Ein Wunsch, den die Prüfung sieht; die Zusage bleibt, wie sie ist.',
    forget: 'Ohne Termin',
    kept: 'Der Wunsch ist gespeichert.',
  },
  suspended: {
    title: {
      accepted: 'Freigegeben. Der Account ist aber gesperrt.',
      open: 'Dieser Account ist gesperrt. Sie können zurzeit nichts einreichen.',
    },
    text: {
      accepted:
        'Die Freigabe bleibt erhalten. Sie können wieder senden, sobald die Sperrung aufgehoben ist.',
      open: 'Was Sie schon eingegeben haben, bleibt gespeichert. Sobald die Sperrung aufgehoben ist, machen Sie hier weiter.',
      wizard:
        'Was Sie eingeben, wird gespeichert. Sie können es einreichen, sobald die Sperrung aufgehoben ist.',
    },
  },
  status: {
    title: {
      awaiting_submission: 'Wir brauchen Ihre Angaben.',
      in_review: 'Ihre Angaben werden geprüft.',
      awaiting_answer_one: 'Wir haben eine Rückfrage.',
      awaiting_answer_other: 'Wir haben {{number}} Rückfragen.',
      accepted: 'Freigegeben. Sie können senden.',
      rejected: 'Abgelehnt.',
      lapsed: 'Der Freigabeprozess ruht.',
      revoked: 'Die Freigabe wurde widerrufen.',
      withdrawn: 'Zurückgezogen.',
    },
    text: {
      awaiting_submission_zero:
        'Bitte sagen Sie uns, wie sich Empfänger über Ihre Quelle anmelden. Das dauert etwa 5 Minuten.',
      awaiting_submission_one:
        'Bitte sagen Sie uns, woher der eine Empfänger stammt. Das dauert etwa 5 Minuten.',
      awaiting_submission_other:
        'Bitte sagen Sie uns, woher die {{number}} Empfänger stammen. Das dauert etwa 5 Minuten.',
      in_review:
        'Sie müssen jetzt nichts tun. Wir schreiben Ihnen, sobald entschieden ist oder wenn wir eine Rückfrage haben.',
      awaiting_answer:
        'Bitte antworten Sie hier im Account. Sobald Ihre Antwort da ist, prüfen wir weiter.',
      accepted_zero:
        'Die Freigabe gilt für die Quelle, wie wir sie geprüft haben. Wer darüber hinzukommt, kann bis zur Obergrenze sofort angeschrieben werden.',
      accepted_one: 'Die Freigabe gilt für genau den einen Empfänger, den wir geprüft haben.',
      accepted_other:
        'Die Freigabe gilt für genau die {{number}} Empfänger, die wir geprüft haben.',
      rejected:
        'An diese Empfänger kann nicht gesendet werden. Unten steht, warum und was Sie jetzt tun können.',
      lapsed:
        'Längere Zeit ist nichts geschehen. Ihre Angaben sind noch da; Sie können jederzeit weitermachen.',
      revoked:
        'An diese Empfänger kann nicht mehr gesendet werden. Unten steht, warum und was Sie jetzt tun können.',
      withdrawn:
        'Dieser Freigabeprozess ist beendet. An diese Empfänger kann nicht gesendet werden.',
    },
    promised: 'Zugesagt: Entscheidung bis',
    afterAnswer: 'Wenn Sie jetzt antworten, entscheiden wir bis {{by}}.',
    firstMissed: 'Unsere erste Zusage, vor der Rückfrage, haben wir nicht gehalten.',
    decidedLate: 'Wir haben später entschieden als zugesagt.',
    askGoodwill: 'Um eine Pause oder Gutschrift bitten',
    please: 'Bitte bis',
    until: 'Gilt bis',
    goOn: 'Weitermachen',
    answer_one: 'Rückfrage beantworten',
    answer_other: 'Rückfragen beantworten',
  },
  late: {
    title: 'Wir haben unsere Zusage nicht gehalten.',
    text: 'Zugesagt war eine Entscheidung bis {{promised}}. Ihre Angaben kommen jetzt als Nächstes an die Reihe. Sie müssen nichts tun.',
  },
  /** The headline of an acceptance that does not hold for all at once, or not for the usual time. */
  approved: {
    days_one: 'Freigegeben für einen Tag, bis {{day}}.',
    days_other: 'Freigegeben für {{number}} Tage, bis {{day}}.',
    first_send_at_most_one: 'Freigegeben, zuerst für höchstens einen Empfänger.',
    first_send_at_most_other: 'Freigegeben, zuerst für höchstens {{number}} Empfänger.',
    only_after_cleaned_reimport: 'Freigegeben, sobald die bereinigte Liste importiert ist.',
    reconfirm_by: 'Freigegeben. Die Empfänger bestätigen bis {{day}} neu.',
    in_steps: 'Freigegeben, zuerst für einen Teil der Empfänger.',
    unknown: 'Freigegeben, aber eine Bedingung ist noch offen.',
    several: 'Freigegeben mit {{count}} Bedingungen.',
  },
  decision: {
    title: 'Entscheidung',
    earlier: 'Frühere Entscheidung',
    reopened: 'Sie gilt zurzeit nicht: Eine andere Person prüft noch einmal.',
    by: {
      person: 'Entschieden von einem Menschen in der Prüfung,',
      rule: 'Automatisch entschieden nach der Regel „{{rule}}“,',
    },
    condition_one: 'Bedingung',
    condition_other: 'Bedingungen',
    policy: 'Regelwerk',
    packs: { base: 'Gemeinsame Begriffe', house: 'Hausregeln' },
    revision: 'Geprüfte Fassung',
    details: 'Details',
    toGroup: 'Zur Gruppe',
    importOther: 'Andere Liste importieren',
    appeal: 'Einspruch einlegen',
    appealDecided:
      'Über <request>Ihren Einspruch</request> ist entschieden: Es bleibt bei dieser Entscheidung. Ein zweiter Einspruch ist nicht möglich.',
    appealLate: 'Die Frist für einen Einspruch ist am {{day}} abgelaufen.',
    goodwill:
      'Von Ihrer Buchung ist noch nichts verbraucht. Wenn Sie sie nun nicht nutzen können, können Sie <ask>um Kulanz bitten</ask>.',
    request: 'Anfrage stellen',
    otherGroup: 'Zu den anderen Gruppen',
  },
  signals: {
    title: 'Was uns aufgefallen ist',
    lead: 'Das ist kein Vorwurf und entscheidet allein nichts. Eine kurze Erklärung hilft der Prüfung und erspart Ihnen meist eine Rückfrage.',
    cases: 'Worauf es sich bezieht',
    shared: '{{shared}} von {{recipients}} Empfängern',
    sharedAbout: 'Etwa {{shared}} von {{recipients}} Empfängern',
    methods: 'Erhebungsarten',
    beforeIn: 'In ‚{{group}}‘',
    before: 'Vorher, Fassung {{revision}}',
    now: 'Jetzt',
    gone: 'nicht mehr angegeben',
  },
  conversation: {
    asked: '{{name}} (Prüfung)',
    askedByRule: 'Automatische Rückfrage: {{name}}',
    state: { open: 'offen', taken_back: 'zurückgenommen' },
  },
  sheet: {
    title: 'Ihre Angaben, Zeile für Zeile',
    said: 'Sie sagten',
    found: 'Wir fanden',
    therefore: 'Deshalb',
    list: 'Die Liste als Ganzes',
    share: '{{share}} der Empfänger',
    silent_one: 'Eine Angabe, die sich an der Liste nicht prüfen lässt',
    silent_other: '{{number}} Angaben, die sich an der Liste nicht prüfen lassen',
    agree_one: 'Eine Angabe, zu der Ihre Liste etwas zeigt',
    agree_other: '{{number}} Angaben, zu denen Ihre Liste etwas zeigt',
    ground: '„{{title}}“',
    rejected: {
      line: 'Darauf stützt sich die Ablehnung: {{grounds}}.',
      list: 'Abgelehnt: {{grounds}}.',
    },
    revoked: {
      line: 'Darauf stützt sich der Widerruf: {{grounds}}.',
      list: 'Widerrufen: {{grounds}}.',
    },
  },
  submission: {
    kind: {
      submitted: 'Eingereicht von {{name}}, Fassung {{revision}},',
      supplemented: 'Ergänzt von {{name}}, Fassung {{revision}},',
      answered: 'Antworten von {{name}}, Fassung {{revision}},',
    },
    hasContact: 'Kontakt für Sonderfälle hinterlegt',
  },
  imports: {
    title: 'Worum es geht',
    sourceTitle: 'Quelle',
    recipients_one: '{{number}} Empfänger',
    recipients_other: '{{number}} Empfänger',
  },
  together: {
    title: 'Zusammen eingereicht',
    lead: 'Dieselben Angaben gelten auch für diese Gruppen. Entschieden wird über jede einzeln.',
  },
  split: {
    button: 'Gesondert prüfen',
    title: 'Gesondert prüfen',
    lead: {
      account:
        'Was Sie ankreuzen, prüfen wir in einem eigenen Freigabeprozess. Über die anderen kann so schon entschieden werden. Ihre Angaben werden übernommen; dort ergänzen Sie nur, was noch fehlt.',
      desk: 'Was Sie ankreuzen, bekommt einen eigenen Freigabeprozess. Der Account erfährt das per E-Mail, findet seine Angaben dort schon eingetragen und ergänzt, was fehlt.',
    },
    which: 'Was soll für sich geprüft werden?',
    import_one: '{{name}}, {{number}} Empfänger',
    import_other: '{{name}}, {{number}} Empfänger',
    done: {
      account: 'Hier geht es um die Empfänger, die wir jetzt für sich prüfen.',
      desk: 'Geteilt. Der Account ist informiert.',
    },
    how: 'Wie soll geteilt werden?',
    whole: 'Nach ganzen Importen',
    inside: 'Innerhalb eines Imports, nach einer Spalte',
  },
  divide: {
    lead: {
      account:
        'Die Zeilen, deren Herkunft belegt ist, bleiben hier und können schon entschieden werden. Der Rest bekommt einen eigenen Freigabeprozess; Ihre Angaben werden dort übernommen.',
      desk: 'Die Zeilen, deren Herkunft belegt ist, bleiben hier und können schon entschieden werden. Der Rest bekommt einen eigenen Freigabeprozess. Der Account erfährt das per E-Mail und findet seine Angaben dort schon eingetragen.',
    },
    batch: 'Import',
    column: 'Nach welcher Spalte?',
    columnPlaceholder: 'Spalte wählen',
    columns: { small: 'Mit wenigen Werten', other: 'Andere Spalten' },
    kind: {
      label: 'Welche Zeilen bleiben hier?',
      is: 'Zeilen mit einem bestimmten Text',
      values: 'Zeilen mit bestimmten Werten',
      from: 'Zeilen ab einem bestimmten Tag',
      before: 'Zeilen vor einem bestimmten Tag',
    },
    values: 'Welche Werte bleiben hier?',
    rows_one: '{{number}} Zeile',
    rows_other: '{{number}} Zeilen',
    text: 'Text in der Spalte',
    textHint:
      'Die ganze Zelle, so wie sie in der Datei steht. Groß- und Kleinschreibung zählen nicht.',
    day: 'Tag',
    preview: 'So wird geteilt',
    parts:
      'Von den Zeilen mit zustellbarer Adresse bleiben {{stays}}, und {{leaves}} werden gesondert geprüft.',
    nothingLeaves: 'So bliebe alles hier. Lassen Sie mindestens einen Wert weg.',
    quoted: '„{{value}}“',
    inColumn: 'in der Spalte „{{heading}}“',
    inPlace: 'in der {{place}}. Spalte',
    stays: {
      is: 'Hier bleiben die Zeilen, bei denen {{column}} {{values}} steht.',
      from: 'Hier bleiben die Zeilen, bei denen {{column}} der {{day}} oder ein späterer Tag steht.',
      before: 'Hier bleiben die Zeilen, bei denen {{column}} ein Tag vor dem {{day}} steht.',
    },
    leaves: {
      text: 'Alle anderen Zeilen bekommen einen eigenen Freigabeprozess, auch die mit leerer Zelle und die ohne zustellbare Adresse.',
      day: 'Alle anderen Zeilen bekommen einen eigenen Freigabeprozess, auch die ohne lesbares Datum und die ohne zustellbare Adresse.',
    },
    fileGone:
      'Diese Datei haben wir wie zugesagt gelöscht. Zum Teilen brauchen wir sie noch einmal und erkennen sie am Fingerabdruck ihrer Empfänger.',
    submit: 'Gesondert prüfen',
    done: 'Der Import wird geteilt.',
    state: {
      waiting_for_file: 'Zum Teilen fehlt noch die Datei „{{name}}“',
      waiting: '„{{name}}“ wird geteilt',
      screening: 'Beide Teile von „{{name}}“ werden gelesen und geprüft',
      done: '„{{name}}“ ist geteilt',
      failed: '„{{name}}“ ist nicht geteilt',
    },
    running: 'Das dauert meist weniger als eine Minute. Sie können die Seite verlassen.',
    wanted: {
      account:
        'Wir haben die Datei wie zugesagt gelöscht und brauchen sie noch einmal: dieselbe Datei, die Sie importiert haben.',
      desk: 'Sie wurde wie zugesagt gelöscht. Der Account kann sie auf der Seite dieses Freigabeprozesses noch einmal hochladen. Wenn Sie die Datei selbst haben, laden Sie sie hier hoch.',
      read: 'Wer für diesen Account schreiben darf, kann sie hier noch einmal hochladen.',
    },
    otherFile:
      'Die hochgeladene Datei war eine andere: Ihre Empfänger sind nicht die des Imports. Wählen Sie bitte genau die Datei von damals.',
    answer:
      'Damit die belegten Empfänger schon freigegeben werden können, laden Sie bitte die Datei noch einmal hoch. Den Rest prüfen wir für sich.',
    drop: '„{{name}}“ noch einmal hochladen',
    dropHint: 'Höchstens {{limit}}',
    giveUp: 'Teilung aufgeben',
    giveUpTitle: 'Teilung aufgeben?',
    giveUpText:
      'Der Import bleibt ungeteilt in diesem Freigabeprozess und wird als Ganzes entschieden. Sie können ihn später noch einmal teilen.',
    failure: {
      part_empty:
        'Einer der beiden Teile wäre leer gewesen. Wählen Sie einen anderen Text, einen anderen Tag oder eine andere Spalte.',
      part_interrupted:
        'Einer der beiden Teile konnte nicht geprüft werden, weil die Prüfung mehrmals abbrach. Der Import bleibt als Ganzes in diesem Freigabeprozess; Sie können ihn noch einmal teilen.',
      other_file: 'Die Datei war eine andere als die importierte.',
      case_moved_on:
        'Der Freigabeprozess ist in der Zwischenzeit weitergegangen. Alles ist, wie es vorher war.',
      taken_back:
        'Die Teilung wurde aufgegeben. Der Import bleibt als Ganzes in diesem Freigabeprozess.',
    },
    rest: 'Zum Freigabeprozess des Rests',
  },
  withdraw: {
    button: 'Zurückziehen',
    title: 'Freigabeprozess zurückziehen?',
    text: 'Die Prüfung endet ohne Entscheidung, und an diese Empfänger kann nicht gesendet werden. Ihre Angaben bleiben als frühere Einreichung erhalten. Um neu zu beginnen, importieren Sie die Liste noch einmal.',
    confirm: 'Freigabeprozess zurückziehen',
  },
  answer: {
    lead_one:
      'Bitte antworten Sie, so gut Sie können. Wenn Ihnen etwas fehlt, schreiben Sie das einfach dazu.',
    lead_other:
      'Bitte beantworten Sie alle Fragen, so gut Sie können. Wenn Ihnen etwas fehlt, schreiben Sie das einfach dazu.',
    question_one: 'Unsere Frage',
    question_other: 'Frage {{number}}',
    asked: 'gestellt',
    yours: 'Ihre Antwort',
    correct: 'Diese Angabe hier berichtigen',
    corrected: 'Die Angabe ist berichtigt oder ergänzt.',
    files: 'Dateien zu dieser Antwort',
    missing: 'Hier fehlt noch Ihre Antwort.',
    missingTitle_one: 'Ihre Antwort fehlt noch',
    missingTitle_other: '{{count}} Antworten fehlen noch',
    kept: 'Was Sie schreiben, bleibt in diesem Browser erhalten.',
    send_one: 'Antwort senden',
    send_other: 'Antworten senden',
    sent_one: 'Ihre Antwort ist da. Die Prüfung macht weiter.',
    sent_other: 'Ihre Antworten sind da. Die Prüfung macht weiter.',
  },
  points: {
    stated: 'Ihre Angabe:',
    missing: 'Noch nicht angegeben:',
    found: 'Gefunden:',
    foundIn: 'Gefunden in {{where}}:',
    column: 'Spalte „{{column}}“',
  },
  supplement: {
    title: 'Etwas ergänzen',
    lead: 'Je mehr die Prüfung weiß, desto schneller geht es. Der zugesagte Termin kann dadurch nur früher werden.',
    start: 'Angaben ergänzen',
    other: 'Eine andere Angabe ändern',
    choose: 'Angabe wählen',
    nothing: 'Bitte ergänzen Sie mindestens eine Angabe.',
    send: 'Ergänzung senden',
    later: 'Später',
    sent: 'Die Ergänzung ist bei der Prüfung.',
  },
  declaration: { missing: 'Bitte bestätigen Sie die Erklärung; ohne sie können wir nicht prüfen.' },
  statement: {
    writtenIn: {
      de: 'Diese Begründung ist auf Deutsch geschrieben.',
      en: 'Diese Begründung ist auf Englisch geschrieben.',
    },
    lookedAt: 'Was wir angesehen haben',
    found: 'Was wir festgestellt haben',
    rule: 'Welche Regel gilt',
    whatNow: 'Was Sie jetzt tun können',
  },
  stance: {
    allowed: 'Erlaubt',
    conditional: 'Unter Bedingungen',
    forbidden: 'Nicht erlaubt',
  },
  basis: { law: 'Gesetz', house: 'Hausregel' },
  answers: {
    overlap:
      'Manche Empfänger kamen auf mehreren dieser Wege; deshalb können die Anteile zusammen mehr als 100 Prozent ergeben.',
    countries: 'Länder der Empfänger',
    countriesAssumed: 'vorausgefüllt nach Sitz oder Märkten des Unternehmens',
    general: 'Allgemeine Angaben',
    missing: 'noch keine Angabe',
    confirmed: 'Bestätigt',
    inFile: 'Steht in der Empfängerdatei',
    noRecords: 'Es gibt keine Aufzeichnungen',
  },
  explanation: 'Erklärung:',
  evidence: {
    preview: 'Ansehen',
    previewOf: '„{{name}}“ ansehen',
    downloadOf: '„{{name}}“ herunterladen',
    removeOf: '„{{name}}“ herausnehmen',
    packed_one: 'Darin: {{names}}',
    packed_other: 'Darin {{count}} Dateien: {{names}}',
    openPdf: 'PDF in einem neuen Tab öffnen',
    original: {
      title: 'Original öffnen',
      reason: 'Wozu brauchen Sie das Original?',
      hint: 'In „{{name}}“ ist dann nichts verdeckt: Adressen und Namen stehen im Klartext da. Ihr Name und der Grund werden festgehalten.',
      send: 'Festhalten und herunterladen',
    },
  },
  timeline: {
    title: 'Verlauf',
    label: 'Verlauf, Neuestes zuerst',
    times: '{{what}} ({{times}}-mal)',
    event: {
      case_opened: 'Freigabeprozess begonnen',
      batches_joined: 'Weitere Empfänger hinzugekommen',
      submitted: 'Eingereicht',
      supplemented: 'Ergänzt, jetzt Fassung {{revision}}',
      question_asked: 'Rückfrage gestellt',
      question_amended: 'Rückfrage geändert',
      question_taken_back: 'Rückfrage zurückgenommen',
      answered: 'Geantwortet, jetzt Fassung {{revision}}',
      decision_proposed: 'Entscheidung vorgeschlagen',
      proposal_returned: 'Vorschlag zurückgegeben',
      proposal_withdrawn: 'Vorschlag zurückgezogen',
      accepted: 'Freigegeben',
      rejected: 'Abgelehnt',
      batches_split_off: 'Ein Teil der Empfänger wird gesondert geprüft',
      batch_divided: 'Ein Import ist geteilt; der Rest wird gesondert geprüft',
      lapsed: 'Ruht, weil nichts weiter geschah',
      resumed: 'Wieder aufgenommen',
      revoked: 'Freigabe widerrufen',
      reopened: 'Neu eröffnet, für eine andere Person in der Prüfung',
      withdrawn: 'Zurückgezogen',
    },
    by: {
      customer: 'Account',
      reviewer: 'Prüfung',
      lead: 'Leitung der Prüfung',
      admin: 'Administration',
      rule: 'Regelwerk',
      clock: 'Freigabe',
      account_key: 'Schnittstelle des Accounts',
      platform_key: 'Versandplattform',
    },
  },
} as const
