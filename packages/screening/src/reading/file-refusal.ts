import type { Text } from '../text.ts'

/**
 * Why a whole file cannot be screened, with what to do about it. The codes are stable: reports
 * keep them, and a retired code is never given a new meaning.
 */
export const fileRefusalTexts = {
  empty_file: {
    de: 'Die Datei ist leer. Bitte prüfen Sie, ob der Export vollständig war.',
    en: 'The file is empty. Please check that the export was complete.',
  },
  header_only: {
    de: 'Die Datei enthält nur Spaltenüberschriften und keine Empfänger. Bitte exportieren Sie die Liste noch einmal.',
    en: 'The file contains only column headings and no recipients. Please export the list again.',
  },
  no_email_column: {
    de: 'Wir haben in keiner Spalte E-Mail-Adressen gefunden. Stehen doch welche darin, wählen Sie bitte die Spalte aus. Sonst laden Sie eine andere Datei hoch.',
    en: 'We found e-mail addresses in none of the columns. If there are some, please choose the column. Otherwise upload another file.',
  },
  no_addresses: {
    de: 'In der ganzen Datei steht keine E-Mail-Adresse. Bitte prüfen Sie, ob es die richtige ist.',
    en: 'The whole file holds no e-mail address. Please check whether it is the right one.',
  },
  unclear_email_column: {
    de: 'Wir konnten nicht erkennen, in welcher Spalte die Adressen Ihrer Empfänger stehen. Bitte wählen Sie sie aus.',
    en: 'We could not tell which column holds your recipients’ addresses. Please choose it.',
  },
  column_not_found: {
    de: 'Die gewählte E-Mail-Spalte gibt es in dieser Datei nicht. Bitte wählen Sie eine der vorhandenen Spalten.',
    en: 'This file does not have the e-mail column you chose. Please choose one of the columns it has.',
  },
  file_too_large: {
    de: 'Die Datei ist zu groß. Bitte teilen Sie die Liste auf mehrere Dateien auf.',
    en: 'The file is too large. Please split the list into several files.',
  },
  too_many_rows: {
    de: 'Die Datei hat zu viele Zeilen. Bitte teilen Sie die Liste auf mehrere Dateien auf.',
    en: 'The file has too many rows. Please split the list into several files.',
  },
  workbook_too_large: {
    de: 'Die Excel-Datei ist zu groß. Bitte speichern Sie die Liste als CSV-Datei, und laden Sie diese hoch.',
    en: 'The Excel file is too large. Please save the list as a CSV file and upload that.',
  },
  zip_bomb: {
    de: 'Die Datei wird beim Entpacken ungewöhnlich groß und wurde deshalb nicht weiter gelesen. Bitte speichern Sie die Liste als CSV-Datei, und laden Sie diese unverpackt hoch.',
    en: 'The file grows unusually large when unpacked, so reading stopped. Please save the list as a CSV file and upload that without packing it.',
  },
  broken_workbook: {
    de: 'Die Excel-Datei ist beschädigt. Bitte öffnen Sie sie in Excel, speichern Sie sie neu, und laden Sie sie noch einmal hoch.',
    en: 'The Excel file is damaged. Please open it in Excel, save it again and upload it once more.',
  },
  password_protected: {
    de: 'Die Datei ist mit einem Passwort geschützt. Bitte speichern Sie sie ohne Passwort, und laden Sie sie noch einmal hoch.',
    en: 'The file is protected by a password. Please save it without one and upload it again.',
  },
  old_excel_file: {
    de: 'Das ist eine Datei in einem alten Office-Format, etwa „.xls“. Bitte speichern Sie die Liste als „.xlsx“ oder CSV.',
    en: 'This is a file in an old Office format such as “.xls”. Please save the list as “.xlsx” or CSV.',
  },
  binary_excel_file: {
    de: 'Das ist eine binäre Excel-Datei („.xlsb“). Bitte speichern Sie die Liste als „.xlsx“ oder CSV.',
    en: 'This is a binary Excel file (“.xlsb”). Please save the list as “.xlsx” or CSV.',
  },
  opendocument_file: {
    de: 'Das ist eine OpenDocument-Datei. Bitte speichern Sie die Liste als „.xlsx“ oder CSV.',
    en: 'This is an OpenDocument file. Please save the list as “.xlsx” or CSV.',
  },
  document_file: {
    de: 'Das ist ein Textdokument oder eine Präsentation. Bitte laden Sie die Liste als CSV oder „.xlsx“ hoch.',
    en: 'This is a text document or a presentation. Please upload the list as CSV or “.xlsx”.',
  },
  pdf_file: {
    de: 'Das ist eine PDF-Datei. Bitte laden Sie die Liste als CSV oder „.xlsx“ hoch.',
    en: 'This is a PDF file. Please upload the list as CSV or “.xlsx”.',
  },
  image_file: {
    de: 'Das ist ein Bild. Bitte laden Sie die Liste als CSV oder „.xlsx“ hoch.',
    en: 'This is an image. Please upload the list as CSV or “.xlsx”.',
  },
  archive_file: {
    de: 'Das ist ein Archiv in einem Format, das sich hier nicht öffnen lässt. Bitte entpacken Sie es, und laden Sie die Liste selbst hoch.',
    en: 'This is an archive in a format that cannot be opened here. Please unpack it and upload the list itself.',
  },
  several_files: {
    de: 'Das Archiv enthält mehrere Dateien. Bitte laden Sie jede Liste einzeln hoch.',
    en: 'The archive contains several files. Please upload each list separately.',
  },
  nested_archive: {
    de: 'Im Archiv liegt noch ein Archiv. Bitte entpacken Sie es, und laden Sie die Liste selbst hoch.',
    en: 'There is another archive inside the archive. Please unpack it and upload the list itself.',
  },
  broken_archive: {
    de: 'Das Archiv ist beschädigt oder unvollständig. Bitte packen Sie die Liste neu, oder laden Sie sie unverpackt hoch.',
    en: 'The archive is damaged or incomplete. Please pack the list again, or upload it unpacked.',
  },
  several_lists: {
    de: 'Die JSON-Datei enthält mehrere Listen mit Adressen. Bitte laden Sie jede Liste einzeln hoch.',
    en: 'The JSON file contains several lists with addresses. Please upload each list separately.',
  },
  several_layouts: {
    de: 'In der Datei stehen mehrere Tabellen mit verschiedenen Spalten untereinander. Bitte laden Sie jeden Export als eigene Datei hoch.',
    en: 'The file contains several tables with different columns, one below the other. Please upload each export as a separate file.',
  },
  several_tables: {
    de: 'Die Datei ist ein Datenbankexport, und in mehreren Tabellen stehen E-Mail-Adressen. Bitte exportieren Sie nur die Tabelle mit den Empfängern.',
    en: 'The file is a database dump, and several of its tables contain e-mail addresses. Please export only the table with the recipients.',
  },
  xml_file: {
    de: 'Das ist eine XML-Datei. Bitte speichern Sie die Liste als CSV oder „.xlsx“.',
    en: 'This is an XML file. Please save the list as CSV or “.xlsx”.',
  },
  mail_file: {
    de: 'Das ist eine gespeicherte E-Mail. Bitte kopieren Sie die Empfänger in eine Textdatei, und laden Sie diese hoch.',
    en: 'This is a saved e-mail. Please copy the recipients into a text file and upload that.',
  },
  broken_json_file: {
    de: 'Die JSON-Datei ist beschädigt. Bitte exportieren Sie die Liste noch einmal.',
    en: 'The JSON file is damaged. Please export the list again.',
  },
  web_page: {
    de: 'Das ist eine Webseite. Manche Programme speichern so unter dem Namen „.xls“. Bitte speichern Sie die Liste als CSV oder „.xlsx“.',
    en: 'This is a web page. Some programs save one under the name “.xls”. Please save the list as CSV or “.xlsx”.',
  },
  binary_file: {
    de: 'Das ist keine Textdatei. Bitte laden Sie die Liste als CSV oder „.xlsx“ hoch.',
    en: 'This is not a text file. Please upload the list as CSV or “.xlsx”.',
  },
} as const satisfies Record<string, Text>

export type FileRefusalCode = keyof typeof fileRefusalTexts

/** Stops the reading of a file; `screen` turns it into a report, so that callers never see it. */
export class FileRefusal extends Error {
  readonly code: FileRefusalCode

  constructor(code: FileRefusalCode) {
    super(code)
    this.name = 'FileRefusal'
    this.code = code
  }
}
