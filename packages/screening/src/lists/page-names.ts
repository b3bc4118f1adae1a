/** Departments whose addresses stand on web pages, and which seldom sign up for anything. */
export type Office = 'machines' | 'privacy' | 'applicants' | 'press'

/** Names that legal notices and pages for applicants and press give, with the department. */
export const officeOf: Readonly<Record<string, Office>> = Object.fromEntries([
  ...names('machines', 'webmaster hostmaster postmaster abuse impressum'),
  ...names(
    'privacy',
    'datenschutz datenschutzbeauftragter dsb dsgvo dataprotection privacy dpo gdpr',
  ),
  ...names('privacy', 'rgpd compliance'),
  ...names('applicants', 'bewerbung bewerbungen karriere jobs careers recruiting personal hr'),
  ...names('press', 'presse press pressestelle media redaktion'),
])

/** These and the names that contact pages give. */
export const pageNames: readonly string[] = [
  ...Object.keys(officeOf),
  ...`info kontakt contact contacto contatti office mail post email e-mail service zentrale empfang
  sekretariat buero hallo hello vertrieb verkauf sales support anfrage accueil`.split(/\s+/),
]

function names(office: Office, list: string): [name: string, office: Office][] {
  return list.split(' ').map((name) => [name, office])
}
