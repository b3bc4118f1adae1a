export const texts = {
  palette: {
    title: 'Befehle am Prüfplatz',
    search: 'Was möchten Sie tun?',
    nothing: 'Kein Befehl passt dazu.',
    passing: 'Weitergeben',
    sections: 'Im Fall',
    more: 'Sonst',
    all: 'Alle Fälle zeigen',
    mine: 'Meine Fälle zeigen',
    forMe: 'Zeigen, was mir übergeben wurde',
    overdue: 'Überfälliges zeigen',
  },
} as const
