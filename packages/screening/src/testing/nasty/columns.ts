import type { NastyContents, NastyFile } from './nasty-file.ts'

const addresses = ['anna@gmx.de', 'ben@web.de', 'carla@gmx.at']

/** A list of three recipients with these headings beside the address, and for each row their cells. */
function list(
  name: string,
  headings: string,
  cells: [string, string, string],
  roles: NastyContents['roles'],
): NastyFile {
  const rows = addresses.map((address, i) => `${address};${cells[i]}`)
  return {
    name,
    file: () => `E-Mail;${headings}\n${rows.join('\n')}\n`,
    holds: { recipients: addresses, roles: { email: 0, ...roles }, refusedRows: [] },
  }
}

const days = ['14.05.2024', '01.06.2024', '02.02.2025'] as const
const moments = ['2024-05-14 08:20', '2024-06-01 17:00', '2025-02-02 12:05'] as const
const ips = ['93.184.216.34', '81.2.69.142', '93.184.216.35'] as const

const three = (...columns: (readonly [string, string, string])[]) =>
  [0, 1, 2].map((row) => columns.map((column) => column[row]!).join(';')) as [
    string,
    string,
    string,
  ]

const yesNo = ['ja', 'nein', 'ja'] as const
const noYes = ['nein', 'nein', 'ja'] as const
const bits = ['0', '1', '0'] as const
const dayOrNone = ['', '01.06.2024', ''] as const

