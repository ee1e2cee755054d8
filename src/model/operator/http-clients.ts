import { Fields } from '../fields.ts';
import type { Monitor } from '../operator.ts';

/** A place of a monitor where it says how to speak HTTP: an endpoint, or a discovery. */
export interface HttpClient {
  readonly fields: Fields;
  /** True where it decides about scraping, not about discovery. */
  readonly isScrape: boolean;
}

/** Every place of a monitor where it says how to speak HTTP. */
export function httpClients({ kind, spec, endpoints }: Monitor): readonly HttpClient[] {
  const scrapes = endpoints.map(({ fields }) => ({ fields, isScrape: true }));
  if (kind !== 'ScrapeConfig') return scrapes;
  const discoveries = spec.view
    .entries()
    .filter(({ key }) => key.text.endsWith('SDConfigs'))
    .flatMap(({ value }) => value.items())
    .filter((item) => item.kind === 'mapping')
    .map((item) => ({ fields: new Fields(item, []), isScrape: false }));
  return [...scrapes, ...discoveries];
}

/** The ways of proving who one is, of which an HTTP client takes one. */
export const credentialFields = [
  'authorization',
  'basicAuth',
  'bearerTokenFile',
  'bearerTokenSecret',
  'oauth2',
] as const;

/** Those that a client sets; a reference without a name, which older manifests have, is none. */
export function writtenCredentials({ fields }: HttpClient): readonly (typeof credentialFields)[number][] {
  return credentialFields.filter((name) => {
    const view = fields.raw(name);
    if (view === undefined || (view.kind === 'scalar' && view.text === '')) return false;
    if (name === 'bearerTokenSecret') return (view.get('name')?.text ?? '') !== '';
    return view.kind !== 'mapping' || view.entries().length > 0;
  });
}
