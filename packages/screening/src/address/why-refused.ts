import type { AddressFault } from './address-fault.ts'

/**
 * By what rule an address with a fault is no mailable recipient, for whoever compares us with
 * another program. Where the standard would let it pass, it says why we do not.
 */
export const whyRefused: Readonly<Record<AddressFault, string>> = {
  missing_at: 'RFC 5321, 4.1.2: a mailbox is a local part, @ and a domain.',
  several_at: 'RFC 5321, 4.1.2: an @ in the local part wants quotation marks.',
  several_addresses: 'A cell holds one recipient; which of several has consented cannot be told.',
  display_name:
    'RFC 5322, 3.4: “name <address>” is a header of a message. A cell of recipients holds the address alone, so that nothing in it is guessed.',
  mailto_prefix: 'RFC 6068: `mailto:` makes a link, not an address.',
  comment:
    'RFC 5322 allows comments in headers only; RFC 5321, which mail servers speak, knows none.',
  inner_space: 'RFC 5321, 4.1.2: no space without quotation marks, and none around the @ or dots.',
  line_break: 'RFC 5322 folds headers at line breaks; no address has one.',
  invisible_character:
    'Control and format characters make two spellings that look alike; RFC 5321 allows none, RFC 5892 the joiners only where a script needs them.',
  empty_local_part: 'RFC 5321, 4.1.2: a local part has a character at least.',
  empty_domain: 'RFC 5321, 4.1.2: a domain has a character at least.',
  misplaced_dot: 'RFC 5321, 4.1.2: a dot stands between two characters. No domain ends with one.',
  quoted_local_part:
    'Valid by RFC 5321, which also tells hosts to define no mailbox that needs quotation marks (4.1.2). No large provider hands one out, and in lists they come from broken exports.',
  local_part_characters:
    'RFC 5321, 4.1.2 (atext) with the letters of RFC 6531; of these none that Unicode TS 39 calls look-alikes, and no pictures.',
  local_part_too_long: 'RFC 5321, 4.5.3.1.1: 64 octets.',
  address_literal:
    'Valid by RFC 5321, but no mailbox provider takes recipients by IP address, and none of them has consented under one.',
  domain_characters:
    'RFC 5321, 4.1.2: letters, digits and hyphens; international labels by RFC 5891 and 5892, which allow no symbols, no pictures and nothing that mapping would change.',
  domain_encoding:
    'RFC 5890, 2.3.2.1: a label that begins with `xn--` is the encoding of a valid international label, or none that a registry gives out.',
  domain_direction: 'RFC 5893: the Bidi rule.',
  mixed_scripts:
    'Beyond “highly restrictive” of Unicode TS 39, by which Gmail refuses mail; registries hold a label to one script (ICANN, IDN guidelines).',
  domain_hyphen: 'RFC 5321, 4.1.2: a label begins and ends with a letter or digit.',
  domain_label_too_long: 'RFC 1035, 2.3.4: 63 octets.',
  domain_too_long: 'RFC 1035, 2.3.4: 255 octets on the wire, which are 253 written ones.',
  dotless_domain:
    'RFC 5321, 2.3.5, wants fully qualified names. Mail to a top-level domain itself is all but undeliverable (RFC 7085), and ICANN forbids it for generic ones.',
  top_level_domain:
    'The root zone has no ending of digits or of one character: two-letter endings are countries, all others have three or more (ICANN, Applicant Guidebook, 2.2.1.3.2).',
  address_too_long: 'RFC 5321, 4.5.3.1.3: a path has 256 octets, two of them its brackets.',
}
