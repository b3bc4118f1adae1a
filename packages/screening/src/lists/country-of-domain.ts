/**
 * The country (ISO 3166-1 alpha-2) that the ending of a domain points to, or null where it points to none:
 * generic endings, `.eu`, and the endings of countries that the whole world uses because they read like a
 * word. `.de` tells little of one address and much of a list.
 */
export function countryOfDomain(domain: string): string | null {
  const ending = domain.slice(domain.lastIndexOf('.') + 1)
  if (worldwideEndings.has(ending)) return null
  const named = countryOfEnding[ending]
  if (named !== undefined) return named
  return countryEndings.has(ending) ? ending.toUpperCase() : null
}

/** Country-code domains of the root zone that are the ISO code (IANA, root zone database). */
const countryEndings = new Set(
  words(`
    ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw
    by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es
    et fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id
    ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt
    lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl
    no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg
    sh si sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug
    us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
  `),
)

/** Sold worldwide for what they read like or, at Freenom, given away. */
const worldwideEndings = new Set(
  words(`
    ac ag ai am as bz cc cd cf cx dj fm ga gg gl gq gs im io la lc ly me ml ms mu nu pm pw sc sh so
    st sx tc tf tk to tv vc vg vu wf ws yt co
  `),
)

/** Endings that differ from the ISO code, endings in other scripts, and those of regions. */
const countryOfEnding: Readonly<Record<string, string>> = countries(`
  GB uk gb scot wales cymru london
  DE bayern berlin cologne hamburg koeln nrw ruhr saarland
  AT tirol wien
  CH swiss zuerich
  FR alsace bzh corsica paris
  BE brussels gent vlaanderen
  NL amsterdam frl
  ES barcelona cat eus gal madrid
  SE stockholm
  TR ist istanbul
  US boston miami nyc vegas
  CA quebec
  AU melbourne sydney
  JP kyoto nagoya okinawa osaka ryukyu tokyo yokohama
  BR rio
  ZA capetown durban joburg
  AE abudhabi dubai xn--mgbaam7a8h xn--mgbca7dzdo
  QA xn--wgbl6a
  TW taipei xn--kprw13d xn--kpry57d
  RU moscow tatar xn--80adxhks xn--p1ai
  BG xn--90ae
  BY xn--90ais
  GR xn--qxam
  MK xn--d1alf
  MN xn--l1acc
  RS xn--90a3ac
  UA xn--j1amh
  KZ xn--80ao21a
  AM xn--y9a3aq
  GE xn--node
  IL xn--4dbrk0ce
  BH xn--mgbcpq6gpa1a
  DZ xn--lgbbat1ad8j
  EG xn--wgbh1c
  IQ xn--mgbtx2b
  IR xn--mgba3a4f16a
  JO xn--mgbayh7gpa
  MA xn--mgbc0a9azcg
  MR xn--mgbah1a3hjkrd
  OM xn--mgb9awbf
  PS xn--ygbi2ammx
  SA xn--mgberp4a5d4ar
  SD xn--mgbpl2fh
  SY xn--ogbpf8fl
  TN xn--pgbs0dh
  BD xn--54b7fta0cc
  IN xn--mgbbh1a xn--mgbbh1a71e xn--mgbgu82a xn--h2brj9c xn--h2breg3eve xn--h2brj9c8c xn--45brj9c xn--45br5cyl xn--s9brj9c xn--gecrj9c xn--3hcrj9c xn--xkc2dl3a5ee0h xn--fpcrj9c3d xn--2scrj9c xn--rvc1e0am3e
  LK xn--fzc2c9e2c xn--xkc2al3hye2a
  PK xn--mgbai9azgqp6j
  CN xn--fiqs8s xn--fiqz9s
  HK xn--j6w193g
  KR xn--3e0b707e
  LA xn--q7ce6a
  MO xn--mix891f
  MY xn--mgbx4cd0ab
  SG xn--clchc0ea0b2g2a9gcd xn--yfro4i67o
  TH xn--o3cw4h
`)

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

function countries(text: string): Record<string, string> {
  const lines = text.trim().split('\n').map(words)
  return Object.fromEntries(
    lines.flatMap(([country, ...endings]) => endings.map((ending) => [ending, country!])),
  )
}
