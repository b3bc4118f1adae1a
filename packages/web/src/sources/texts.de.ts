export const texts = {
  title: 'Quellen',
  lead: 'Ein Formular oder eine Schnittstelle, über die laufend Empfänger hinzukommen, lässt sich im Voraus freigeben. Wer dann hinzukommt, kann sofort angeschrieben werden.',
  declare: 'Quelle anmelden',
  kind: {
    web_form: 'Formular auf einer Website',
    interface: 'Schnittstelle eines anderen Systems',
    platform_form: 'Formular dieser Versandplattform',
  },
  open: 'Freigegeben',
  withdrawn: 'Stillgelegt',
  full: 'Obergrenze erreicht',
  used: '{{arrived}} von {{cap}}',
  usedLabel: 'Hinzugekommen seit {{from}}',
  period_one: 'an jedem Tag',
  period_other: 'in je {{number}} Tagen',
  declared: 'Angemeldet sind bis zu {{cap}} {{period}}.',
  approved: 'Freigegeben sind bis zu {{cap}} {{period}}, bis {{until}}.',
  beyond_one: 'Ein weiterer liegt über der Obergrenze und braucht eine eigene Freigabe.',
  beyond_other: '{{number}} weitere liegen über der Obergrenze und brauchen eine eigene Freigabe.',
  changed:
    'Seit der Freigabe wurde die Quelle geändert. Wer jetzt hinzukommt, wartet, bis sie neu geprüft ist; was schon freigegeben war, bleibt es.',
  attack: {
    badge: 'Formular angegriffen',
    since: 'Offenbar tragen Programme hier fremde Adressen ein, seit',
    slowed:
      'Bis die Zahlen wieder sind wie sonst, werden höchstens {{number}} Angemeldete je Stunde um Bestätigung gebeten. Der Account weiß davon.',
    meanwhile:
      'Ihre Freigaben bleiben. Bis die Zahlen wieder sind wie sonst, werden höchstens {{number}} Angemeldete je Stunde um Bestätigung gebeten. Bitte sichern Sie das Formular mit einem Captcha und einem Feld, das Menschen nicht sehen.',
  },
  signUps: {
    asked: 'In den letzten sieben Tagen um Bestätigung gebeten: {{number}}.',
    unconfirmed: 'Binnen drei Stunden hat von {{of}} niemand bestätigt.',
    confirmed: 'Binnen drei Stunden bestätigt: {{number}} von {{of}} ({{rate}}).',
    bounced: 'Zurückgekommen: {{number}}.',
    noConfirmations:
      'Wer bestätigt hat, wird uns für diese Quelle nicht gemeldet. Einen Angriff auf das Formular sehen wir daran nicht.',
    noPermits:
      'Wie viele um Bestätigung gebeten wurden, wird uns für diese Quelle nicht gemeldet. Einen Angriff auf das Formular sehen wir nicht.',
  },
  arrivals: 'Zuletzt hinzugekommen',
  none: 'Noch niemand hinzugekommen.',
  day: 'Tag',
  recipients: 'Empfänger',
  state: 'Stand',
  beyondCap: 'über der Obergrenze',
  setApart: {
    grave_finding:
      'Wird gesondert geprüft, weil die Datenprüfung etwas fand, das sich jemand ansehen muss.',
    other_layout:
      'Wird gesondert geprüft, weil wir für diese Quelle noch keine Datei mit diesen Spalten geprüft haben.',
    unproven_bulk:
      'Wird gesondert geprüft, weil es viele auf einmal sind und bisher zu wenig über die Quelle kam, um sie damit zu vergleichen.',
    added_up:
      'Wird gesondert geprüft, weil nach und nach so viele zusammengekommen sind, dass wieder einmal jemand hinsehen muss.',
    unlike_source:
      'Wird gesondert geprüft, weil die Lieferung anders aussieht als das, was bisher über die Quelle kam.',
    reviewed: 'gesondert geprüft',
  },
  bulk: 'Viele auf einmal. Sobald sie gelesen sind und nichts auffällt, können Sie an sie senden.',
  sampled: 'Stichprobe',
  begin: 'Herkunft angeben',
  see: 'Stand ansehen',
  renew: 'Neu prüfen lassen',
  menu: 'Quelle ändern',
  change: 'Angaben ändern',
  changeTitle: 'Quelle ändern',
  changeHint:
    'Ein anderer Link, eine andere Art oder eine andere Erhebungsart wird neu geprüft, ebenso eine höhere Obergrenze.',
  withdraw: 'Stilllegen',
  withdrawTitle: '‚{{name}}‘ stilllegen?',
  withdrawText:
    'Über diese Quelle wird danach niemand mehr angenommen. Was schon hinzugekommen ist, bleibt, wie es ist.',
  withdrawConfirm: 'Quelle stilllegen',
  form: {
    title: 'Quelle anmelden',
    name: 'Name der Quelle',
    nameHint: 'So, wie Sie sie selbst nennen, zum Beispiel „Newsletter-Formular“.',
    kind: 'Art',
    link: 'Direkter Link zum Formular',
    linkHint: 'Die Adresse des Formulars selbst, nicht der Startseite.',
    method: 'Erhebungsart',
    methodChoose: 'Bitte wählen',
    cap: 'Empfänger höchstens',
    days: 'in so vielen Tagen',
    capHint:
      'Wie viele sich in guten Zeiten anmelden. Was darüber hinausgeht, prüfen wir gesondert. Möglich sind bis zu {{cap}} in {{days}} Tagen.',
    reference: 'Referenz (freiwillig)',
    referenceHint: 'Die Kennung in Ihrem eigenen System, falls Sie eine Schnittstelle nutzen.',
    submit: 'Quelle anmelden',
  },
} as const
