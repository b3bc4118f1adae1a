/**
 * How tools and people head the columns of their exports. A line names a role, with what its cells hold
 * where that is not the usual, and the headings; `none` is for columns without a role of ours. Headings are
 * facts, taken from exports, documentation and interfaces of these products.
 */
export const headingsOfTools: Readonly<Record<string, string>> = {
  Mailchimp: `
    email = Email Address | email_address
    name = First Name | Last Name | FNAME | LNAME
    signed_up_at = OPTIN_TIME | timestamp_signup
    signup_ip = OPTIN_IP | ip_signup
    confirmed_at = CONFIRM_TIME | timestamp_opt
    confirm_ip = CONFIRM_IP | ip_opt
    country = CC | Country
    segment = TAGS
    blocked dates = UNSUB_TIME | CLEAN_TIME
    postcode = Zip Code
    none dates = LAST_CHANGED | Birthday
    none words = UNSUB_CAMPAIGN_TITLE | UNSUB_REASON | TIMEZONE | REGION
    none numbers = MEMBER_RATING | LEID | LATITUDE | GMTOFF
  `,
  Brevo: `
    email = EMAIL
    name = FIRSTNAME | LASTNAME | VORNAME | NACHNAME | PRENOM | NOM
    consent = DOUBLE_OPT-IN | OPT_IN
    signed_up_at = ADDED_TIME | Added date
    blocked = EMAIL_BLACKLISTED | Blocklisted | Email blacklisted
    blocked dates = Unsubscribed date
    none dates = MODIFIED_TIME | Last changed
    none numbers = CONTACT ID | SMS | WHATSAPP
    segment = LIST_NAMES | Lists
  `,
  CleverReach: `
    email = email | E-Mail
    signed_up_at = registered | Anmeldedatum | registered_date
    confirmed_at = activated | Aktivierungsdatum | activated_date
    blocked dates = deactivated | Abmeldedatum
    source = source | Quelle
    status = Aktiv | active
    segment = tags | Gruppe
    none numbers = bounces | points | Sterne
  `,
  rapidmail: `
    email = email
    name = firstname | lastname
    signed_up_at = created
    signup_ip = created_ip
    confirmed_at = activated
    confirm_ip = activated_ip
    status = status
    segment = recipientlist_name
    blocked = blacklisted
    none dates = updated | birthdate
    none words = mailtype | gender
    none numbers = foreign_id
    postcode = zip
  `,
  Klaviyo: `
    email = Email
    name = First Name | Last Name
    signed_up_at = Email Marketing Consent Timestamp | Profile Created On | Date Added
    consent status = Email Marketing Consent
    source = Source | $source | Consent Form
    signup_ip = IP Address
    last_contact_at = Last Open | Last Click | Last Active
    country = Country
    postcode = Zip Code
    blocked = Suppressed
    ordered_at = Last Order Date | First Purchase Date
    none words = City | Timezone | Klaviyo ID
    phone = Phone Number
    none numbers = Historic Number Of Orders | Total Customer Lifetime Value
  `,
  HubSpot: `
    email = Email
    name = First Name | Last Name
    signed_up_at = Create Date | Became a Subscriber Date
    last_contact_at = Last Activity Date | Last marketing email open date | Last Contacted
    blocked = Unsubscribed from all email | Opted out of email: Marketing Information | Marketing email confirmation opt out
    consent words = Legal basis for processing contact's data
    source = Original Source | First conversion | First Page Seen | Latest Source
    status = Marketing contact status
    country = Country/Region
    none countries = IP Country
    postcode = Postal Code
    none words = Contact owner | Lead Status | Lifecycle Stage | Job Title | Company Name
    none numbers = Record ID | Number of Pageviews | Marketing emails delivered
    none dates = Last Modified Date | Close Date
  `,
  ActiveCampaign: `
    email = Email
    name = First Name | Last Name | Full Name
    signed_up_at = Date Subscribed | Date Created
    signup_ip = IP | IP Address
    segment = List | Lists | Tags
    status = Status
    blocked dates = Date Unsubscribed | Unsubscribe Date
    source = Form
    none words = Organization | Unsubscribe Reason
    none numbers = Contact Score | Id
    none dates = Date Updated
  `,
  GetResponse: `
    email = Email
    name = Name
    signed_up_at = Subscription date | Added on
    signup_ip = IP
    source = Origin | Ref | Subscription method
    country = Country
    last_contact_at = Last click date | Last open date | Last send date
    segment = List | Tags
    none numbers = Engagement score | Day of cycle | Longitude
  `,
  MailerLite: `
    email = Subscriber | Email
    name = Name | Last name
    signed_up_at = Subscribed | Optin time | Date subscribed
    signup_ip = Optin IP | Subscribe IP
    confirmed_at = Confirmation time
    confirm_ip = Confirmation IP
    blocked dates = Unsubscribed | Date unsubscribed
    segment = Groups
    country = Country
    postcode = Zip | Zip/Postal Code
    none numbers = Sent | Opens | Clicks
    none words = Location | City
  `,
  Mailjet: `
    email = email
    name = name
    blocked = isunsub | isexcludedfromcampaigns | IsExcludedFromCampaigns
    signed_up_at = subscribed_at | created_at
    last_contact_at = last_activity_at
    none dates = last_update_at
    none numbers = DeliveredCount
  `,
  'Campaign Monitor': `
    email = Email Address
    name = Name
    signed_up_at = Date Subscribed | Subscribed Date | Joined Date
    status = State | Subscription Status
    blocked dates = Unsubscribe Date | Bounced Date
    consent = Consent to track | ConsentToTrack
    signup_ip = Subscribed IP | Signup IP Address
    blocked status = Suppression reason
  `,
  'Constant Contact': `
    email = Email address | Email address - home
    name = First name | Last name
    status = Email status | Email permission status
    signed_up_at = Email update source date | Created At | Opt-in date
    source = Email update source | Source Name
    blocked dates = Opt-out date | Email Opt-out Date
    consent words = Email permission
    segment = Email Lists | Tags
    postcode = Zip/Postal Code - Home
    country = Country - Home
    none words = Opt-out reason
  `,
  Inxmail: `
    email = email | E-Mail-Adresse
    name = Vorname | Nachname
    signed_up_at = Anmeldedatum | Subscription Date | Eintragungsdatum
    blocked = Hardbounce
    last_contact_at = Letzte Reaktion
    consent = TrackingPermission | Tracking-Erlaubnis
    blocked dates = Abmeldung am
    none dates = LastModified
    none words = Anrede | Titel
  `,
  'Optivo and Episerver': `
    email = E-Mail | recipientId
    signed_up_at = Opt-in-Zeitpunkt | Created | Anlagedatum
    confirmed_at = Double-Opt-in-Zeitpunkt | Bestätigungsdatum
    confirm_ip = Double-Opt-in-IP
    blocked dates = Opt-out | optout_date
    source = Opt-in Quelle | optin_source
    status = Blacklist-Status
    none numbers = Bounce-Zähler
  `,
  Emarsys: `
    email = E-Mail | Email
    name = First Name | Last Name
    consent = Opt-In | Optin
    signed_up_at = Registration Date | Date of registration | Opt-in date
    source = Registration form | Source
    country = Country
    postcode = ZIP Code | Postcode
    last_contact_at = Last mail received
    none words = Salutation | Interests | Preferred e-mail format
    none numbers = Interest score
    none dates = Date of birth
  `,
  'Salesforce Marketing Cloud': `
    email = Email Address | EmailAddress
    status = Status
    signed_up_at = Date Joined | DateJoined | SubscribeDate
    blocked dates = Date Unsubscribed | UnsubscribedDate | DateUndeliverable | Date Held
    none words = Subscriber Key | Email Preference
    none numbers = SubscriberID | Bounce Count
    segment = List Name
  `,
  Salesforce: `
    email = Email
    name = FirstName | LastName | First Name
    signed_up_at = CreatedDate | Created Date
    blocked = HasOptedOutOfEmail | Email Opt Out | DoNotContact
    none flags = Do Not Call
    source = LeadSource | Lead Source
    country = MailingCountry | Mailing Country
    postcode = MailingPostalCode | Mailing Zip/Postal Code
    last_contact_at = LastActivityDate | Last Activity
    none dates = LastModifiedDate | Birthdate
    none words = Title | Account Name
    source = Campaign Name
  `,
  Shopify: `
    email = Email
    name = First Name | Last Name
    consent = Accepts Email Marketing | Accepts Marketing | Buyer Accepts Marketing
    country = Default Address Country Code | Shipping Country | Billing Country
    postcode = Default Address Zip | Billing Zip
    segment = Tags
    ordered_at = Last Order Date
    none numbers = Total Spent | Total Orders | Customer ID
    none words = Note | Shipping Method | Default Address City
    none flags = Tax Exempt | Accepts SMS Marketing
  `,
  WooCommerce: `
    email = Email | Billing Email | billing_email
    name = Name | billing_first_name
    last_contact_at = Last Active | last_active
    signed_up_at = Sign Up | Date Registered | date_registered
    ordered_at = Order Date | order_date | Last Order
    country = Country / Region | billing_country
    postcode = Postal Code | billing_postcode | Billing Postcode
    signup_ip = customer_ip_address | Customer IP
    none numbers = Orders | AOV | order_total
    none words = payment_method | order_status
  `,
  Shopware: `
    email = email
    name = firstname | first_name
    signed_up_at = created_at | added | firstlogin
    confirmed_at = confirmed_at | double_optin_confirmed | doubleOptInConfirmDate
    last_contact_at = lastread | lastlogin
    consent = newsletter
    ordered_at = last_order_date | Bestelldatum
    status = status
    postcode = zipcode | zip_code
    segment = group | customergroup | Kundengruppe
    none numbers = customernumber | language_id
    none words = salutation | street
  `,
  JTL: `
    email = E-Mail | cMail | Kunden E-Mail
    name = Vorname | Nachname | cVorname
    consent = Newsletter | cNewsletter | Newsletter erlaubt
    signed_up_at = Erstellt am | Kunde seit | dEingetragen
    confirmed_at = dOptDate
    signup_ip = IP-Adresse
    blocked = Gesperrt | cSperre | Kunde gesperrt
    ordered_at = Letzte Bestellung | Letzter Auftrag am
    postcode = PLZ | cPLZ
    country = Land | ISO
    segment = Kundengruppe | Kundenkategorie
    none words = Anrede | Firma | Ort
    none numbers = Kundennummer | Umsatz gesamt
  `,
  Magento: `
    email = Email | Subscriber Email
    name = Customer First Name | Customer Last Name
    status = Status
    segment = Group | Customer Group | Store View
    signed_up_at = Customer Since | created_at
    consent = is_subscribed
    ordered_at = Purchase Date
    signup_ip = remote_ip
    confirmed_at = Confirmed email
    postcode = ZIP | postcode
    country = Country | country_id
    none dates = dob | Updated At
    none numbers = Website ID
  `,
  PrestaShop: `
    email = email | Adresse e-mail
    name = Prénom | Nom | firstname
    consent = newsletter | Offres partenaires | optin
    signed_up_at = newsletter_date_add | date_add | Date d'inscription | Inscription
    signup_ip = ip_registration_newsletter
    last_contact_at = Dernière visite
    segment = Groupe
    country = Pays
    postcode = Code postal
    none words = Ville | Civilité
    none dates = date_upd | Date de naissance
    ordered_at = Date de commande | Dernière commande
  `,
  Odoo: `
    email = Email | email_normalized
    name = Name | Contact Name
    signed_up_at = Created on | create_date | Subscription Date
    blocked = Opt Out | opt_out | is_blacklisted | Blacklist
    blocked dates = Unsubscription Date
    country = Country | Country/Country Code
    segment = Mailing List | list_ids | Tags
    postcode = Zip
    none numbers = Bounce | ID
    none dates = Last Updated on
    none words = Salesperson
  `,
  Zoho: `
    email = Email | Contact Email
    name = First Name | Last Name | Full Name
    blocked = Email Opt Out | Unsubscribed Mode
    blocked dates = Unsubscribed Time
    signed_up_at = Created Time | Signup Time | Added Time
    source = Lead Source | Source
    country = Mailing Country
    postcode = Mailing Zip
    last_contact_at = Last Activity Time
    status = Contact Status
    none dates = Modified Time | Date of Birth
    none words = Created By | Department
  `,
  Pipedrive: `
    email = Email - Work | Person - Email
    name = Person - Name | Name | First name
    status = Marketing status | Person - Marketing status
    signed_up_at = Person created | Person - Person created | Add time
    last_contact_at = Last activity date | Last email sent
    segment = Label | Person - Label
    none dates = Update time | Next activity date
    none numbers = Open deals | Done activities
    none words = Owner | Organization
    consent words = Double opt-in
  `,
  SuperOffice: `
    email = E-Mail | E-Post
    name = Vorname | Nachname
    consent = Einwilligung E-Marketing | E-Marketing Consent
    source = Einwilligung Quelle | Consent source
    blocked = Keine Mailings | No mailings | Keine E-Mails
    status = Consent status
    signed_up_at = Registriert | Registered
    segment = Selektion | Kategorie
    postcode = PLZ
    none dates = Aktualisiert
    none words = Kontakt-Betreuer
  `,
  'Microsoft Dynamics': `
    email = E-Mail | EMailAddress1
    name = Vorname | Full Name
    blocked = DoNotEMail | DoNotBulkEMail | Do not allow Bulk Emails | Keine E-Mails zulassen | Massen-E-Mails nicht zulassen
    signed_up_at = Created On | Erstellt am
    last_contact_at = Last Date Included in Campaign
    status = Status
    postcode = Address 1: ZIP/Postal Code | Adresse 1: Postleitzahl
    country = Address 1: Country/Region | Adresse 1: Land/Region
    none dates = Modified On | Geändert am
    none words = Preferred Method of Contact | Bevorzugte Kontaktmethode
  `,
  'Vereinsverwaltung (WISO, easyVerein, Linear, SPG)': `
    email = E-Mail | E-Mail privat | Email 1 | private Email
    name = Vorname | Familienname | Nachname | Rufname
    signed_up_at = Eintritt | Eintrittsdatum | Beitrittsdatum | Mitglied seit | Aufnahmedatum | Eintritt am
    blocked dates = Austritt | Austrittsdatum | Austritt am | Kündigungsdatum | Mitgliedschaft gekündigt am | Verstorben am | Sterbedatum
    blocked = Werbesperre | Verstorben | Kein Newsletter | Mailsperre | Kontaktsperre
    consent = Newsletter | DSGVO Einwilligung | Datenschutzerklärung akzeptiert | Einwilligung Datenschutz
    status = Mitgliedsstatus | Mitgliederstatus
    segment = Gruppe | Abteilung | Sparte | Mitgliedsgruppen | Verteiler
    postcode = PLZ | Postleitzahl | PLZ Wohnort
    country = Land | Staat
    none dates = Geburtsdatum | Geburtstag | Geb.-Datum | Letzte Änderung | Mandatsdatum
    none words = Anrede | Straße | Ort | IBAN | Beitragsart | Zahlungsart
    phone = Telefon privat
    none numbers = Mitgliedsnummer | Mitglieds-Nr. | Alter | Beitrag
  `,
  'German address management (Sage, Lexware, DATEV, cobra, CAS)': `
    email = E-Mail | Mailadresse | E-Mail geschäftlich | eMail1 | E-Mail-Adr.
    name = Name | Name1 | Vorname | Ansprechpartner | Vor- und Zuname
    blocked = Werbesperre | Werbesperre E-Mail | Robinson | Robinsonliste | no_newsletter | Werbewiderspruch | keine Werbung | Werbung unerwünscht | Sperrkennzeichen | Mailing-Sperre | Newsletter abbestellt | E-Mail-Sperre | Liefersperre Werbung | gelöscht
    blocked dates = Widerspruch am | Werbewiderspruch am | Widerruf | Widerrufsdatum | gesperrt seit | Newsletter abgemeldet am
    consent = Werbung erlaubt | Newsletter | Newsletter gewünscht | Werbung per E-Mail | E-Mail-Werbung | Opt-in E-Mail | DSGVO | UWG-Einwilligung | Mailing erlaubt
    signed_up_at = Angelegt am | Anlage | Erfasst am | Erfassungsdatum | Kunde seit | Neuanlage
    ordered_at = Letzte Bestellung | Letzter Kauf | Auftragsdatum | Bestelldatum | Kaufdatum | Rechnungsdatum | letzter Umsatz am | Letzte Rechnung
    last_contact_at = Letzter Kontakt | letzter Besuch | Letzte Mail
    source = Herkunft | Werbeweg | Adressherkunft | Adressquelle | Akquiseweg | Woher
    segment = Kategorie | Kundengruppe | Merkmal | Adressgruppe | Verteiler | Selektion | Segment
    postcode = PLZ | PLZ/Ort | Postleitzahl | Plz (Rechnung)
    country = Land | Länderkennzeichen | LKZ | Nation
    none words = Firma | Straße | Ort | Anrede | Briefanrede | Titel | Branche | Bemerkung | Bundesland
    phone = Telefon
    none numbers = Kd-Nr | Adressnummer | Fax | Umsatz | USt-IdNr
    none dates = Geburtsdatum | geändert am | Wiedervorlage | Gültig bis | Letzte Änderung
  `,
  'German sign-up forms and plug-ins': `
    email = Ihre E-Mail-Adresse | Wie lautet Ihre E-Mail-Adresse? | Deine E-Mail | E-Mail*
    name = Wie heißen Sie? | Ihr Name | Dein Vorname | Name*
    consent = Möchten Sie unseren Newsletter erhalten? | Ich möchte den Newsletter erhalten | Newsletter abonnieren? | Ja, ich will den Newsletter | Dürfen wir Ihnen Informationen per E-Mail schicken? | Ich willige ein, dass | Ich stimme der Datenschutzerklärung zu | Newsletter bestellen | Anmeldung zum Newsletter
    signed_up_at = Zeitstempel | Eingegangen am | Absendezeit | Übermittelt am | Anmeldung Datum | Anm.-Datum | Datum/Uhrzeit | angem. am | reg_date | Datum Opt-In
    signup_ip = IP | IP-Nr. | IP Anm. | Anmelde-IP | ip_anmeldung | IP1 | Benutzer-IP | Remote-IP
    confirmed_at = Best. am | Bestätigt? am | DOI am | doi_timestamp | bestaetigt_am | Freigeschaltet am | Best.-Datum | optin_bestaetigt | Datum DOI | Zeitpunkt Bestätigungsklick
    confirm_ip = IP2 | IP Best. | ip_best | ip_doi | IP bei DOI | IP Bestätigung | 2. IP | ip_confirm | IP (Bestätigung) | zweite IP
    source = Formular | Formularname | Seite | Seitenname | Landingpage | Anmeldeseite | URL der Seite | Wie haben Sie von uns erfahren? | Referrer | Kanal | Eintragsseite
    blocked = Abgemeldet | Abmeldung gewünscht | Kein Newsletter
    none words = Nachricht | Betreff | Browser | User-Agent | Anrede
    none numbers = ID | Captcha
  `,
  'English sign-up forms and plug-ins': `
    email = Your email | What is your email address? | E-mail* | Email (required)
    name = Your name | What is your name? | Full name
    consent = Would you like to receive our newsletter? | Do you agree to receive marketing emails? | I agree to receive emails | Sign me up for the newsletter | May we contact you by email? | Newsletter opt-in | Yes, send me offers | Agreed to marketing | marketing_opt_in | accepts_marketing | receive_newsletter | subscribe_newsletter
    signed_up_at = Timestamp | Submitted | Submission time | Submitted At | Entry Date | Date Submitted | subscribed_on | signup_timestamp | reg_time | Signed up on | Opted in at | Date of consent
    signup_ip = IP | User IP | ip_address | Remote IP | Submitter IP | IP at signup | opt_in_ip | OPT-IN-IP
    confirmed_at = Confirmed on | confirmed | Email confirmed at | double_optin_date | DOI timestamp | email_verified_at | verified_on | Confirmation link clicked
    confirm_ip = IP2 | confirm_ip | IP Confirmed | confirmation_ip_address | verified_ip | doi_ip
    source = Form | Form name | Page | Page URL | Landing Page | Referrer | Source URL | How did you hear about us? | signup_page | utm_source | Entry page
    segment = List | List name | Segment | Audience | Interest group | Mailing lists
    blocked = Do not email | do_not_contact | no_email | No newsletter | Opted out | Suppressed | Unsubscribed | never_email
    blocked dates = unsubscribed_on | opt_out_date | Objected on | removed_at | Left on
    none words = Message | User Agent | Comments | Subject | Browser
    none numbers = Entry ID | Post ID
  `,
  'French lists': `
    email = Adresse e-mail | Courriel | E-mail | Votre adresse e-mail
    name = Nom | Prénom | Nom complet | Votre nom
    signed_up_at = Date d'inscription | Inscrit le | Date d'adhésion | Adhérent depuis | Date de création | Date d'entrée | Client depuis
    signup_ip = Adresse IP | IP d'inscription | IP inscription
    confirmed_at = Date de confirmation | Confirmé le | Validé le | Date de validation
    confirm_ip = IP de confirmation | IP confirmation | IP2
    consent = Consentement | Accepte la newsletter | Souhaitez-vous recevoir notre newsletter ? | J'accepte de recevoir des offres | Abonné newsletter | Optin | Opt-in e-mail
    blocked = Opposition | Ne pas contacter | Liste noire | Désabonné | Désinscrit | Pas de newsletter | Liste Robinson
    blocked dates = Date de désinscription | Désabonné le | Date d'opposition | Date de sortie
    source = Provenance | Origine | Formulaire | Source | Page d'inscription | Comment nous avez-vous connus ?
    segment = Liste | Groupe | Segment | Étiquettes
    postcode = Code postal | CP
    country = Pays | Code pays
    ordered_at = Date de commande | Dernière commande | Dernier achat | Date d'achat
    last_contact_at = Dernier contact | Dernière ouverture | Dernier clic
    status = Statut | État
    none words = Ville | Civilité | Société | Rue
    none dates = Date de naissance | Modifié le
    phone = Téléphone
    none numbers = Numéro client
  `,
  'Italian lists': `
    email = Indirizzo email | E-mail | Posta elettronica | La tua email
    name = Nome | Cognome | Nome e cognome
    signed_up_at = Data iscrizione | Iscritto il | Data di registrazione | Data adesione | Socio dal | Cliente dal | Data inserimento
    signup_ip = Indirizzo IP | IP iscrizione | IP
    confirmed_at = Data conferma | Confermato il | Data di conferma
    confirm_ip = IP conferma | IP di conferma
    consent = Consenso | Consenso marketing | Vuoi ricevere la nostra newsletter? | Accetto di ricevere comunicazioni | Iscrizione newsletter | Consenso newsletter
    blocked = Opposizione | Non contattare | Disiscritto | Lista nera | Nessuna newsletter | Revoca consenso
    blocked dates = Data disiscrizione | Disiscritto il | Data cancellazione | Data revoca
    source = Fonte | Provenienza | Modulo | Origine contatto | Pagina di iscrizione
    segment = Lista | Gruppo | Segmento
    postcode = CAP | Codice postale
    country = Paese | Nazione
    ordered_at = Data ordine | Ultimo ordine | Ultimo acquisto
    last_contact_at = Ultimo contatto | Ultima apertura
    status = Stato
    none words = Città | Azienda | Via | Provincia
    none dates = Data di nascita | Data modifica
    phone = Telefono
    none numbers = Codice cliente
  `,
  'Spanish lists': `
    email = Correo electrónico | Correo | E-mail | Tu correo electrónico
    name = Nombre | Apellidos | Nombre completo
    signed_up_at = Fecha de alta | Fecha de registro | Fecha de suscripción | Socio desde | Cliente desde | Fecha de ingreso | Suscrito el
    signup_ip = Dirección IP | IP de alta | IP de registro
    confirmed_at = Fecha de confirmación | Confirmado el | Fecha confirmación
    confirm_ip = IP de confirmación | IP confirmación
    consent = Consentimiento | ¿Desea recibir nuestro boletín? | Acepto recibir comunicaciones | Acepta publicidad | Acepta newsletter | Autoriza envíos comerciales
    blocked = No contactar | Lista negra | Dado de baja | Oposición | Lista Robinson | Sin publicidad
    blocked dates = Fecha de baja | Fecha baja | Baja el
    source = Origen | Procedencia | Fuente | Formulario | ¿Cómo nos conoció?
    segment = Lista | Grupo | Segmento | Etiquetas
    postcode = Código postal | CP
    country = País | Código de país
    ordered_at = Fecha de pedido | Última compra | Último pedido | Fecha de compra
    last_contact_at = Último contacto | Última apertura
    status = Estado
    none words = Ciudad | Empresa | Calle | Provincia
    none dates = Fecha de nacimiento | Modificado el
    none numbers = Teléfono | Número de cliente
  `,
  'Dutch lists': `
    email = E-mailadres | E-mail | Mailadres | Uw e-mailadres
    name = Voornaam | Achternaam | Naam
    signed_up_at = Inschrijfdatum | Aangemeld op | Datum inschrijving | Lid sinds | Klant sinds | Aanmelddatum | Toegevoegd op
    signup_ip = IP-adres | IP inschrijving | Aanmeld-IP
    confirmed_at = Bevestigd op | Datum bevestiging | Bevestigingsdatum
    confirm_ip = IP bevestiging | Bevestigings-IP
    consent = Toestemming | Wilt u onze nieuwsbrief ontvangen? | Nieuwsbrief | Akkoord met nieuwsbrief | Ontvangt nieuwsbrief | Toestemming mailing
    blocked = Geen nieuwsbrief | Niet mailen | Uitgeschreven | Geblokkeerd | Bezwaar | Geen reclame
    blocked dates = Uitgeschreven op | Afgemeld op | Datum uitschrijving | Uitschrijfdatum
    source = Herkomst | Bron | Formulier | Aanmeldpagina | Hoe heeft u ons gevonden?
    segment = Lijst | Groep | Segment
    postcode = Postcode
    country = Land | Landcode
    ordered_at = Besteldatum | Laatste bestelling | Laatste aankoop | Orderdatum
    last_contact_at = Laatste contact | Laatst geopend
    status = Status
    none words = Plaats | Bedrijf | Straat | Aanhef
    none dates = Geboortedatum | Gewijzigd op
    none numbers = Telefoon | Klantnummer
  `,
  'Polish lists': `
    email = Adres e-mail | E-mail | Poczta elektroniczna | Twój e-mail
    name = Imię | Nazwisko | Imię i nazwisko
    signed_up_at = Data zapisu | Data rejestracji | Data dodania | Data przystąpienia | Klient od | Zapisany dnia
    signup_ip = Adres IP | IP zapisu | IP rejestracji
    confirmed_at = Data potwierdzenia | Potwierdzono | Potwierdzono dnia
    confirm_ip = IP potwierdzenia | IP2
    consent = Zgoda | Zgoda marketingowa | Czy chcesz otrzymywać newsletter? | Wyrażam zgodę na newsletter | Zgoda na newsletter | Zgoda RODO
    blocked = Sprzeciw | Nie wysyłać | Wypisany | Czarna lista | Zablokowany | Bez reklam
    blocked dates = Data wypisania | Data rezygnacji | Data sprzeciwu
    source = Źródło | Pochodzenie | Formularz | Strona zapisu | Skąd o nas wiesz?
    segment = Lista | Grupa | Segment
    postcode = Kod pocztowy
    country = Kraj | Kod kraju
    ordered_at = Data zamówienia | Ostatnie zamówienie | Ostatni zakup | Data zakupu
    last_contact_at = Ostatni kontakt | Ostatnie otwarcie
    status = Status | Stan
    none words = Miasto | Firma | Ulica
    none dates = Data urodzenia | Data modyfikacji
    phone = Telefon
    none numbers = Numer klienta
  `,
  JVerein: `
    email = mitglied_email
    signed_up_at = mitglied_eingabedatum
    segment = mitglied_beitragsgruppe_bezeichnung
    none dates = mitglied_geburtsdatum
    none words = mitglied_ort | mitglied_anrede
  `,
  ALARMiator: `
    email = Email-Addresse
    name = Vorname
    blocked dates = Datum verstorben
    postcode = Postleitzahl
    none words = Bundesland | Stadt | Geschlecht
    phone = Mobiltelefonnummer
    none numbers = Aktive Monate Fremdorganisation
  `,
  Mapp: `
    email = user.Email
    name = user.FirstName
    blocked = user.Bounced
    country = user.ISOCountryCode
    none dates = User.DateOfBirth
    phone = user.MobileNumber
  `,
  'Optimizely Campaign': `
    email = Recipient ID
    signed_up_at = Opt-in date
    source = Opt-in source
  `,
  OXID: `
    country = OXCOUNTRYID
    none dates = OXTIMESTAMP
    none numbers = OXCUSTNR | OXFON | OXBONI
  `,
  'Gambio and xt:Commerce': `
    consent = customers_newsletter
    name = customers_firstname
    postcode = entry_postcode
    country = countries_name
    segment = customers_status_name
    none dates = customers_dob
    none numbers = number_of_logons
  `,
  BigCommerce: `
    name = First Name
    signed_up_at = Date Joined
    consent = Receive Marketing Emails?
    segment = Customer Group
    none numbers = Customer ID
    none words = Company
  `,
  OpenCart: `
    signup_ip = ip
    status = status
    segment = customer_group
    none words = telephone
  `,
  Squarespace: `
    name = First Name
    none numbers = Order Count
  `,
  Wix: `
    name = First Name
    signed_up_at = Created At (UTC+0)
    last_contact_at = Last Activity Date (UTC+0)
    none words = Language | SMS subscriber status
  `,
  Ecwid: `
    name = name
    consent = accept_marketing
    ordered_at = last_order_date
  `,
  Etsy: `
    name = Full Name | First Name
    ordered_at = Sale Date
    country = Ship Country
    none dates = Date Shipped
    none numbers = Order ID | Order Total
  `,
  Amazon: `
    name = buyer-name
    postcode = ship-postal-code
    none dates = payments-date
    none numbers = quantity-purchased
    none words = product-name | ship-service-level
  `,
  Stripe: `
    name = Name
    signed_up_at = Created (UTC)
    postcode = Card Address Zip
    none words = Delinquent
    none numbers = Payment Count
  `,
  Eventbrite: `
    name = First Name
    segment = Event Name
    none words = Attendee Status
    none numbers = Quantity
    none dates = Event Date
  `,
  Patreon: `
    name = Name
    status = Patron Status
    country = Country
    postcode = Zip
    none words = Tier | Discord
    none numbers = Lifetime Amount | Pledge Amount
    none dates = Access Expiration
  `,
  Ghost: `
    name = name
    blocked dates = deleted_at
    consent = subscribed_to_emails
  `,
  Substack: `
    signed_up_at = Subscription date
    country = Country
    last_contact_at = Last email open
    none numbers = Emails received (6mo)
  `,
  Beehiiv: `
    status = Status
    signed_up_at = Created At
    source = UTM Source | Referring Site | Acquisition Source
    none words = UTM Medium | Tier
  `,
  Kit: `
    name = first_name
    status = status
  `,
  listmonk: `
    name = name
    status = status
    none dates = updated_at
    none words = uuid
  `,
  phpList: `
    blocked = blacklisted
    none numbers = bounce count
  `,
  Mautic: `
    name = First Name
    signed_up_at = Date Added
    country = Country
    none numbers = Points
    none words = Stage | Owner
    none dates = Date Modified
  `,
  MailPoet: `
    confirm_ip = Confirmation IP
    signed_up_at = Subscribed at
    segment = List
    status = Global status
  `,
  'The Newsletter Plugin': `
    name = Name | Surname
    status = Status
    signed_up_at = Date
    signup_ip = IP
    country = Country
    none words = Token | Gender
  `,
  AcyMailing: `
    email = user_email
    name = user_name
    signed_up_at = user_creation_date | subscription_date
  `,
  TYPO3: `
    name = first_name
    signed_up_at = crdate
    consent = module_sys_dmail_newsletter
    none dates = tstamp
    postcode = zip
  `,
  Contao: `
    signed_up_at = addedOn
    signup_ip = ip
    segment = channels
    none dates = tstamp
  `,
  Sendy: `
    name = Name
    status = Status
    signed_up_at = Joined
    country = Country
  `,
  Drip: `
    status = status
    signup_ip = ip_address
    source = original_referrer
    consent = eu_consent
    none words = time_zone
    none numbers = lead_score
  `,
  Omnisend: `
    signed_up_at = Email subscription date | Date added
  `,
  Sendinblue: `
    confirm_ip = DOUBLE_OPTIN_IP
    confirmed_at = DOUBLE_OPTIN_DATE
    blocked = BLACKLIST
    consent = OPT_IN_NEWSLETTER
  `,
  SendGrid: `
    segment = LIST_IDS
    postcode = POSTAL_CODE
    last_contact_at = LAST_EMAILED | LAST_OPENED
    none dates = UPDATED_AT
  `,
  Marketo: `
    email = Email Address
    name = First Name
    blocked = Unsubscribed | Email Invalid | Marketing Suspended
    source = Original Source Type | Registration Source Type
    signup_ip = Anonymous IP | Original Referrer IP
    signed_up_at = Created At
    postcode = Postal Code
    none words = Unsubscribed Reason
    none numbers = Person Score
  `,
  SuiteCRM: `
    email = Email Address
    name = First Name
    source = Lead Source
    signed_up_at = Date Created
    none flags = Do Not Call:
    none dates = Date Modified | Birthdate
    country = Primary Address Country
  `,
  CiviCRM: `
    name = First Name
    blocked = Do Not Email | Deceased | On Hold
    signed_up_at = Member Since | Membership Start Date
    segment = Tag(s)
    status = Membership Status
    postcode = Postal Code
    country = Country
    blocked dates = Deceased Date
    none dates = Birth Date
    none words = Preferred Communication Method
  `,
  Dolibarr: `
    name = Nom
    signed_up_at = Date création
    postcode = Code postal
    none words = Commentaires
  `,
  Freshsales: `
    last_contact_at = Last contacted time | Last seen
    status = Subscription status
    blocked = Do not disturb
    segment = Lists
  `,
  Copper: `
    signed_up_at = Created At
    none numbers = Interaction Count
    none words = Owned By
  `,
  'German shops, spelled by hand': `
    email = Mail-Adr | E-Mail Rechnungsadresse
    name = Name des Kunden
    signed_up_at = Kunde angelegt | Newsletteranmeldung am | Anmeldung (Datum)
    signup_ip = IP-Adresse (Anmeldung) | Registrierungs IP
    confirmed_at = DOI-Bestätigung am | Opt-In bestätigt am | Double-Opt-In Zeit
    confirm_ip = IP DOI-Klick
    consent = Einverständnis Werbung
    blocked = Mail gesperrt | Newsletter-Sperre | Werbeverbot | Kunde inaktiv/gesperrt | hat widersprochen | abbestellt | nicht anschreiben | Sperrvermerk
    blocked dates = Abbestellt am | Kündigung zum | Widerspruchsdatum
    source = Kampagne/Herkunft | Gewonnen über | Formular-Name | Eingetragen über
    segment = Kundengruppen-Name | Newsletterliste | Zielgruppe
    country = Rechnungsland | Lieferland
    ordered_at = letzte Rechnung vom | Erstbestellung
    last_contact_at = Letzter Login | Letzte Interaktion | Letzter Newsletter am | zuletzt angeschrieben am
    none words = Lieferart | Position | Ansprache
    none numbers = Anzahl Bestellungen
    none dates = Lieferdatum | Stand
  `,
  'French, Italian and Spanish, spelled by hand': `
    email = Dirección de email
    name = Prénom du contact | Nome contatto
    signed_up_at = Date inscription newsletter | Date d'opt-in | Registrato il | Data opt-in | Fecha inscripción | Alta | Registrado el | Fecha opt-in
    signup_ip = IP de suscripción
    confirmed_at = Date de validation email | Data double opt-in | Fecha doble opt-in | Fecha de validación
    confirm_ip = IP double opt-in
    consent = Consentement newsletter | Consenso privacy | Accetta marketing | Permiso marketing | Suscrito a newsletter | Consentimiento RGPD
    blocked = Refus | Bloqué | Rimosso | Bloccato | No enviar | No desea publicidad
    blocked dates = Désinscrit depuis | Data di revoca | Fecha de cancelación | Fecha de desuscripción
    source = Origine du contact | Canal d'acquisition | Fonte contatto | Canale
    segment = Listes | Gruppo clienti | Listas de correo
    postcode = CAP spedizione
    country = Pays de livraison | Paese di spedizione
    ordered_at = Dernière commande le | Date dernier achat | Data ultimo ordine | Data ultimo acquisto
    last_contact_at = Date dernier clic | Dernière connexion | Ultimo clic | Última conexión | Último clic
    status = Stato iscrizione
    none words = Fonction | Adresse | Dirección | Cargo
    none dates = Data ultima modifica | Fecha de actualización
    none numbers = Nombre de commandes
  `,
  'Dutch and Polish, spelled by hand': `
    name = Naam contactpersoon
    signed_up_at = Data zapisania
    signup_ip = IP adres bij aanmelding | IP rejestrującego
    confirmed_at = Datum opt-in bevestigd | Bevestiging ontvangen op
    consent = Toestemming nieuwsbrief | Zgoda na mailing | Akceptacja regulaminu newslettera
    blocked = Rezygnacja | Nie kontaktować
    blocked dates = Uitgeschreven per | Data rezygnacji z newslettera
    source = Formularz zapisu
    segment = Mailinglijst | Lista mailingowa
    ordered_at = Datum laatste bestelling | Laatste orderdatum
    last_contact_at = Laatste inlog
    status = Status inschrijving | Status subskrybenta
    none words = Woonplaats
    none dates = Ostatnia zmiana
    none numbers = Aantal bestellingen
  `,
}
