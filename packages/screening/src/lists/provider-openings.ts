/**
 * The first day on which somebody could have had a mailbox at a provider, or null where that is not known.
 * Kept by hand, from the providers' own announcements, and rather a little too early than too late.
 */
export function openedOn(domain: string): number | null {
  return openings.get(domain) ?? null
}

const openings = new Map<string, number>()
for (const [day, domains] of Object.entries({
  '2004-04-01': 'gmail.com googlemail.com',
  '2005-11-01': 'live.com live.de live.at live.fr live.it live.nl live.co.uk',
  '2008-06-19': 'ymail.com',
  '2008-07-09': 'me.com',
  '2012-07-31': 'outlook.com outlook.de outlook.at outlook.fr outlook.it outlook.es',
  '2012-09-01': 'icloud.com',
  '2014-02-01': 'mailbox.org',
  '2014-05-01': 'protonmail.com protonmail.ch',
  '2018-01-01': 'pm.me',
  '2019-09-01': 'privaterelay.appleid.com',
  '2020-06-01': 'hey.com mozmail.com',
  '2021-07-01': 'duck.com',
  '2022-01-01': 'proton.me',
})) {
  for (const domain of domains.split(' ')) openings.set(domain, Date.parse(day))
}
