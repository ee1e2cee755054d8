import type { Span } from '../../source/span.ts';
import { describeJob } from '../load-config.ts';
import { discoveriesIn, sentIdentity } from './job-facts.ts';
import type { AccessServer } from './types.ts';

/** What a server needs the token of its account for. */
export interface TokenUse {
  readonly who: string;
  readonly at: Span;
}

/** The first use that a server makes of its account's token; undefined where none is known. */
export function tokenUseOf({ configs }: AccessServer): TokenUse | undefined {
  for (const { config, monitorOf } of configs) {
    for (const job of config.jobs) {
      const monitor = monitorOf.get(job);
      const discovery = discoveriesIn(job.view.get('kubernetes_sd_configs')).find(({ isForeign }) => !isForeign);
      const name = describeJob(job).replace('Job', 'job').replace('This', 'a');
      const who = monitor === undefined ? name : `${monitor.item.kind} "${monitor.name ?? ''}"`;
      if (discovery !== undefined) {
        return { who: `the discovery of ${who}`, at: monitor?.item.manifest.anchor ?? discovery.at };
      }
      const sent = sentIdentity(job);
      if (sent.kind === 'own' && sent.at !== undefined) return { who: `the scrapes of ${who}`, at: sent.at };
    }
  }
  return undefined;
}
