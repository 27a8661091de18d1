/** MACs under a key of the tenant, for what concerns no client. It is opened with the vault, and stays in it. */
export interface TenantMacs {
  /** HMAC-SHA-256, base64url. */
  tenantMac(text: string): string;
}
