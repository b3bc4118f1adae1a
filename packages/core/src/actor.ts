/** Who acts. A person acts as a customer or in one staff role; the rest are Freigabe's own parts. */
export type Actor =
  | { kind: 'customer'; personId: string }
  | { kind: 'staff'; personId: string; role: StaffRole }
  | { kind: 'account_key'; keyId: string }
  | { kind: 'platform_key'; keyId: string }
  | { kind: 'rule'; ruleId: string; policyVersion: string }
  | { kind: 'clock' }

/** The staff roles of the platform. */
export type StaffRole = 'reviewer' | 'lead' | 'support' | 'billing' | 'admin'
