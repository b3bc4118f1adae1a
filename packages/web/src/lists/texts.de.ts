export const texts = {
  observed: {
    title: 'Was abgelehnt worden wäre',
    lead: 'Zurzeit wird noch nichts aufgehalten: Der Versand läuft auch an Gruppen ohne Freigabe. Diese Anfragen zum Versand wären sonst abgelehnt worden. Die Zahlen bleiben 90 Tage.',
    none: 'Zurzeit wird noch nichts aufgehalten: Der Versand läuft auch an Gruppen ohne Freigabe. In den letzten 90 Tagen wäre nichts abgelehnt worden.',
    unknown: 'Gruppen, die hier nicht angelegt sind',
    reason: 'Grund',
    day: 'Tag',
    questions: 'Anfragen zum Versand',
  },
  dashboard: {
    title: 'Gruppen',
    create: 'Neue Gruppe',
    empty: 'Noch keine Gruppen',
    emptyText:
      'Eine Gruppe ist eine Empfängerliste, die Sie anschreiben möchten. Legen Sie die erste an und importieren Sie Ihre Empfänger; wir sagen Ihnen dann Schritt für Schritt, was wir für die Freigabe brauchen.',
    nothing: 'Keine Gruppe gefunden',
    nothingText: 'Keine Gruppe passt dazu. Ein kürzerer Suchbegriff hilft oft.',
    noneOfStanding: 'Keine Gruppe hat diesen Stand.',
    search: 'Gruppe suchen',
    all: 'Jeder Stand',
    table: 'Gruppen dieses Accounts',
    name: 'Gruppe',
    recipients: 'Empfänger',
    sendable: '{{number}} freigegeben',
    inReview: '{{number}} in Prüfung',
    first: 'zuerst rund {{number}}',
    appeal: 'Ihr Einspruch läuft',
    standing: 'Stand',
    next: 'Nächster Schritt',
    by: 'Bis',
    stepBy: '{{step}} bis {{day}}',
    until: 'frei bis {{day}}',
  },
  /** The headline of the dashboard: to how many groups one can send. */
  sending: {
    account: {
      all_one: 'Sie können an Ihre Gruppe senden.',
      all_other: 'Sie können an alle {{all}} Gruppen senden.',
      some_one: 'Sie können an eine von {{all}} Gruppen senden.',
      some_other: 'Sie können an {{number}} von {{all}} Gruppen senden.',
      partly_one: 'Sie können an einen Teil einer Gruppe senden.',
      partly_other: 'Sie können an Teile von {{number}} Gruppen senden.',
      none: 'Zurzeit können Sie an keine Gruppe senden.',
    },
    staff: {
      all_one: 'An die Gruppe kann gesendet werden.',
      all_other: 'An alle {{all}} Gruppen kann gesendet werden.',
      some_one: 'An eine von {{all}} Gruppen kann gesendet werden.',
      some_other: 'An {{number}} von {{all}} Gruppen kann gesendet werden.',
      partly_one: 'An einen Teil einer Gruppe kann gesendet werden.',
      partly_other: 'An Teile von {{number}} Gruppen kann gesendet werden.',
      none: 'Zurzeit kann an keine Gruppe gesendet werden.',
    },
    more_one: 'An eine weitere zum Teil.',
    more_other: 'An {{number}} weitere zum Teil.',
    inReview_one: 'Eine Gruppe ist in Prüfung',
    inReview_other: '{{number}} Gruppen sind in Prüfung',
    inReviewMore_one: 'eine weitere zum Teil',
    inReviewMore_other: '{{number}} weitere zum Teil',
    inReviewPartly_one: 'Eine Gruppe ist zum Teil in Prüfung',
    inReviewPartly_other: '{{number}} Gruppen sind zum Teil in Prüfung',
    next_one: 'Entscheidung bis',
    next_other: 'nächste Entscheidung bis',
    missed_one: 'Die Entscheidung war bis {{moment}} zugesagt. Das haben wir versäumt.',
    missed_other: 'Eine Entscheidung war bis {{moment}} zugesagt. Das haben wir versäumt.',
    missedSome:
      '{{number}} Entscheidungen sind überfällig, die erste war bis {{moment}} zugesagt. Das haben wir versäumt.',
    usual: 'Meist dauert es etwa {{time}} Arbeitszeit.',
  },
  notice: {
    label: 'Wartet auf Sie',
    more_one: '{{number}} weiteres anzeigen',
    more_other: '{{number}} weitere anzeigen',
    less: 'Weniger anzeigen',
    inTable_one: '{{number}} weiteres in der Liste ansehen',
    inTable_other: '{{number}} weitere in der Liste ansehen',
    by: 'Bitte bis',
    since: 'Seit',
    group: '‚{{group}}‘',
    wholeAccount: 'der ganze Account',
    look: 'Ansehen',
    why: 'Warum das alles? Wir prüfen Empfänger vor dem ersten Versand, damit Mails ankommen: Ihre und die aller anderen, die hier senden.',
    sentence: {
      state_origin_zero:
        'Bitte sagen Sie uns, wie sich Empfänger über <source/> für <group/> anmelden.',
      state_origin_one: 'Bitte sagen Sie uns, woher der eine Empfänger in <group/> stammt.',
      state_origin_other:
        'Bitte sagen Sie uns, woher die {{number}} Empfänger in <group/> stammen.',
      confirm_column:
        'In einer Datei für <group/> konnten wir nicht erkennen, in welcher Spalte die Adressen Ihrer Empfänger stehen. Bitte wählen Sie sie aus.',
      answer_questions_one:
        'Wir haben eine Rückfrage zu <group/>. Sobald Sie geantwortet haben, geht es weiter.',
      answer_questions_other:
        'Wir haben {{number}} Rückfragen zu <group/>. Sobald Sie geantwortet haben, geht es weiter.',
      see_rejection:
        '<group/> wurde nicht freigegeben. In der Entscheidung steht, warum, und was Sie jetzt tun können.',
      resume:
        'Die Prüfung von <group/> ruht. Ihre Angaben sind noch da, Sie können jederzeit weitermachen.',
      see_revocation:
        'Die Freigabe für <group/> wurde widerrufen. In der Entscheidung steht, warum, und was Sie jetzt tun können.',
      renew: 'Die Freigabe für <group/> läuft bald ab. Bitte bestätigen Sie Ihre Angaben.',
      expired:
        'Die Freigabe für <group/> ist abgelaufen. Importieren Sie die Liste noch einmal, wenn Sie weiter senden möchten.',
      file_refused:
        'Eine Datei für <group/> können wir nicht verwenden. Wir sagen Ihnen, woran es liegt.',
      see_hold:
        'Vorläufig gestoppt: <group/>. Wir sagen Ihnen, warum, und Sie können dazu Stellung nehmen.',
      hand_in_file:
        'Um einen Import von <group/> zu teilen, brauchen wir seine Datei noch einmal. Die belegten Empfänger können dann schon freigegeben werden.',
    },
    takes: {
      state_origin: 'Dauert etwa 5 Minuten.',
      confirm_column: 'Dauert eine Minute.',
      answer_questions: 'Dauert meist nur wenige Minuten.',
      see_rejection: 'In einer Minute gelesen.',
      see_revocation: 'In einer Minute gelesen.',
      resume: 'Dauert etwa 5 Minuten.',
      renew: 'Dauert etwa 2 Minuten.',
      expired: 'Dauert etwa 2 Minuten.',
      file_refused: 'Dauert eine Minute.',
      hand_in_file: 'Dauert eine Minute.',
      see_hold: 'In einer Minute gelesen.',
    },
    button: {
      confirm_column: 'Spalte auswählen',
      answer_questions_one: 'Rückfrage beantworten',
      answer_questions_other: 'Rückfragen beantworten',
      see_rejection: 'Entscheidung lesen',
      see_revocation: 'Entscheidung lesen',
      resume: 'Weitermachen',
      renew: 'Freigabe erneuern',
      expired: 'Liste noch einmal importieren',
      file_refused: 'Datei ansehen',
      hand_in_file: 'Datei hochladen',
      see_hold: 'Stopp ansehen',
    },
  },
  next: {
    add_recipients: 'Empfänger importieren',
    await_arrivals: 'Empfänger kommen über die Quelle',
    wait_for_screening: 'Datei wird gelesen',
    confirm_column: 'Spalte auswählen',
    replace_file: 'Datei ersetzen',
    state_origin: 'Herkunft angeben',
    resume: 'Angaben fortsetzen',
    await_decision: 'Entscheidung',
    answer_questions_one: 'Rückfrage beantworten',
    answer_questions_other: 'Rückfragen beantworten',
    send: 'Senden ist möglich',
    send_some: 'Senden ist begrenzt möglich',
    send_first_one: 'Zuerst an einen Empfänger senden',
    send_first_other: 'Zuerst an {{number}} Empfänger senden',
    await_returns: 'Wir sehen, was vom ersten Teil zurückkommt',
    import_cleaned: 'Bereinigte Liste importieren',
    renew: 'Liste noch einmal importieren',
    renew_before_end: 'Freigabe erneuern',
    await_renewal: 'Entscheidung über die Erneuerung',
    import_again: 'Liste noch einmal importieren',
    import_other: 'Andere Liste importieren',
    see_condition: 'Bedingung ansehen',
    wait_for_look: 'Blick auf den ersten Teil',
    wait_for_hold: 'Klärung des Stopps',
    settle_suspension: 'Klärung der Sperrung',
  },
  who: { you: 'Sie', platform: 'Versandplattform' },
  create: {
    title: 'Neue Gruppe',
    name: 'Name der Gruppe',
    nameHint: 'So, wie Sie die Liste selbst nennen, zum Beispiel „Sommerkunden“.',
    reference: 'Referenz (freiwillig)',
    referenceHint:
      'Die Kennung dieser Liste in Ihrem eigenen System, falls Sie eine Schnittstelle nutzen.',
    submit: 'Gruppe anlegen',
  },
  group: {
    menu: 'Gruppe ändern',
    rename: 'Umbenennen',
    renameTitle: 'Gruppe umbenennen',
    delete: 'Löschen',
    deleteTitle: '‚{{group}}‘ löschen?',
    deleteText:
      'Was noch geprüft wird, wird zurückgezogen, und die Dateien werden gelöscht. An diese Gruppe kann danach nicht mehr gesendet werden. Das lässt sich nicht rückgängig machen.',
    deleteConfirm: 'Gruppe löschen',
  },
  answer: {
    appeal: 'Einspruch einlegen',
    title: {
      add_recipients: 'Senden geht noch nicht: Hier fehlen Empfänger.',
      await_arrivals: 'Die Quelle ist freigegeben. Noch ist niemand hinzugekommen.',
      wait_for_screening: 'Senden geht noch nicht: Wir lesen gerade Ihre Datei.',
      replace_file: 'Senden geht noch nicht: Eine Datei können wir nicht verwenden.',
      confirm_column: 'Senden geht noch nicht: In welcher Spalte stehen die Adressen?',
      state_origin: 'Senden geht noch nicht: Wir brauchen Ihre Angaben.',
      resume: 'Senden geht noch nicht: Die Prüfung ruht.',
      await_decision: 'Senden geht noch nicht: Die Prüfung ist am Zug.',
      answer_questions_one: 'Senden geht noch nicht: Wir haben eine Rückfrage.',
      answer_questions_other: 'Senden geht noch nicht: Wir haben {{number}} Rückfragen.',
      answer_questions_open_one: 'Ja, Sie können senden. Zur Erneuerung gibt es eine Rückfrage.',
      answer_questions_open_other:
        'Ja, Sie können senden. Zur Erneuerung gibt es {{number}} Rückfragen.',
      answer_questions_source_one: 'Ja, Sie können senden. Zur Quelle gibt es eine Rückfrage.',
      answer_questions_source_other:
        'Ja, Sie können senden. Zur Quelle gibt es {{number}} Rückfragen.',
      send_one: 'Ja, Sie können an diesen Empfänger senden.',
      send_other: 'Ja, Sie können an diese {{number}} Empfänger senden.',
      send_some_one: 'Ja, Sie können an diesen Empfänger senden.',
      send_some_other: 'Ja, Sie können an einen Teil dieser {{number}} Empfänger senden.',
      renew: 'Senden geht nicht mehr: Die Freigabe ist abgelaufen.',
      renew_before_end: 'Ja, Sie können senden. Die Freigabe endet bald.',
      await_renewal: 'Ja, Sie können senden. Wir prüfen gerade die Erneuerung.',
      import_again: 'Senden geht nicht: Die Prüfung wurde zurückgezogen.',
      import_other: 'An diese Gruppe kann nicht gesendet werden.',
      revoked: 'Senden geht nicht mehr: Die Freigabe wurde widerrufen.',
      see_condition: 'Senden geht noch nicht: Die Freigabe hat eine offene Bedingung.',
      late: 'Wir haben unsere Zusage nicht gehalten.',
      import_cleaned: 'Freigegeben, sobald die bereinigte Liste importiert ist.',
      wait_for_look: 'Der Versand ruht, bis wir den ersten Teil angesehen haben.',
      wait_for_hold: 'Der Versand ist vorläufig gestoppt.',
      settle_suspension: 'Dieser Account ist gesperrt. Sie können an keine Gruppe senden.',
    },
    text: {
      add_recipients:
        'Importieren Sie unten eine Datei mit Ihren Empfängern. Danach fragen wir Sie, woher sie stammen.',
      await_arrivals:
        'Wer über sie hinzukommt, kann sofort angeschrieben werden. Sie müssen nichts importieren.',
      wait_for_screening:
        'Das dauert meist nur Sekunden. Sie müssen nicht warten; danach fragen wir Sie, woher die Empfänger stammen.',
      replace_file:
        'Unten bei der Datei steht, woran es liegt. Ersetzen Sie sie dann, oder entfernen Sie sie, wenn Sie sie nicht brauchen.',
      confirm_column:
        'Bitte wählen Sie unten bei der Datei die Spalte mit den Adressen aus, oder entfernen Sie die Datei, wenn Sie sie nicht brauchen.',
      state_origin_zero:
        'Bitte sagen Sie uns, wie sich Empfänger über Ihre Quelle anmelden. Das dauert etwa 5 Minuten, und Sie können jederzeit unterbrechen.',
      state_origin_one:
        'Bitte sagen Sie uns, woher der eine Empfänger stammt. Das dauert etwa 5 Minuten, und Sie können jederzeit unterbrechen.',
      state_origin_other:
        'Bitte sagen Sie uns, woher die {{number}} Empfänger stammen. Das dauert etwa 5 Minuten, und Sie können jederzeit unterbrechen.',
      resume:
        'Längere Zeit ist nichts geschehen. Ihre Angaben sind noch da; Sie können dort weitermachen, wo Sie aufgehört haben.',
      await_decision:
        'Ihre Angaben liegen bei der Prüfung. Sie müssen jetzt nichts tun; wir schreiben Ihnen, sobald entschieden ist.',
      await_source:
        'Ihre Quelle prüfen wir noch. Sie müssen jetzt nichts tun; wir schreiben Ihnen, sobald entschieden ist.',
      answer_questions_one: 'Bitte beantworten Sie die Rückfrage. Danach prüfen wir sofort weiter.',
      answer_questions_other:
        'Bitte beantworten Sie die Rückfragen. Danach prüfen wir sofort weiter.',
      send: 'Die Freigabe gilt für genau diese Empfänger. Kommen neue hinzu, prüfen wir nur die neuen.',
      send_some:
        'Die Freigabe gilt für genau diese Empfänger, und zunächst nicht für alle auf einmal.',
      send_and_arrivals:
        'Die Freigabe gilt für diese Empfänger und bis zur Obergrenze auch für alle, die über eine freigegebene Quelle hinzukommen. Andere neue prüfen wir zuerst.',
      renew:
        'Eine Freigabe gilt nicht für immer. Importieren Sie die Liste noch einmal, um sie zu erneuern.',
      renew_before_end:
        'Ihre früheren Angaben sind schon eingetragen. Sehen Sie sie durch und reichen Sie sie vor dem Ende ein, dann bleibt die Freigabe in Kraft, bis wir neu entschieden haben.',
      await_renewal:
        'Die bisherige Freigabe gilt weiter, bis wir entschieden haben. Sie müssen jetzt nichts tun.',
      import_again:
        'Um neu zu beginnen, importieren Sie die Liste unten noch einmal. Ihre früheren Angaben können Sie übernehmen.',
      import_other:
        'In der Entscheidung steht, was wir festgestellt haben und was Sie jetzt tun können. Meist hilft eine andere Liste, die Sie unten importieren.',
      see_condition: 'Alles andere ist geprüft.',
      wait_for_look: 'Sie müssen jetzt nichts tun.',
      wait_for_hold: 'Wir sehen uns etwas an und melden uns. Sie müssen jetzt nichts tun.',
      settle_suspension:
        'Freigaben, Importe und Angaben bleiben erhalten. Wenn Sie die Sperrung für einen Irrtum halten, legen Sie bitte Einspruch ein.',
    },
    late: 'Ihre Angaben kommen jetzt als Nächstes an die Reihe.',
    silent:
      'Wir fragen, weil an diese Gruppe lange nichts gesendet wurde und Adressen veralten. Wenn Sie vor dem Ende an sie senden, gilt die Freigabe weiter wie bisher. Sie müssen dann nichts einreichen.',
    condition: {
      first_send_at_most:
        'Der erste Versand geht an höchstens {{number}} der {{of}} Empfänger. Darauf achtet die Versandsperre.',
      first_send_used_up:
        'Der erste Versand ging an höchstens {{number}} der {{of}} Empfänger, und diese Zahl ist erreicht. Wir sehen uns an, wie er lief, und entscheiden neu.',
      only_after_cleaned_reimport:
        'Die Bedingung: Importieren Sie unten die bereinigte Liste, und entfernen Sie den bisherigen Import. Wenn nur freigegebene Empfänger darin stehen, können Sie ohne weitere Prüfung senden.',
      in_steps:
        'Zuerst sind rund {{size}} der {{of}} Empfänger an der Reihe, ausgelost. Kommt davon wenig zurück, öffnet sich der Rest von selbst; Sie müssen nichts tun.',
      in_steps_sent_zero:
        'Der erste Teil geht hinaus, rund {{size}} der {{of}} Empfänger, ausgelost; wir sehen, was zurückkommt. Ist das wenig, öffnet sich der Rest ab {{opens}} von selbst; ist er am {{waits}} noch zu, sehen wir es uns an. Sie müssen nichts tun.',
      in_steps_sent_one:
        'Eine von zuerst rund {{size}} Mails ist gesendet; wir sehen, was zurückkommt. Ist das wenig, öffnet sich der Rest der {{of}} Empfänger ab {{opens}} von selbst; ist er am {{waits}} noch zu, sehen wir es uns an. Sie müssen nichts tun.',
      in_steps_sent_other:
        '{{number}} von zuerst rund {{size}} Mails sind gesendet; wir sehen, was zurückkommt. Ist das wenig, öffnet sich der Rest der {{of}} Empfänger ab {{opens}} von selbst; ist er am {{waits}} noch zu, sehen wir es uns an. Sie müssen nichts tun.',
      in_steps_too_few:
        'Rund {{size}} der {{of}} Empfänger können Sie anschreiben. Bisher ließ sich daraus zu wenig ablesen; bis {{looked}} sehen wir es uns an und öffnen dann den Rest, wenn nichts dagegen spricht.',
      in_steps_above_limits:
        'Vom ersten Teil, rund {{size}} der {{of}} Empfänger, kam mehr zurück als üblich. Wir sehen es uns an und melden uns; so lange ruht der Versand.',
      reconfirm_by:
        'Die Bedingung: Die Empfänger bestätigen bis {{day}} neu. Danach können Sie nur noch an Empfänger senden, deren neue Bestätigung wir geprüft haben; importieren Sie dazu unten, wer bestätigt hat.',
    },
    rest_zero: 'Danach geht es mit den übrigen weiter, und niemand bekommt die Mail zweimal.',
    rest_one:
      'Einer davon war schon an der Reihe. Danach geht es mit den übrigen weiter, und niemand bekommt die Mail zweimal.',
    rest_other:
      '{{number}} davon waren schon an der Reihe. Danach geht es mit den übrigen weiter, und niemand bekommt die Mail zweimal.',
    by: {
      you: 'Bitte bis',
      platform: 'Zugesagt bis',
      send: 'Freigegeben bis',
      ended: 'Galt bis',
    },
    button: {
      renew_before_end: 'Angaben durchsehen',
      answer_questions_one: 'Rückfrage beantworten',
      answer_questions_other: 'Rückfragen beantworten',
      resume: 'Weitermachen',
      import_again: 'Liste noch einmal importieren',
      decision: 'Entscheidung lesen',
      confirm_column: 'Spalte auswählen',
      case: 'Stand ansehen',
    },
  },
  /** An import that was not read shuts the group as a whole. */
  unread: {
    title: 'An die ganze Gruppe können Sie gerade nicht senden: Eine Datei ist noch nicht gelesen.',
    sendable_one:
      'An den freigegebenen Empfänger können Sie weiter senden, wenn Sie dabei seinen Import auswählen.',
    sendable_other:
      'An die {{number}} freigegebenen Empfänger können Sie weiter senden, wenn Sie dabei deren Importe auswählen.',
  },
  /** Of a group that is open in part. */
  partly: {
    badge: '{{number}} von {{all}} frei',
    title: 'An {{number}} von {{all}} Empfängern können Sie senden.',
    rest: {
      never_approved_one: 'Für einen fehlen Angaben.',
      never_approved_other: 'Für {{number}} fehlen Angaben.',
      in_review_one: 'Einer ist in Prüfung.',
      in_review_other: '{{number}} sind in Prüfung.',
      question_open_one: 'Zu einem haben wir eine Frage.',
      question_open_other: 'Zu {{number}} haben wir eine Frage.',
      rejected_one: 'Einer ist abgelehnt.',
      rejected_other: '{{number}} sind abgelehnt.',
      expired_one: 'Für einen ist die Freigabe abgelaufen.',
      expired_other: 'Für {{number}} ist die Freigabe abgelaufen.',
      any_one: 'Einer ist noch nicht frei.',
      any_other: '{{number}} sind noch nicht frei.',
    },
    choose: 'Wählen Sie zum Senden nur die freigegebenen Importe aus.',
  },
  sent: 'Versendet:',
  known: {
    uncuttable:
      'Ein Teil dieser Empfänger ist schon freigegeben. Die Liste selbst liegt uns nicht vor, nur ihr Prüfbericht; deshalb können wir diesen Teil nicht abtrennen und prüfen alle. Lassen Sie die schon freigegebenen weg, bevor die Liste geprüft wird; dann geht es nur um die neuen.',
    list: '„{{name}}“',
    approvedList: '„{{name}}“ ({{day}})',
    some_one:
      'Für {{known}} der {{all}} Empfänger gilt schon die Freigabe von {{lists}}. Geprüft wird nur der eine neue.',
    some_other:
      'Für {{known}} der {{all}} Empfänger gilt schon die Freigabe von {{lists}}. Geprüft werden nur die {{number}} neuen.',
    all_one:
      'Für den Empfänger der Datei gilt schon die Freigabe von {{lists}}. Es ist nichts neu zu prüfen.',
    all_other:
      'Für alle {{all}} Empfänger der Datei gilt schon die Freigabe von {{lists}}. Es ist nichts neu zu prüfen.',
    ended: {
      account:
        'Die Freigabe von {{lists}} gilt nicht mehr, deshalb kann an diesen Import als Ganzes nicht gesendet werden. Importieren Sie die Datei noch einmal, dann prüfen wir auch diese Empfänger.',
      desk: 'Die Freigabe von {{lists}} gilt nicht mehr. Auch nach einer Freigabe der neuen Empfänger kann an diesen Import als Ganzes nicht gesendet werden.',
    },
  },
  leaveOut: {
    offer:
      'Soll jemand draußen bleiben, etwa weil er widersprochen hat? Legen Sie zuerst die Sperrliste dazu.',
    chosen:
      '„{{name}}“ vergleichen wir mit der Datei, die Sie als Nächstes wählen, und zeigen Ihnen vorher, wie viele wegfallen.',
    after: 'Empfänger weglassen',
    title: 'Empfänger aus „{{name}}“ weglassen',
    text: 'Wer auf „{{list}}“ steht, kommt aus diesem Import heraus, auch in anderer Schreibweise desselben Postfachs. Dafür laden wir die Liste hoch, lesen die Datei noch einmal und vergessen die Liste danach, wenn Sie unten nichts anderes sagen.',
    confirm: 'Weglassen',
    kept_one: 'Seit {{day}} bleibt bei jedem Import eine Adresse aus „{{name}}“ draußen.',
    kept_other: 'Seit {{day}} bleiben bei jedem Import {{number}} Adressen aus „{{name}}“ draußen.',
    unnamed: 'Sperrliste',
    remove: 'Nicht mehr weglassen',
    removeOf: 'Nicht mehr weglassen: „{{name}}“',
  },
  imports: {
    title: 'Importe',
    source: 'Über welche Quelle haben sich diese Empfänger angemeldet?',
    sourceHint:
      'Auch bei einer freigegebenen Quelle lesen wir die Datei zuerst. Wenige Empfänger, die zu ihr passen, sind danach frei; mehr auf einmal oder anderes prüfen wir gesondert.',
    sourceNone: 'Über keine davon',
    first:
      'Eine Datei genügt, so wie Ihr System sie exportiert. Die Spalte mit den Adressen finden wir selbst.',
    none: 'Noch keine Importe.',
    add: 'Importieren',
    chosen_one: '„{{name}}“ importieren',
    chosen_other: '{{count}} Dateien importieren',
    options: 'Optionen',
    drop: 'Empfängerdatei importieren',
    hint: 'CSV, Excel (.xlsx), JSON, Adresszeilen, vCard, LDIF oder ein SQL-Export, auch als .zip oder .gz, bis {{limit}}. Die Datei wird verschlüsselt aufbewahrt und nach der Entscheidung gelöscht.',
    early: 'Noch kein Versand geplant',
    earlyHint:
      'Wir prüfen die Empfänger schon jetzt, damit am Tag der Kampagne nichts mehr offen ist.',
    recipients_one: '{{number}} Empfänger',
    recipients_other: '{{number}} Empfänger',
    state: {
      received: 'Angekommen',
      screening: 'Datenprüfung läuft',
      screened: 'Gelesen',
      refused: 'Nicht verwendbar',
      chooseColumn: 'Spalte auswählen',
      interrupted: 'Unterbrochen',
      approved: 'Freigegeben',
    },
    closed: {
      unknown_group: 'Nicht freigegeben',
      account_suspended: 'Gesperrt',
      stale: 'Nicht freigegeben',
      held: 'Vorläufig gestoppt',
      revoked: 'Widerrufen',
      rejected: 'Abgelehnt',
      content_changed: 'Geändert, nicht freigegeben',
      expired: 'Abgelaufen',
      condition_unmet: 'Bedingung offen',
      question_open: 'Rückfrage offen',
      in_review: 'In Prüfung',
      never_approved: 'Noch nicht freigegeben',
      permit_required: 'Begrenzt freigegeben',
      unread: 'Datei nicht gelesen',
    },
    waiting: 'Die Datei ist angekommen. Die Datenprüfung beginnt gleich.',
    reading: '{{read}} von {{whole}} gelesen, {{percent}}',
    refusedNext: 'Wenn Sie diese Datei nicht brauchen, entfernen Sie einfach den Import.',
    replaced: {
      unreadable: '„{{name}}“ (nicht verwendbar)',
      interrupted: '„{{name}}“ (unterbrochen)',
      rejected: '„{{name}}“ (abgelehnt)',
      revoked: '„{{name}}“ (widerrufen)',
      expired: '„{{name}}“ (abgelaufen)',
      content_changed: '„{{name}}“ (geändert)',
      never_approved: '„{{name}}“ (zurückgezogen)',
    },
    replaces: 'Ersetzt {{names}}',
    replacesMany: 'Ersetzt die {{count}} Importe, die nicht freigegeben sind',
    replacesHint:
      'Was ersetzt wird, gehört danach nicht mehr zur Gruppe. Wenn die neue Datei nur dazukommen soll, nehmen Sie den Haken heraus.',
    again: 'Noch einmal übertragen',
    sameAs: 'Dieselben Empfänger wie in „{{name}}“ ({{at}}); sie zählen nur einmal.',
    repeats: {
      exact_one: 'Einer davon steht auch in „{{name}}“ und zählt nur einmal.',
      exact_other: '{{number}} davon stehen auch in „{{name}}“ und zählen nur einmal.',
      about_one: 'Etwa einer davon steht auch in „{{name}}“ und zählt nur einmal.',
      about_other: 'Etwa {{number}} davon stehen auch in „{{name}}“ und zählen nur einmal.',
    },
    setApart: {
      grave_finding:
        'Diese Lieferung prüfen wir gesondert, auch wenn die Quelle freigegeben ist: Die Datenprüfung fand etwas, das sich jemand ansehen muss.',
      other_layout:
        'Die Quelle ist freigegeben. Diese Datei prüfen wir trotzdem gesondert, weil wir für die Quelle noch keine mit diesen Spalten geprüft haben.',
      unproven_bulk:
        'Diese Lieferung prüfen wir gesondert, auch wenn die Quelle freigegeben ist: Es sind viele auf einmal, und bisher kam über die Quelle zu wenig, um sie damit zu vergleichen.',
      added_up:
        'Diese Lieferung prüfen wir gesondert, auch wenn die Quelle freigegeben ist: Nach und nach sind so viele zusammengekommen, dass wieder einmal jemand hinsehen muss.',
      unlike_source:
        'Diese Lieferung prüfen wir gesondert, auch wenn die Quelle freigegeben ist: Sie sieht anders aus als das, was bisher über die Quelle kam.',
    },
    covered: 'Diese Empfänger kennen wir schon: Eine frühere Freigabe gilt auch für sie.',
    removeOf: 'Import „{{name}}“ entfernen',
    removeTitle: 'Import entfernen?',
    removeText:
      'Die Empfänger aus „{{name}}“ gehören danach nicht mehr zur Gruppe, und die Datei wird gelöscht. Um Empfänger herauszunehmen, brauchen Sie nie eine Freigabe.',
    removeConfirm: 'Import entfernen',
  },
  column: {
    guessed: 'Die Adressen lesen wir aus {{column}} ({{percent}} sicher). Stimmt das?',
    confirmed: 'Die Adressen stehen in {{column}}.',
    confirm: 'Ja, stimmt',
    correct: 'Andere Spalte',
    choose: 'In welcher Spalte stehen die E-Mail-Adressen?',
    chooseOf: 'In welcher Spalte stehen die Adressen Ihrer Empfänger?',
    unclear: 'Adressen stehen in {{columns}}.',
    withAddresses: 'Mit Adressen',
    others: 'Andere Spalten',
    chooseHint: 'Danach lesen wir die Datei noch einmal.',
    placeholder: 'Spalte wählen',
    submit: 'Diese Spalte lesen',
    named: 'Spalte {{place}}, „{{heading}}“',
    unnamed: 'Spalte {{place}}',
  },
  history: {
    title: 'Prüfungen',
    opened: 'Begonnen',
    trigger: 'Anlass',
    about: 'Worum es geht',
    submitted: 'Eingereicht',
    status: 'Stand',
    triggered: {
      import: 'Neuer Import',
      growth: 'Neue Empfänger',
      expiry: 'Ablauf der Freigabe',
      dormancy: 'Lange nichts gesendet',
      cap_reached: 'Obergrenze erreicht',
      confirmed_hold: 'Vorläufiger Stopp',
      lead: 'Von der Prüfung begonnen',
      early: 'Frühzeitig geprüft',
    },
  },
} as const
