export interface KeyDestruction {
  readonly keyId: string;
  readonly destroyedAt: number;
  readonly method: string;
  readonly alreadyDestroyed: boolean;
  /** False when another process held the write-ahead file open, so that it still has the wrapped key: call again. */
  readonly copiesPurged: boolean;
}

/** What an erasure took out of the vault, in all its attempts. Counts. */
export interface Purged {
  readonly identityVersions: number;
  readonly searchEntries: number;
  readonly requests: number;
}

export interface ErasedClient {
  readonly keyId: string;
  /** UTC ms. */
  readonly destroyedAt: number;
  readonly purged: Purged;
  /** False while another process holds old pages of the vault: call again. */
  readonly copiesPurged: boolean;
}

/** How far a log was looked through for erasures that this vault has to carry out. */
export interface ErasuresSeen {
  readonly logId: string;
  readonly position: string;
}

/** Takes clients out of the vault, and says which log was looked through for those who are to go. */
export interface ClientErasures {
  /** Destroys the client's key for good, also in a vault restored later. `method` is a short code, e.g. `erasure-request`. */
  destroyKey(clientId: string, method: string): Promise<KeyDestruction>;
  /**
   * Destroys the client's key, then everything that names the client; no file of the vault holds it afterwards. Again
   * changes nothing. From then on the client is refused as `client-erased`. Refuses `client-unknown`.
   */
  eraseClient(clientId: string, method: string): Promise<ErasedClient>;
  /** Clients that were erased here. */
  erasedClients(): Promise<readonly string[]>;
  erasuresSeen(): Promise<ErasuresSeen | null>;
  /** Null: no log was looked through, and the next start looks through the whole of it. */
  markErasuresSeen(seen: ErasuresSeen | null): Promise<void>;
}
