import type { Answer } from '../../case/submitting/submission-content.ts'
import type { LocalText } from '../packs/policy-pack.ts'

// One file, however long: a list of facts, each for itself, by which rules are written.

/** CEL's types, as far as facts use them; a list holds texts. */
export type FactType = 'bool' | 'int' | 'double' | 'string' | 'list'
export type FactValue = boolean | number | string | readonly string[]

/** One thing that rules can look at. */
export interface Fact<Type extends FactType = FactType> {
  type: Type
  text: LocalText
  /** What the texts in it name; a rule that names an unknown method or finding would be a mistake. */
  names?:
    | 'method'
    | 'finding'
    | 'contradiction'
    | 'signal'
    | 'country'
    | 'answer'
    | 'statement'
    | 'column'
  /** The texts it can hold, and what each is called. */
  values?: Readonly<Record<string, LocalText>>
  /** The least and the greatest of a number; from 0 upwards where none is given. */
  range?: readonly [least: number, most: number]
  /** It tells something of other accounts, which no customer may read. */
  forDesk?: true
}

/** By what another case can be found to resemble this one. */
const traitKinds: Fact['values'] = {
  form_host: { de: 'Website des Formulars', en: 'website of the form' },
  evidence: { de: 'Nachweisdatei', en: 'evidence file' },
  contact: { de: 'Kontaktdaten', en: 'contact data' },
}

/**
 * Everything that rules can look at besides the answers and figures, by name. A name never changes meaning: the facts of
 * past cases are kept under it. Shares are between 0 and 1.
 */
