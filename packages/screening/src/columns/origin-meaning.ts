export const foreignKinds = ['bought', 'gathered', 'shared'] as const
export type ForeignKind = (typeof foreignKinds)[number]

const longestWord = 60

/** What could be a person's sentence or address is no word for a way. */
export function wordIn(text: string): string | null {
  return text.length > longestWord || text.includes('@') ? null : text
}

/** Which foreign origin a text names: its place among `foreignKinds`, from 1; 0 where it names none. */
export function foreignIn(text: string): number {
  return foreignKinds.findIndex((kind) => foreignWords[kind].test(text)) + 1
}

/** Only words that say it outright: a “purchase” alone is what a customer did. */
const foreignWords: Readonly<Record<ForeignKind, RegExp>> = {
  bought:
    /adress(?:en)?-?(?:kauf|händler|handel|broker|miete)|listen-?(?:kauf|miete)|fremd-?adress|(?:ge|zuge|er)(?:kauft|mietet|worben)e?[nrs]? (?:adress|liste|daten|kontakt|leads)|(?:purchased|bought|rented|acquired) (?:e-?mail |address |mailing |lead )?(?:list|data|address|contact|lead)|(?:list|data|address|leads?)[ -]?(?:broker|rental|vendor)|(?:list|address|data) purchase/i,
  gathered:
    /scrap(?:ed|ing|er)|gescrapt|harvest(?:ed|ing)|crawl(?:er|ed)|e-?mail[ -]?(?:extractor|finder)|\b(?:hunter|apollo|snov)\.io\b|zoominfo|rocketreach|\blusha\b|cognism|branchenbuch|gelbe seiten|yellow pages|impressum|(?:web|internet)-?(?:recherche|research)/i,
  shared:
    /co-?(?:registration|registrierung|sponsoring)|koregistrierung|adress-?tausch|list swap|partner-?(?:adress|liste|daten|list\b|data\b)|third[ -]party (?:list|data|lead)|drittanbieter/i,
}

const longestName = 60

/** The forms in which companies of our customers' countries are registered, as they write them. */
const legalForm =
  /(^|[\s,(&])(GmbH|gGmbH|mbH|AG|KG|OHG|UG|GbR|SE|e\.\s?K\.|e\.\s?V\.|eG|Ltd|Limited|LLC|Inc|Corp|PLC|SAS|SARL|S\.A\.S?\.?|S\.L\.|S\.r\.l\.|SpA|B\.?V\.?|N\.V\.|Sp\. z o\.o\.|ApS|AB|Oy)($|[\s,.)&/])/
const site =
  /(?:^|[\s/(])((?:[a-z0-9-]+\.)+(?:de|com|net|org|at|ch|eu|fr|it|nl|pl|es|info|io|shop))(?=$|[\s/:?),])/i
/** Where people come from is not whose list it is. */
const visited =
  /(^|\.)(google|bing|duckduckgo|ecosia|facebook|instagram|linkedin|youtube|tiktok|pinterest|twitter|x|whatsapp|xing|yahoo|gmx|web)\.[a-z]+$/

/** The company or website that a text names, or null. */
export function companyIn(text: string): string | null {
  if (text.length > 4 * longestName || text.includes('@')) return null
  if (text.length <= longestName && legalForm.test(text)) return text
  const host = site
    .exec(text)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '')
  return host === undefined || host.length > longestName || visited.test(host) ? null : host
}
