/**
 * What there is to choose from, and words that screens share with letters, as data: a screen needs no schema for
 * them, and schemas are heavy.
 */
export { appealReasons, urgencies } from '@freigabe/core'
export { letterHeadings } from './notify/letter-headings.ts'

/** ISO 3166-1 alpha-2, and Kosovo, to which the standard has given no code yet. */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV ' +
  'BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ' +
  'ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE ' +
  'IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY ' +
  'MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU ' +
  'NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM ' +
  'SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE ' +
  'VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ')

/** What came to the platform without figures. */
export const incidentKinds = [
  'blocklisting',
  'pristine_trap',
  'recycled_trap',
  'postmaster',
  'alliance',
  'provider',
] as const

/** What customers ask for. */
export const requestKinds = ['appeal', 'addition', 'advice', 'goodwill', 'other'] as const

/** By which way a case was decided. */
export const decidedRoutes = ['by_rule', 'fast', 'normal', 'specialist', 'second_eyes'] as const

/** Under which headings collection methods are offered, in this order. */
export const methodGroups = ['signed_up', 'in_touch', 'system', 'others', 'gathered'] as const
