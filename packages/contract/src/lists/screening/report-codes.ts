import { z } from 'zod'

/** Codes that stand in a screening report. They are stable: a retired one is never given a new meaning. */

export const Severity = z.enum(['info', 'notice', 'warning', 'serious'])

/** Why a file as a whole could not be screened. */
export const FileRefusalCode = z.enum([
  'empty_file',
  'header_only',
  'no_email_column',
  'no_addresses',
  'unclear_email_column',
  'column_not_found',
  'file_too_large',
  'too_many_rows',
  'workbook_too_large',
  'zip_bomb',
  'broken_workbook',
  'password_protected',
  'old_excel_file',
  'binary_excel_file',
  'opendocument_file',
  'document_file',
  'pdf_file',
  'image_file',
  'archive_file',
  'several_files',
  'nested_archive',
  'broken_archive',
  'several_lists',
  'several_layouts',
  'several_tables',
  'xml_file',
  'mail_file',
  'broken_json_file',
  'web_page',
  'binary_file',
])

/** Why a row could not be read. */
export const RowFault = z.enum([
  'stray_quote',
  'field_too_long',
  'row_too_long',
  'invalid_encoding',
  'broken_json',
  'broken_entry',
  'cut_off',
  'too_few_columns',
  'too_many_columns',
  'repeated_header',
])

/** Why an address cannot be mailed. */
export const AddressFault = z.enum([
  'missing_at',
  'several_at',
  'several_addresses',
  'display_name',
  'mailto_prefix',
  'comment',
  'inner_space',
  'line_break',
  'invisible_character',
  'empty_local_part',
  'empty_domain',
  'misplaced_dot',
  'quoted_local_part',
  'local_part_characters',
  'local_part_too_long',
  'address_literal',
  'domain_characters',
  'domain_encoding',
  'domain_direction',
  'mixed_scripts',
  'domain_hyphen',
  'domain_label_too_long',
  'domain_too_long',
  'dotless_domain',
  'top_level_domain',
  'address_too_long',
])

/** What a column of a recipients file is for. */
export const ColumnRole = z.enum([
  'email',
  'name',
  'signed_up_at',
  'signup_ip',
  'confirmed_at',
  'confirm_ip',
  'consent',
  'source',
  'country',
  'status',
  'blocked',
  'last_contact_at',
  'ordered_at',
  'segment',
  'postcode',
  'phone',
])
export type ColumnRole = z.infer<typeof ColumnRole>

/** Encodings that a customer may name. */
export const NamedEncoding = z.enum(['utf-8', 'windows-1252', 'iso-8859-15'])
export type NamedEncoding = z.infer<typeof NamedEncoding>

export const MomentRole = ColumnRole.extract([
  'signed_up_at',
  'confirmed_at',
  'last_contact_at',
  'ordered_at',
])
export const IpRole = ColumnRole.extract(['signup_ip', 'confirm_ip'])
