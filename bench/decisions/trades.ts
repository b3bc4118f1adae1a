/** What an account does, in the words that its statements need. */
export interface Trade {
  /** The part of a company's name, and of its domain. */
  name: string
  locale: 'de' | 'en'
  sends: string
  sells: string
  /** How many of a hundred of its recipients write from a company. */
  atWork: number
}

/** Senders of different trades; those in English are in Britain or mail from there. */
export const trades: readonly Trade[] = [
  german('Teehaus', 'Neue Tees und Rezepte, einmal im Monat', 'Tee und Teekannen', 4),
  german('Radwelt', 'Touren, Angebote und Termine der Werkstatt', 'Fahrräder und Teile', 6),
  german('Weingut', 'Weinproben und neue Jahrgänge, viermal im Jahr', 'Wein', 12),
  german('Buchhandlung', 'Lesungen und Neuerscheinungen', 'Bücher', 8),
  german('Steuerkanzlei', 'Änderungen im Steuerrecht, alle zwei Monate', 'Beratung', 70),
  german('Werkzeughandel', 'Angebote für Handwerksbetriebe', 'Werkzeug', 65),
  german('Spielverein', 'Turniere und Berichte für Mitglieder', 'Mitgliedschaften', 3),
  german('Tierarztpraxis', 'Hinweise zu Impfungen und Öffnungszeiten', 'Behandlungen', 4),
  german('Reisebüro', 'Reisen mit Bus und Bahn, einmal im Monat', 'Reisen', 6),
  german('Möbelhaus', 'Neue Kollektionen und Lagerverkäufe', 'Möbel', 8),
  german('Softwarehaus', 'Neues zu unserer Buchhaltung für Betriebe', 'Software', 75),
  german('Konzertbüro', 'Konzerte in der Region, alle zwei Wochen', 'Karten', 5),
  english('Garden Centre', 'Seasonal tips and offers, once a month', 'plants and tools', 5),
  english('Running Club', 'Races and results for members', 'memberships', 4),
  english('Coffee Roasters', 'New roasts and brewing classes', 'coffee', 8),
  english('Training Company', 'Course dates for technicians', 'courses', 60),
]

function german(name: string, sends: string, sells: string, atWork: number): Trade {
  return { name, locale: 'de', sends, sells, atWork }
}

function english(name: string, sends: string, sells: string, atWork: number): Trade {
  return { name, locale: 'en', sends, sells, atWork }
}
