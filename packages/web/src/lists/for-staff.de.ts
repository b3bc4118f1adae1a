/** What staff read on an account’s pages, where the account is told what it can do and has to do. */
export const texts = {
  waiting: 'Wartet auf den Account',
  who: 'Account',
  empty: 'Dieser Account hat noch keine Gruppe.',
  appeal: 'Einspruch läuft',
  title: {
    add_recipients: 'Senden geht noch nicht: Es fehlen Empfänger.',
    await_arrivals: 'Die Quelle ist freigegeben. Noch ist niemand hinzugekommen.',
    wait_for_screening: 'Senden geht noch nicht: Die Datenprüfung läuft.',
    replace_file: 'Senden geht noch nicht: Eine Datei ist nicht verwendbar.',
    confirm_column: 'Senden geht noch nicht: Der Account hat die Adressspalte nicht gewählt.',
    state_origin: 'Senden geht noch nicht: Es fehlen Angaben des Accounts.',
    resume: 'Senden geht noch nicht: Die Prüfung ruht.',
    await_decision: 'Senden geht noch nicht: Die Prüfung ist am Zug.',
    answer_questions_one: 'Senden geht noch nicht: Eine Rückfrage ist offen.',
    answer_questions_other: 'Senden geht noch nicht: {{number}} Rückfragen sind offen.',
    answer_questions_open_one: 'Der Account kann senden. Zur Erneuerung ist eine Rückfrage offen.',
    answer_questions_open_other:
      'Der Account kann senden. Zur Erneuerung sind {{number}} Rückfragen offen.',
    answer_questions_source_one: 'Der Account kann senden. Zur Quelle ist eine Rückfrage offen.',
    answer_questions_source_other:
      'Der Account kann senden. Zur Quelle sind {{number}} Rückfragen offen.',
    send_one: 'Der Account kann an diesen Empfänger senden.',
    send_other: 'Der Account kann an diese {{number}} Empfänger senden.',
    send_some_one: 'Der Account kann an diesen Empfänger senden.',
    send_some_other: 'Der Account kann an einen Teil dieser {{number}} Empfänger senden.',
    renew: 'Senden geht nicht mehr: Die Freigabe ist abgelaufen.',
    renew_before_end: 'Der Account kann senden. Die Freigabe endet bald.',
    await_renewal: 'Der Account kann senden. Die Erneuerung ist in Prüfung.',
    import_again: 'Senden geht nicht: Die Prüfung wurde zurückgezogen.',
    import_other: 'An diese Gruppe kann nicht gesendet werden.',
    revoked: 'Senden geht nicht mehr: Die Freigabe wurde widerrufen.',
    see_condition: 'Senden geht noch nicht: Die Freigabe hat eine offene Bedingung.',
    late: 'Senden geht noch nicht: Die zugesagte Zeit ist verstrichen.',
    import_cleaned: 'Freigegeben, sobald die bereinigte Liste importiert ist.',
    wait_for_look: 'Der Versand ruht, bis der erste Teil angesehen ist.',
    wait_for_hold: 'Der Versand ist vorläufig gestoppt.',
    settle_suspension: 'Dieser Account ist gesperrt und kann an keine Gruppe senden.',
  },
  partly: 'Der Account kann an {{number}} von {{all}} Empfängern senden.',
  condition: {
    first_send_at_most:
      'Der erste Versand geht an höchstens {{number}} der {{of}} Empfänger. Darauf achtet die Versandsperre.',
    first_send_used_up:
      'Der erste Versand ging an höchstens {{number}} der {{of}} Empfänger, und diese Zahl ist erreicht.',
    only_after_cleaned_reimport:
      'Die Bedingung: Der Account importiert die bereinigte Liste und entfernt den bisherigen Import.',
    in_steps:
      'Zuerst sind rund {{size}} der {{of}} Empfänger an der Reihe, ausgelost. Kommt davon wenig zurück, öffnet sich der Rest von selbst.',
    in_steps_sent:
      'Zuerst sind rund {{size}} der {{of}} Empfänger an der Reihe, ausgelost. Kommt davon wenig zurück, öffnet sich der Rest ab {{opens}} von selbst; ist er am {{waits}} noch zu, sieht es sich die Prüfung an.',
    in_steps_too_few:
      'Rund {{size}} der {{of}} Empfänger sind frei. Bisher ließ sich daraus zu wenig ablesen; bis {{looked}} sieht es sich die Prüfung an.',
    in_steps_above_limits:
      'Vom ersten Teil, rund {{size}} der {{of}} Empfänger, kam mehr zurück als üblich. Der Versand ruht, bis es sich die Prüfung angesehen hat.',
    reconfirm_by:
      'Die Bedingung: Die Empfänger bestätigen bis {{day}} neu. Danach kann der Account nur noch an die senden, deren neue Bestätigung geprüft ist.',
  },
  sentence: {
    state_origin_zero: 'Zu <group/> fehlt, wie sich Empfänger über <source/> anmelden.',
    state_origin_one: 'Zu <group/> fehlt, woher der eine Empfänger stammt.',
    state_origin_other: 'Zu <group/> fehlt, woher die {{number}} Empfänger stammen.',
    confirm_column: 'In einer Datei für <group/> ist offen, in welcher Spalte die Adressen stehen.',
    answer_questions_one: 'Eine Rückfrage zu <group/> ist offen.',
    answer_questions_other: '{{number}} Rückfragen zu <group/> sind offen.',
    see_rejection: '<group/> wurde nicht freigegeben.',
    resume: 'Die Prüfung von <group/> ruht.',
    see_revocation: 'Die Freigabe für <group/> wurde widerrufen.',
    renew: 'Die Freigabe für <group/> läuft bald ab.',
    expired: 'Die Freigabe für <group/> ist abgelaufen.',
    file_refused: 'Eine Datei für <group/> ist nicht verwendbar.',
    see_hold: 'Vorläufig gestoppt: <group/>.',
    hand_in_file: 'Um einen Import von <group/> zu teilen, fehlt noch einmal seine Datei.',
  },
  hearing: {
    lead: 'Wozu der Account gehört wird, und was entschieden ist.',
    considered: {
      warning: 'Erwogen wird eine Verwarnung',
      suspension: 'Erwogen wird, den Account zu sperren',
      suspended: 'Der Account wird zu seiner Sperrung gehört',
    },
    standing: {
      answered: 'Die Stellungnahme des Accounts liegt vor',
      warned: 'Dieser Account wurde verwarnt',
      suspended: 'Dieser Account ist gesperrt',
      dropped: 'Das Verfahren ist eingestellt, ohne Folgen',
      lifted: 'Die Sperrung ist aufgehoben',
      withdrawn: 'Die Verwarnung ist zurückgenommen',
    },
    text: {
      hearing: 'Noch ist nichts entschieden. Der Account wird vorher gehört.',
      answered: 'Jetzt wird entschieden. Bis dahin kann der Account seine Stellungnahme ergänzen.',
      warned: 'Der Account kann weiter senden. Die Gründe stehen unten.',
      suspended: 'Senden, importieren und einreichen geht nicht. Die Gründe stehen unten.',
      suspendedAtOnce:
        'Senden, importieren und einreichen geht nicht. Der Account wird gehört; danach wird entschieden, ob die Sperrung bleibt.',
      heardAfter: 'Danach wird entschieden, ob die Sperrung bleibt.',
      dropped: 'Es gibt keine Verwarnung und keine Sperrung.',
      lifted: 'Die Freigaben gelten wieder wie vorher.',
      withdrawn: 'Der Einspruch des Accounts hatte Erfolg.',
    },
  },
  complaint: {
    lead: 'Hier soll der Account die Einwilligung einzelner Empfänger nachweisen.',
    emptyText: 'Zu Empfängern dieses Accounts ist keine Beschwerde bekannt.',
    notice: 'Der Account soll eine Einwilligung nachweisen',
    standing: {
      asked: 'Der Account soll die Einwilligung von {{who}} nachweisen',
      answered: 'Die Antwort des Accounts zu {{who}} liegt vor',
      closed: 'Die Beschwerde zu {{who}} ist abgeschlossen',
    },
    text: {
      asked:
        'Gefragt ist, wann, wo und wie der Empfänger eingewilligt hat, oder dass es keinen Nachweis gibt.',
      answered: 'Sie wird geprüft. Bis dahin kann der Account sie ergänzen.',
      closed: 'Es ist nichts weiter zu tun.',
      late: 'Der Account kann die Antwort noch nachreichen.',
    },
  },
  holds: {
    lead: 'Was gestoppt ist, warum, und was der Account dazu sagt.',
    text: {
      lifted: 'Die Freigaben gelten wieder wie vorher.',
      confirmed:
        'Die Gründe stehen unten. Hält der Account das für falsch, kann er bei der Gruppe Einspruch einlegen.',
    },
    read: 'Die Stellungnahme des Accounts wird gelesen bis',
  },
  said: 'Was geschrieben wurde',
  by: 'Frist bis',
} as const
