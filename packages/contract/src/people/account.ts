import { z } from 'zod'
import { Id, Instant, Line, Locale, Reference, TimeZone } from '../values.ts'

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

/** A customer of the platform. */
export const Account = z.object({
  id: Id,
  reference: z.string().nullable(),
  name: z.string(),
  locale: Locale,
  timeZone: TimeZone,
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2),
  /** Host name of the account's own site, if known. */
  domain: z.string().nullable(),
  /** Countries that the account says it mails to, ISO 3166-1 alpha-2; empty where it has not said. */
  markets: z.array(z.string()),
  /** Since when there has been a form, or a domain, through which people could sign up. */
  formSince: z.iso.date().nullable(),
  /** In `observe` the gate records would-be denials and blocks nothing. */
  mode: z.enum(['enforce', 'observe']),
  suspendedAt: Instant.nullable(),
  createdAt: Instant,
})
export type Account = z.infer<typeof Account>

/** An ISO 3166-1 code of two letters. */
export const KnownCountry = z
  .string()
  .regex(/^[A-Za-z]{2}$/)
  .toUpperCase()
  .refine((code) => countryCodes.includes(code), { message: 'There is no such country.' })

export const NewAccount = z.object({
  name: Line,
  reference: Reference.optional(),
  locale: Locale.default('de'),
  timeZone: TimeZone.default('Europe/Berlin'),
  country: KnownCountry.default('DE'),
  domain: Line.optional(),
})

/** Written out, since `partial()` would keep the defaults: what is not named must stay as it is. */
export const AccountChange = z.object({
  name: Line.optional(),
  locale: Locale.optional(),
  timeZone: TimeZone.optional(),
  country: KnownCountry.optional(),
  domain: Line.optional(),
  mode: z.enum(['enforce', 'observe']).optional(),
})

/** What an account says of itself so that its lists are judged by it. */
export const AccountFacts = z.object({
  markets: z.array(KnownCountry).max(250),
  formSince: z.iso.date().nullable(),
})
export type AccountFacts = z.infer<typeof AccountFacts>
