import type { Diagram, Picture, PictureNode, PictureTone } from '../../src/source/picture.ts';
import { sourceFile } from '../../src/source/source-file.ts';

const file = sourceFile('deploy/<b>role.yaml', 'kind: Role\nmetadata: {name: x}\n');
const at = { file, start: 0, end: 4 };

/** Names that would run as a script, or break out of where they stand, if they were not escaped. */
export const hostileNames: readonly string[] = [
  '<script>window.pwned = 1</script>',
  '</script><script>window.pwned = 1</script>',
  '</style><img src=x onerror="window.pwned = 1">',
  '" onfocus="window.pwned = 1" autofocus="',
  "' onmouseover='window.pwned = 1",
  '</text></svg><svg onload="window.pwned = 1">',
  'javascript:window.pwned=1',
  '<!--', // what follows a comment that never ends would be gone
  '${window.pwned = 1}',
  '\u202eevil\u0000\u001b[2J',
];

const access: Diagram = {
  kind: 'access',
  title: `Service account ${hostileNames[0] ?? ''}`,
  folded: false,
  notes: [hostileNames[2] ?? ''],
  columns: ['Runs as', 'Account', 'Bindings', 'Roles', 'Permissions'],
  nodes: [
    node('n0', 1, 'ServiceAccount', 'monitoring/prometheus', 'plain'),
    node('n1', 2, 'RoleBinding', hostileNames[1] ?? '', 'plain'),
    node('n2', 3, 'Role', hostileNames[3] ?? '', 'plain'),
    { ...node('n3', 4, 'permission', 'list, watch', 'needed'), items: ['pods', ...hostileNames] },
    { ...node('n4', 4, 'permission', 'get', 'unneeded'), lines: hostileNames },
    node('n5', 4, 'permission', 'list', 'missing'),
  ],
  edges: [
    { from: 'n0', to: 'n1', tone: 'plain' },
    { from: 'n1', to: 'n2', tone: 'plain' },
    { from: 'n2', to: 'n3', tone: 'needed' },
    { from: 'n2', to: 'n4', tone: 'unneeded' },
    { from: 'n0', to: 'n5', tone: 'missing' },
  ],
};

const targets: Diagram = {
  kind: 'targets',
  title: 'ConfigMap monitoring/prometheus, prometheus.yml',
  folded: false,
  notes: [],
  columns: ['Configuration', 'Jobs', 'Targets'],
  nodes: [
    node('n0', 0, 'configuration', 'prometheus.yml', 'plain'),
    ...hostileNames.map((name, index) => node(`j${index}`, 1, 'job', name, 'plain')),
    ...hostileNames.map((name, index) => ({
      ...node(`t${index}`, 2, 'targets', '1 target', 'kept'),
      items: [`http://${name}:9090/`],
    })),
  ],
  edges: hostileNames.flatMap((_, index) => [
    { from: 'n0', to: `j${index}`, tone: 'plain' as const },
    { from: `j${index}`, to: `t${index}`, tone: 'kept' as const },
  ]),
};

function node(id: string, column: number, kind: string, title: string, tone: PictureTone): PictureNode {
  return { id, column, kind, title, lines: [], items: [], tone, at };
}

/** A small picture whose names are out to harm. */
export const samplePicture: Picture = { diagrams: [access, targets] };
