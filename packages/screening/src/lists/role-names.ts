/**
 * Local parts that stand for a role, kept by hand: those that RFC 2142 names and those that
 * companies in the languages of our customers use. First names, job titles of one person and
 * towns are left out on purpose, because most lists of this kind found elsewhere hold them and
 * would call Paris, Sydney and Alexa roles.
 */
export const roleNames: readonly string[] = words(`
  abuse admin administrator dns ftp hostmaster list list-request mailer-daemon majordomo marketing
  noc news newsletter no-reply noreply donotreply do-not-reply postmaster root sales security spam
  support sysadmin usenet uucp webmaster www

  anfrage anfragen anmeldung auftrag bestellung bestellungen beratung bewerbung bewerbungen
  buchhaltung buero büro datenschutz einkauf empfang export geschaeftsfuehrung geschaeftsleitung
  geschäftsführung geschäftsleitung hallo info infos information informationen kanzlei karriere
  kasse kontakt kundendienst kundenservice leitung mail moin office personal
  post praxis presse rechnung rechnungen redaktion reservierung rezeption sekretariat service
  shop technik team termin termine verkauf vertrieb verwaltung vorstand werbung werkstatt zentrale

  accounting accounts account billing booking bookings careers contact contactus contact-us
  customercare customerservice customer-service enquiries enquiry feedback finance hello help
  helpdesk hr inquiries inquiry invoice invoices it jobs legal logistics mailbox management media
  order orders partner partners payroll press privacy procurement purchasing reception
  recruiting recruitment reservations returns staff subscribe tech technical unsubscribe
  webshop welcome

  accueil administration bonjour commande commandes comptabilite compta contacto contatti
  contato direction facturation ordini prenotazioni pedidos recrutement redaction secretariat
  serviceclient ufficio ventas vendite administracion amministrazione biuro kontakty sekretariaat
  sklep verkoop zamowienia
`)

function words(text: string): string[] {
  return [...new Set(text.trim().split(/\s+/))]
}
