export const texts = {
  propose: {
    takesTwo:
      'Diesen Fall entscheiden zwei Personen. Sie schlagen vor; gesendet wird, sobald eine andere Person bestätigt.',
    acceptTitle: 'Freigabe von ‚{{group}}‘ vorschlagen?',
    rejectTitle: 'Ablehnung von ‚{{group}}‘ vorschlagen?',
    accept: 'Freigabe vorschlagen',
    reject: 'Ablehnung vorschlagen',
  },
  proposal: {
    title: { accept: 'Vorschlag: freigeben', reject: 'Vorschlag: ablehnen' },
    by: 'Von {{name}},',
    byMe: 'Von Ihnen,',
    confirmHint:
      'Sehen Sie den Fall selbst durch, bevor Sie bestätigen. Erst dann ist er entschieden.',
    waitsHint: 'Wartet auf eine zweite Person. Die Frist läuft weiter.',
    confirm: 'Bestätigen …',
    confirmTitle: {
      accept: 'Freigabe von ‚{{group}}‘ bestätigen?',
      reject: 'Ablehnung von ‚{{group}}‘ bestätigen?',
    },
    send: {
      accept: 'Bestätigen, freigeben und Mail senden',
      reject: 'Bestätigen, ablehnen und Mail senden',
    },
    note: 'Nachricht an {{name}}',
    noteHint: 'Nur intern. Was soll anders werden?',
    return: 'Mit Nachricht zurückgeben',
    withdraw: 'Vorschlag zurückziehen',
    settled: {
      returned: '{{name}} hat den Vorschlag von {{author}} zurückgegeben.',
      withdrawn: '{{name}} hat den Vorschlag von {{author}} zurückgezogen.',
      overtaken: 'Der Vorschlag von {{author}} gilt nicht mehr: Der Account hat etwas ergänzt.',
    },
  },
} as const
