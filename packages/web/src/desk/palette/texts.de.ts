export const texts = {
  palette: {
    title: 'Suchen und Befehle am Prüfplatz',
    search: 'Fall, Account, Gruppe oder Befehl',
    nothing: 'Nichts gefunden.',
    cases: 'Wartende Fälle',
    accounts: 'Accounts',
    groups: 'Gruppen ohne wartenden Fall',
    passing: 'Weitergeben',
    sections: 'Im Fall',
    more: 'Sonst',
    all: 'Alle Fälle zeigen',
    mine: 'Meine Fälle zeigen',
    forMe: 'Zeigen, was mir übergeben wurde',
    overdue: 'Überfälliges zeigen',
  },
} as const