/** Lists whose headings say what they mean in unusual words, or in an unusual sense. */
export const columns: NastyFile[] = [
  list('a block as yes and no', 'Werbesperre', three(noYes), { blocked: 1 }),
  list('a block beside a newsletter', 'Newsletter;Werbesperre', three(yesNo, noYes), {
    consent: 1,
    blocked: 2,
  }),
  list('a newsletter that is refused as a bit', 'no_newsletter', three(bits), { blocked: 1 }),
  list('a block beside a status', 'Status;Gesperrt', three(['aktiv', 'aktiv', 'inaktiv'], bits), {
    status: 1,
    blocked: 2,
  }),
  list('a Robinson list as true and false', 'Robinson', three(['falsch', 'wahr', 'falsch']), {
    blocked: 1,
  }),
  list('an objection with its day', 'Werbewiderspruch am', three(dayOrNone), { blocked: 1 }),
  list('a refusal in words', 'Bitte keine Werbung mehr;keine Mails', three(['', 'x', ''], noYes), {
    blocked: 2,
  }),
  list(
    'a consent that is accepted or declined',
    'Newsletter',
    three(['akzeptiert', 'abgelehnt', 'akzeptiert']),
    {
      consent: 1,
    },
  ),
  list(
    'bulk mail that is not allowed',
    'DoNotBulkEMail',
    three(['Allow', 'Do Not Allow', 'Allow']),
    {
      blocked: 1,
    },
  ),
  list('a question as heading', 'Möchten Sie unseren Newsletter erhalten?', three(yesNo), {
    consent: 1,
  }),
  list(
    'a question in English',
    'Would you like to receive our newsletter?',
    three(['Yes', 'No', 'Yes']),
    {
      consent: 1,
    },
  ),
  list(
    'a question in French',
    'Souhaitez-vous recevoir notre newsletter ?',
    three(['oui', 'non', 'oui']),
    {
      consent: 1,
    },
  ),
  list('a question in Italian', 'Vuoi ricevere la nostra newsletter?', three(['sì', 'no', 'sì']), {
    consent: 1,
  }),
  list('a question in Spanish', '¿Desea recibir nuestro boletín?', three(['sí', 'no', 'sí']), {
    consent: 1,
  }),
  list('a question in Dutch', 'Wilt u onze nieuwsbrief ontvangen?', three(['ja', 'nee', 'ja']), {
    consent: 1,
  }),
  list('a question in Polish', 'Czy chcesz otrzymywać newsletter?', three(['tak', 'nie', 'tak']), {
    consent: 1,
  }),
  list('a sentence in the first person', 'Ja, ich will den Newsletter', three(yesNo), {
    consent: 1,
  }),
  list('two IP addresses by number', 'IP;IP2', three(ips, ips), { signup_ip: 1, confirm_ip: 2 }),
  list('a second IP address cut short', 'IP;IP Best.', three(ips, ips), {
    signup_ip: 1,
    confirm_ip: 2,
  }),
  list('a second IP address in one word', 'ip;ip_best', three(ips, ips), {
    signup_ip: 1,
    confirm_ip: 2,
  }),
  list('an opt-in IP address beside another', 'IP;OPT-IN-IP', three(ips, ips), {
    signup_ip: 1,
    confirm_ip: 2,
  }),
  list('an opt-in IP address alone', 'optin_ip', three(ips), { signup_ip: 1 }),
  list('an opt-in IP address beside a confirmed one', 'OPTIN_IP;CONFIRM_IP', three(ips, ips), {
    signup_ip: 1,
    confirm_ip: 2,
  }),
  list('an opt-in day beside a sign-up', 'Angemeldet am;Opt-In am', three(days, days), {
    signed_up_at: 1,
    confirmed_at: 2,
  }),
  list('members who joined and left', 'Eintrittsdatum;Austrittsdatum', three(days, dayOrNone), {
    signed_up_at: 1,
    blocked: 2,
  }),
  list('members with their birthdays', 'Geburtsdatum;Mitglied seit', three(days, days), {
    signed_up_at: 2,
  }),
  list('members who died', 'Eintritt;Verstorben am', three(days, dayOrNone), {
    signed_up_at: 1,
    blocked: 2,
  }),
  list('orders and no sign-ups', 'Letzte Bestellung', three(days), { ordered_at: 1 }),
  list(
    'orders beside sign-ups and contacts',
    'Kunde seit;Letzter Kauf;Letzter Kontakt',
    three(days, days, days),
    {
      signed_up_at: 1,
      ordered_at: 2,
      last_contact_at: 3,
    },
  ),
  list(
    'an invoice and its number',
    'Rechnungsdatum;Rechnungsnummer',
    three(days, ['101', '102', '103']),
    {
      ordered_at: 1,
    },
  ),
  list('a date of delivery', 'Lieferdatum', three(days), {}),
  list('postcodes that could be days', 'PLZ', three(['45325', '45326', '45327']), { postcode: 1 }),
  list(
    'postcodes with their places',
    'PLZ/Ort',
    three(['20095 Hamburg', '10115 Berlin', '1010 Wien']),
    {
      postcode: 1,
    },
  ),
  list('British and Dutch postcodes', 'Postcode', three(['SW1A 1AA', '1012 AB', 'M1 1AE']), {
    postcode: 1,
  }),
  list(
    'lists and forms',
    'Verteiler;Formularname',
    three(['Kunden', 'Presse', 'Kunden'], ['Fußzeile', 'Messe', 'Messe']),
    {
      segment: 1,
      source: 2,
    },
  ),
  list(
    'tags and a landing page',
    'Tags;Landing Page',
    three(['vip', 'neu', 'vip'], ['/a', '/b', '/a']),
    {
      segment: 1,
      source: 2,
    },
  ),
  list('a list that is named after a blacklist', 'Blacklist;Liste', three(bits, ['A', 'B', 'A']), {
    blocked: 1,
    segment: 2,
  }),
  list('counts of bounces', 'Bounces;Angemeldet am', three(['3', '0', '12'], moments), {
    signed_up_at: 2,
  }),
  list('a reason without a day', 'Abmeldegrund', three(['', 'zu viele Mails', '']), {}),
  list(
    'objections in French',
    'Opposition;Date de désinscription',
    three(['oui', 'non', 'non'], dayOrNone),
    {
      blocked: 1,
    },
  ),
  list(
    'blocks in Spanish and Italian',
    'Lista Robinson;Non contattare',
    three(['sí', 'no', 'no'], bits),
    {
      blocked: 2,
    },
  ),
  list('a refusal in Dutch', 'Toestemming;Geen reclame', three(['ja', 'nee', 'ja'], bits), {
    consent: 1,
    blocked: 2,
  }),
  list('an objection in Polish', 'Zgoda;Sprzeciw', three(['tak', 'nie', 'tak'], bits), {
    consent: 1,
    blocked: 2,
  }),
  list(
    'a phone number that must not be called',
    'Do Not Call;Accepts SMS Marketing',
    three(bits, bits),
    {},
  ),
  list(
    'a name behind a prefix',
    'customers_firstname;customers_newsletter',
    three(['Anna', 'Ben', 'Carla'], bits),
    {
      name: 1,
      consent: 2,
    },
  ),
]
