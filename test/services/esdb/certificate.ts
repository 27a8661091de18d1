import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key, and the certificate of it that it signed itself; `file` has the certificate. */
export interface Certificate {
  readonly key: Buffer;
  readonly certificate: Buffer;
  readonly file: string;
}

/** Makes a certificate for 127.0.0.1 in a folder, good for a day; the reason where openssl cannot. */
export function certificateIn(folder: string): Certificate | string {
  const [keyFile, file] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  try {
    execFileSync('openssl', [...made, ...subject, '-keyout', keyFile, '-out', file], { stdio: 'ignore' });
    return { key: readFileSync(keyFile), certificate: readFileSync(file), file };
  } catch {
    return 'openssl, which makes certificates, is not here';
  }
}
