export const texts = {
  mailbox: {
    title: 'Postfach',
    lead: 'Hier landet, was diese Installation verschickt hätte. Sobald ein SMTP-Server eingetragen ist, gehen die Mails hinaus.',
    list: 'Mails, neueste zuerst',
    search: 'Mail suchen',
    to: 'An {{to}}',
    choose: 'Bitte wählen Sie eine Mail aus.',
    empty: 'Noch keine Mails',
    emptyText: 'Sobald Freigabe jemandem etwas mitteilt, steht es hier.',
    nothing: 'Zu „{{search}}“ gibt es keine Mail.',
    content: 'Inhalt der Mail',
    asLetter: 'Gestaltet',
    asText: 'Nur Text',
    back: 'Alle Mails',
    toSignIn: 'Zu Freigabe',
  },
} as const