export const factCatalogue = {
  'declaration.methods': fact('list', 'Angegebene Erhebungsarten.', 'Stated collection methods.', {
    names: 'method',
  }),
  'declaration.mainMethod': fact(
    'string',
    'Erhebungsart mit dem größten Anteil; bei Gleichstand die zuerst genannte.',
    'Collection method with the largest share; if equal, the one stated first.',
    { names: 'method' },
  ),
  'declaration.conditionalMethods': fact(
    'list',
    'Angegebene Erhebungsarten, die nur unter Bedingungen erlaubt sind.',
    'Stated collection methods that are allowed only under conditions.',
    { names: 'method' },
  ),
  'declaration.forbiddenMethods': fact(
    'list',
    'Angegebene Erhebungsarten, die nicht erlaubt sind.',
    'Stated collection methods that are not allowed.',
    { names: 'method' },
  ),
  'declaration.countries': fact(
    'list',
    'Länder der Empfänger laut Angabe, sonst die Märkte oder das Land des Accounts.',
    'Countries of the recipients as stated; otherwise the markets or the country of the account.',
    { names: 'country' },
  ),
  'declaration.sources': fact(
    'list',
    'Art der Quellen, über die Empfänger dazukamen; leer bei Importen.',
    'Kinds of the sources through which recipients arrived; empty for imports.',
    {
      values: {
        form: { de: 'Formular', en: 'form' },
        interface: { de: 'Schnittstelle', en: 'interface' },
        own_form: { de: 'Formular dieser Versandplattform', en: 'form of this platform' },
      },
    },
  ),
  'declaration.importedBy': fact(
    'list',
    'Wer die Empfänger importiert hat.',
    'Who imported the recipients.',
    {
      values: {
        customer: { de: 'jemand aus dem Account', en: 'somebody of the account' },
        account_key: { de: 'ein Schlüssel des Accounts', en: 'a key of the account' },
        platform_key: { de: 'die Versandplattform', en: 'the platform' },
        staff: { de: 'jemand, der hier arbeitet', en: 'a member of staff' },
      },
    },
  ),
  'declaration.recordedByPlatform': fact(
    'bool',
    'Ob die Versandplattform alle Anmeldungen laut eigener Angabe selbst aufgezeichnet oder sie einzeln geliefert hat; was sie nur weiterreicht, zählt nicht.',
    'Whether the platform states that it recorded all sign-ups itself, or delivered them as they came; what it merely hands on does not count.',
  ),
  'declaration.fetchedFrom': fact(
    'string',
    'Woher die Versandplattform laut eigener Angabe alle Empfänger selbst abgerufen hat, über eine Schnittstelle und ohne eine Datei des Kunden.',
    'From where the platform states that it fetched all recipients itself, over an interface and without a file of the customer.',
    {
      values: {
        shop: { de: 'aus dem Shop des Accounts', en: 'from the account’s shop' },
        former_provider: {
          de: 'vom bisherigen Anbieter des Accounts',
          en: 'from the account’s former provider',
        },
        none: { de: 'gar nicht, oder nicht alle gleich', en: 'not at all, or not all alike' },
      },
    },
  ),
  'declaration.contact': fact(
    'bool',
    'Ob für einen Sonderfall Kontaktdaten angegeben wurden.',
    'Whether contact data was given for a special case.',
  ),
  'completeness.percent': fact(
    'int',
    'Wie vollständig die Angaben sind, 0 bis 100; empfohlene zählen mit.',
    'How complete the details are, 0 to 100; recommended ones count too.',
    { range: [0, 100] },
  ),
  'completeness.supplied': fact(
    'list',
    'Angaben, die gemacht wurden, auch in eigenen Worten.',
    'Details that were given, including those in the customer’s own words.',
    { names: 'answer' },
  ),
  'completeness.missing': fact(
    'list',
    'Verlangte Angaben, die noch fehlen.',
    'Required details that are still missing.',
    { names: 'answer' },
  ),
  'completeness.recommendedMissing': fact(
    'list',
    'Empfohlene Angaben, die noch fehlen.',
    'Recommended details that are still missing.',
    { names: 'answer' },
  ),
  'assessment.verified': fact(
    'list',
    'Aussagen, die als belegt bewertet sind.',
    'Statements assessed as verified.',
    { names: 'statement' },
  ),
  'assessment.plausible': fact(
    'list',
    'Aussagen, die als plausibel bewertet sind.',
    'Statements assessed as plausible.',
    { names: 'statement' },
  ),
  'assessment.unclear': fact(
    'list',
    'Aussagen, die als unklar bewertet sind.',
    'Statements assessed as unclear.',
    { names: 'statement' },
  ),
  'assessment.contradicted': fact(
    'list',
    'Aussagen, denen etwas widerspricht.',
    'Statements that something contradicts.',
    { names: 'statement' },
  ),
  'findings.info': fact(
    'list',
    'Befunde ohne Gewicht, auch was eine Angabe erklärt. Jeder Befund zählt einmal, mit seinem größten Gewicht.',
    'Findings without weight, including those that a statement explains. Each finding counts once, at its most serious.',
    { names: 'finding' },
  ),
  'findings.notice': fact('list', 'Hinweise.', 'Notices.', { names: 'finding' }),
  'findings.warning': fact('list', 'Warnungen.', 'Warnings.', { names: 'finding' }),
  'findings.serious': fact('list', 'Ernste Befunde.', 'Serious findings.', { names: 'finding' }),
  'contradictions.mistake': fact(
    'list',
    'Angaben, die nicht zu den Dateien passen, was meist ein Versehen ist; der Kunde sieht sie beim Ausfüllen.',
    'Statements that do not match the files, usually by mistake; the customer sees them while filling in.',
    { names: 'contradiction' },
  ),
  'contradictions.forgery': fact(
    'list',
    'Angaben, die nicht zu den Dateien passen, was für eine Fälschung sprechen kann; das sieht nur die Prüfung.',
    'Statements that do not match the files and may point to forgery; only reviewers see these.',
    { names: 'contradiction' },
  ),
  'signals.notice': fact(
    'list',
    'Anzeichen, die für eine Manipulation sprechen oder harmlos sein können, als Hinweis.',
    'Signals that may point to manipulation or be harmless, as notices.',
    { names: 'signal' },
  ),
  'signals.warning': fact('list', 'Auffällige Anzeichen.', 'Signals that stand out.', {
    names: 'signal',
  }),
  'signals.serious': fact(
    'list',
    'Ernste Anzeichen; nie aus dem, was bei anderen Accounts zu sehen ist.',
    'Serious signals; never based on what is seen at other accounts.',
    { names: 'signal' },
  ),
  'traits.own': fact(
    'list',
    'Was andere Fälle des Accounts ebenfalls nennen.',
    'What other cases of the account also name.',
    { values: traitKinds },
  ),
  'traits.elsewhere': fact(
    'list',
    'Was auch Fälle von Accounts nennen, mit denen dieser keine Person gemeinsam hat.',
    'What is also named in cases of accounts that share no person with this one.',
    { values: traitKinds },
  ),
  'screening.recipients': fact(
    'int',
    'Verschiedene Empfänger in den Importen des Falls.',
    'Distinct recipients in the imports of the case.',
  ),
  'screening.origins': fact('list', 'Wer die Dateien geprüft hat.', 'Who screened the files.', {
    values: {
      server: { de: 'diese Installation', en: 'this installation' },
      platform: {
        de: 'wer mit einem Prüfschlüssel signiert',
        en: 'whoever signs with a screening key',
      },
    },
  }),
  'screening.columns': fact(
    'list',
    'Wofür jede der Dateien eine Spalte hat.',
    'What each of the files has a column for.',
    { names: 'column' },
  ),
  'screening.signedUpShare': share(
    'Anteil der Zeilen mit einer Anmeldezeit.',
    'Share of rows with a sign-up time.',
  ),
  'screening.confirmedShare': share(
    'Anteil der Zeilen mit einer Bestätigungszeit.',
    'Share of rows with a confirmation time.',
  ),
  'screening.signUpsAtOnceShare': share(
    'Größter Anteil der Anmeldungen, der in zwei Monate nacheinander fällt; bei mehreren Dateien der größte von allen.',
    'Largest share of the sign-ups within two months in a row; of several files, the largest of all.',
  ),
  'screening.orderedShare': share(
    'Anteil der Zeilen mit dem Datum einer Bestellung.',
    'Share of rows with the date of an order.',
  ),
  'screening.ordersAtOnceShare': share(
    'Größter Anteil der Bestellungen, der in zwei Monate nacheinander fällt; bei mehreren Dateien der größte von allen.',
    'Largest share of the orders within two months in a row; of several files, the largest of all.',
  ),
  'screening.invalidShare': share(
    'Anteil der Adressen, an die nicht gesendet werden kann.',
    'Share of addresses that cannot be mailed.',
  ),
  'screening.duplicateShare': share(
    'Anteil der gültigen Adressen, die doppelt vorkommen.',
    'Share of valid addresses that occur again.',
  ),
  'screening.roleShare': share(
    'Anteil der Empfänger mit allgemeiner Adresse wie info@.',
    'Share of recipients with a role address such as info@.',
  ),
  'screening.disposableShare': share(
    'Anteil der Empfänger mit Wegwerfadresse.',
    'Share of recipients with a disposable address.',
  ),
  'screening.freeMailShare': share(
    'Anteil der Empfänger bei Freemail-Anbietern.',
    'Share of recipients at free mail providers.',
  ),
  'screening.undeclaredCountryShare': share(
    'Anteil der Empfänger, deren Domain ein Land nennt, das nicht angegeben ist.',
    'Share of recipients whose domain names a country that was not stated.',
  ),
  'account.ageDays': fact(
    'int',
    'Seit wie vielen Tagen es den Account gibt.',
    'For how many days the account has existed.',
  ),
  'account.country': fact('string', 'Land des Accounts.', 'Country of the account.', {
    names: 'country',
  }),
  'account.language': fact('string', 'Sprache des Accounts.', 'Language of the account.', {
    values: { de: { de: 'Deutsch', en: 'German' }, en: { de: 'Englisch', en: 'English' } },
  }),
  'account.accepted': fact(
    'int',
    'Andere Fälle des Accounts, die mit einer Freigabe endeten.',
    'Other cases of the account that ended with an approval.',
  ),
  'account.acceptedByPeople': fact(
    'int',
    'Wie viele davon ein Mensch freigegeben hat.',
    'How many of these a person accepted.',
  ),
  'account.proven': fact(
    'int',
    'Wie viele davon ein Mensch freigegeben hat und seitdem unauffällig liefen: an genügend Empfänger gesendet, ohne Stopp und ohne auffällige Rückläufer. Was nicht gemeldet wird, zählt nicht.',
    'How many of these a person accepted and have since been mailed without trouble: to enough recipients, without a hold and without unusual returns. What is not reported does not count.',
  ),
  'account.rejected': fact(
    'int',
    'Wie viele andere abgelehnt sind; was nach einem Einspruch wieder offen ist, zählt nicht.',
    'How many others are rejected; what an appeal reopened does not count.',
  ),
  'account.revoked': fact(
    'int',
    'Wie viele andere widerrufen sind.',
    'How many others are revoked.',
  ),
  'account.suspended': fact(
    'bool',
    'Ob der Account gesperrt ist.',
    'Whether the account is suspended.',
  ),
  'recent.listsByRule': fact(
    'int',
    'Wie viele Listen im Zeitraum der Obergrenze ohne einen Menschen freigegeben wurden: für den Account, einen Kontakt, die Zahlungsstelle oder die Absenderdomain, je nachdem, wo es am meisten sind.',
    'How many lists were accepted without a person in the period of the limit: for the account, a contact, the payer or the sending domain, whichever has the most.',
    { forDesk: true },
  ),
  'recent.recipientsByRule': fact(
    'int',
    'Wie viele Empfänger das waren; auch hier zählt, wo es am meisten sind.',
    'How many recipients these were; again, whichever has the most.',
    { forDesk: true },
  ),
  'recent.limitShare': fact(
    'double',
    'Wie weit die Obergrenze mit dieser Liste ausgeschöpft wäre; 1 ist genau erreicht.',
    'How much of the limit would be used up with this list; 1 means exactly reached.',
    { forDesk: true },
  ),
  'sender.domainDays': fact(
    'int',
    'Seit wie vielen Tagen die Absenderdomain registriert ist, wie gemeldet.',
    'For how many days the sending domain has been registered, as reported.',
  ),
  'sender.dmarc': fact(
    'string',
    'Was die Absenderdomain per DMARC verlangt, wie gemeldet.',
    'What the sending domain requests through DMARC, as reported.',
    {
      values: {
        missing: { de: 'kein Eintrag', en: 'no record' },
        none: { de: 'nur beobachten', en: 'only monitor' },
        quarantine: { de: 'in Quarantäne', en: 'quarantine' },
        reject: { de: 'abweisen', en: 'reject' },
      },
    },
  ),
  'sender.imprint': fact(
    'bool',
    'Ob die Website ein Impressum hat, wie gemeldet.',
    'Whether the website has an imprint, as reported.',
  ),
  'sender.paidDays': fact(
    'int',
    'Seit wie vielen Tagen der Account bezahlt wird, wie gemeldet.',
    'For how many days the account has been paid for, as reported.',
  ),
  'sender.paidBy': fact(
    'string',
    'Wie der Account bezahlt wird, wie gemeldet.',
    'How the account is paid for, as reported.',
    {
      values: {
        invoice: { de: 'auf Rechnung', en: 'by invoice' },
        debit: { de: 'per Lastschrift', en: 'by direct debit' },
        card: { de: 'mit Karte', en: 'by card' },
        prepaid: { de: 'im Voraus', en: 'in advance' },
        free: { de: 'gar nicht', en: 'not at all' },
      },
    },
  ),
  'group.accepted': fact(
    'int',
    'Bisherige Freigaben dieser Gruppe.',
    'Approvals of this group so far.',
  ),
  'group.proven': fact(
    'int',
    'Wie viele davon ein Mensch freigegeben hat und seitdem unauffällig liefen, gezählt wie account.proven.',
    'How many of these a person accepted and have since been mailed without trouble, counted like account.proven.',
  ),
  'group.approvedRecipients': fact(
    'int',
    'Empfänger der Gruppe, die freigegeben sind.',
    'Recipients of the group that are approved.',
  ),
  'group.approvedShare': share(
    'Anteil der neuen Empfänger, die in der Gruppe schon freigegeben sind.',
    'Share of the new recipients that are already approved in the group.',
  ),
  'group.growthFactor': fact(
    'double',
    'Um welchen Faktor die Gruppe mit diesen Empfängern wächst; fehlt, solange nichts freigegeben ist.',
    'By what factor the group grows with these recipients; missing while none are approved.',
    { range: [1, Number.POSITIVE_INFINITY] },
  ),
  'platform.tellsReturns': fact(
    'bool',
    'Ob die Versandplattform in letzter Zeit gemeldet hat, was versendet wurde und was zurückkam.',
    'Whether the platform has recently reported what was sent and what came back.',
  ),
} satisfies Record<string, Fact>

function fact<const Type extends FactType>(
  type: Type,
  de: string,
  en: string,
  named: Pick<Fact, 'names' | 'values' | 'range' | 'forDesk'> = {},
): Fact<Type> {
  return { type, text: { de, en }, ...named }
}

function share(de: string, en: string): Fact<'double'> {
  return fact('double', de, en, { range: [0, 1] })
}

export type FactName = keyof typeof factCatalogue

/**
 * What is known of a case when its rules are evaluated. A missing fact makes the rules that depend on it
 * unknown. It is plain JSON, so that an evaluation can be kept and repeated.
 */
export type Facts = {
  readonly [Name in FactName]?: ValueOf<(typeof factCatalogue)[Name]['type']>
} & {
  /** By answer key; answers that were not given, or were given in free text, are missing. */
  readonly answers?: Readonly<Record<string, Answer>>
  /** By `ID.FIGURE`: the figures of findings, comparisons, contradictions, signals and traits. */
  readonly figures?: Readonly<Record<string, number>>
}

type ValueOf<Type extends FactType> = {
  bool: boolean
  int: number
  double: number
  string: string
  list: readonly string[]
}[Type]
