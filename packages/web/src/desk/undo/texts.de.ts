export const texts = {
  undo: {
    kind: {
      propose: 'Vorschlag zu ‚{{group}}‘ wird abgelegt',
      confirm: 'Entscheidung zu ‚{{group}}‘ wird ausgeführt',
      accept: '‚{{group}}‘ wird freigegeben',
      ask: 'Rückfrage zu ‚{{group}}‘ wird gesendet',
      reject: '‚{{group}}‘ wird abgelehnt',
    },
    announced: {
      propose: 'Der Vorschlag zu ‚{{group}}‘ wird gleich abgelegt. Mit Z nehmen Sie das zurück.',
      confirm:
        'Die Entscheidung zu ‚{{group}}‘ wird gleich ausgeführt. Mit Z nehmen Sie das zurück.',
      accept: '‚{{group}}‘ wird gleich freigegeben. Mit Z nehmen Sie das zurück.',
      ask: 'Die Rückfrage zu ‚{{group}}‘ wird gleich gesendet. Mit Z nehmen Sie das zurück.',
      reject: '‚{{group}}‘ wird gleich abgelehnt. Mit Z nehmen Sie das zurück.',
    },
    in_one: 'in {{count}} s',
    in_other: 'in {{count}} s',
    now: 'jetzt',
    undo: 'Rückgängig',
    goOn: 'Text wieder aufnehmen',
    stopped: 'Wird zurückgenommen.',
    refused: '‚{{group}}‘: nicht ausgeführt.',
  },
  scheduled: {
    mine: {
      propose: 'Gleich wartet Ihr Vorschlag auf eine zweite Person.',
      confirm: 'Sie haben bestätigt. Gleich wird das ausgeführt.',
      accept: 'Sie haben freigegeben. Gleich wird das ausgeführt.',
      ask: 'Sie haben gefragt. Gleich wird die Rückfrage gesendet.',
      reject: 'Sie haben abgelehnt. Gleich wird das ausgeführt.',
    },
    byOther: 'Wird gerade entschieden, von {{name}}.',
    refused: 'Ihre Entscheidung wurde nicht ausgeführt.',
  },
  sent: {
    accept: '‚{{group}}‘ ist freigegeben. Die Mail ist unterwegs.',
    ask: 'Die Rückfrage zu ‚{{group}}‘ ist unterwegs.',
    reject: '‚{{group}}‘ ist abgelehnt. Die Mail ist unterwegs.',
    propose: 'Ihr Vorschlag zu ‚{{group}}‘ wartet auf eine zweite Person.',
    confirm: '‚{{group}}‘ ist entschieden. Die Mail ist unterwegs.',
  },
} as const
