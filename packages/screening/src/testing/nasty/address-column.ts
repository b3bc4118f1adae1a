import type { NastyContents, NastyFile } from './nasty-file.ts'

/** Lists in which several columns hold addresses, or the one that does is called after somebody else. */
export const addressColumns: NastyFile[] = [
  list('a list whose recommenders are cleaner than its recipients', [
    'Name;E-Mail;Empfohlen von',
    'Anna;anna@gmx.de;otto@web.de',
    'Ben;ben(at)gmx.de;paula@web.de',
    'Carla;carla@gmx.de;quirin@web.de',
    'Dora;dora@gmx;rosa@web.de',
  ]).holds(1, ['anna@gmx.de', 'carla@gmx.de'], { invalid: 2 }),
  list('a list that begins with who recommended whom', [
    'E-Mail Werber;E-Mail Geworbener',
    'otto@web.de;anna@gmx.de',
    'paula@web.de;ben@gmx.de',
    'quirin@web.de;carla@gmx.de',
  ]).holds(1, ['anna@gmx.de', 'ben@gmx.de', 'carla@gmx.de']),
  list('a list of referrals in English', [
    'referred_by_email,friend_email',
    'otto@web.de,anna@gmx.de',
    'paula@web.de,ben@gmx.de',
  ]).holds(1, ['anna@gmx.de', 'ben@gmx.de']),
  list('a list whose every row names the clerk first', [
    'Betreuer;Kunde',
    ...['anna', 'ben', 'carla', 'dora', 'emil'].map((name) => `info@shop.de;${name}@gmx.de`),
  ]).holds(1, ['anna@gmx.de', 'ben@gmx.de', 'carla@gmx.de', 'dora@gmx.de', 'emil@gmx.de']),
  list('an address book with a second and a third address', [
    'E-mail 2 Address,E-mail Address,E-mail 3 Address',
    'anna@firma.de,anna@gmx.de,a@web.de',
    'ben@firma.de,ben@gmx.de,b@web.de',
  ]).holds(1, ['anna@gmx.de', 'ben@gmx.de']),
  list('orders with another address for the invoice', [
    'Billing Email,Customer Email',
    'buero@firma.de,anna@gmx.de',
    'kasse@verein.de,ben@gmx.de',
  ]).holds(1, ['anna@gmx.de', 'ben@gmx.de']),
  list('a list whose user names are the addresses once more', [
    'Login;Kontakt',
    'ANNA@gmx.de;anna@gmx.de',
    ';ben@gmx.de',
  ]).holds(1, ['anna@gmx.de', 'ben@gmx.de']),
  list('a list under two equal headings of which one is all but empty', [
    'E-Mail;Name;E-Mail',
    ...['anna', 'ben', 'carla', 'dora', 'emil', 'frida'].map(
      (name) => `${name}@gmx.de;${name};${name === 'ben' ? 'ben@firma.de' : ''}`,
    ),
  ]).holds(
    0,
    ['anna', 'ben', 'carla', 'dora', 'emil', 'frida'].map((name) => `${name}@gmx.de`),
  ),
  list('a list with an address for home and one for work', [
    'Name;E-Mail privat;E-Mail dienstlich',
    'Anna;anna@gmx.de;a.alt@firma.de',
    'Ben;ben@gmx.de;b.baer@firma.de',
    'Carla;;c.cohn@firma.de',
  ]).asks(),
  list('a list with two equal headings', [
    'E-Mail;E-Mail',
    'anna@gmx.de;otto@web.de',
    'ben@gmx.de;paula@web.de',
  ]).asks(),
  list('a list of two columns of addresses without headings', [
    'anna@gmx.de;otto@web.de',
    'ben@gmx.de;paula@web.de',
  ]).asks(),
  list('a list in which only recommenders have addresses', [
    'Name;Empfohlen von',
    'Anna;otto@web.de',
    'Ben;paula@web.de',
  ]).asks(),
  list('a list whose good heading stands above hardly any address', [
    'E-Mail;Kontakt',
    'anna@gmx.de;otto@web.de',
    ...['paula', 'quirin', 'rosa', 'sven', 'tina'].map((name) => `;${name}@web.de`),
  ]).asks(),
  {
    ...list('a list of home and work for which the customer has chosen', [
      'Name;E-Mail privat;E-Mail dienstlich',
      'Anna;anna@gmx.de;a.alt@firma.de',
      'Ben;ben@gmx.de;b.baer@firma.de',
    ]).holds(2, ['a.alt@firma.de', 'b.baer@firma.de']),
    said: { columns: { email: 2 } },
  },
  {
    ...list('a list of two columns of which the customer has named one as the source', [
      'Mail A;Mail B',
      'anna@gmx.de;otto@web.de',
      'ben@gmx.de;paula@web.de',
    ]).holds(0, ['anna@gmx.de', 'ben@gmx.de']),
    said: { columns: { source: 1 } },
  },
]

function list(name: string, lines: string[]) {
  const nasty = { name, file: () => lines.join('\r\n') }
  return {
    holds: (email: number, recipients: string[], more: Partial<NastyContents> = {}): NastyFile => ({
      ...nasty,
      holds: { recipients, email, ...more },
    }),
    asks: (): NastyFile => ({ ...nasty, holds: { refused: 'unclear_email_column' } }),
  }
}
