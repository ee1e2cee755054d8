import type { AccountAccess } from '../../model/access/types.ts';
import { placeOf } from '../../reporters/wording.ts';
import { visible } from '../../source/visible.ts';
import { objectName } from '../access-text.ts';
import { neededRows, unneededRows } from './report.ts';

/** Per server: what is needed and granted, what is missing, and what is not needed, with places. */
export function accessText(accesses: readonly AccountAccess[]): string {
  return `${accesses.map((access) => accountLines(access).map(visible).join('\n')).join('\n\n')}\n`;
}

function accountLines(access: AccountAccess): readonly string[] {
  const { identity, servers, unsaid } = access;
  const account = `${identity.namespace === undefined ? '' : `${identity.namespace}/`}${identity.name}`;
  const lines = servers.map(({ name, at }) => `${name} at ${placeOf(at)} runs as service account ${account}`);
  const rows = neededRows(access);
  const cells = (state: string): readonly (readonly string[])[] =>
    rows
      .filter((row) => row.state === state)
      .map(({ what, verbs, scope, needs, grants }) => {
        const [need] = needs;
        const more = new Set(needs.map(({ who }) => who)).size - 1;
        const [grant] = grants;
        const place = grant?.rule.source === undefined ? '' : ` at ${placeOf(grant.rule.source.anchor)}`;
        return [
          what,
          verbs.join(' '),
          scope.kind === 'cluster' ? '*' : (scope.namespace ?? '(unwritten)'),
          need === undefined ? '' : `${need.who}${more > 0 ? ` and ${more} more` : ''} at ${placeOf(need.at)}`,
          grant === undefined ? '' : `${objectName(grant.role)}${place}`,
        ];
      });
  const header = ['WHAT', 'VERBS', 'NAMESPACE', 'NEEDED BY', 'GRANTED BY'];
  lines.push(...section('Needed and granted', header, cells('granted')));
  lines.push(...section('Granted, and perhaps needed', header, cells('perhaps')));
  lines.push(...section('Missing', header.slice(0, 4), cells('missing')));
  lines.push(...section('Needed; the files do not say whether it is granted', header.slice(0, 4), cells('open')));
  const unneeded = unneededRows(access).map(({ what, verbs, grant, place }) => [
    what,
    verbs.join(' '),
    grant.scope.kind === 'cluster' ? '*' : (grant.scope.namespace ?? '(unwritten)'),
    `${objectName(grant.role)} at ${placeOf(place)}`,
  ]);
  lines.push(...section('Not needed', ['WHAT', 'VERBS', 'NAMESPACE', 'GRANTED BY'], unneeded));
  for (const { resources, namespaces, grants } of access.tooWide) {
    const names = namespaces.map((each) => each ?? '(unwritten)').join(', ');
    lines.push(
      '',
      `  ${grants[0]?.binding.name ?? ''} grants ${resources.join(', ')} everywhere; needed in ${names} only.`,
    );
  }
  if (unsaid.missing !== undefined) lines.push('', `  Nothing is said of what is missing: ${unsaid.missing}.`);
  if (unsaid.unneeded !== undefined) lines.push('', `  Nothing is said of what is not needed: ${unsaid.unneeded}.`);
  return lines;
}

function section(title: string, header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const lines = table.map((row) =>
    header
      .map((_, column) => (row[column] ?? '').padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return ['', `  ${title}`, ...lines.map((line) => `    ${line}`)];
}
