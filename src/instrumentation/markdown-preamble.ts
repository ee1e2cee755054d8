import type { Language } from './language.ts';

/** An example, with what it leaves out put before and behind it. */
export interface CompletedFragment {
  readonly text: string;
  /** The length of what was put before it. */
  readonly preamble: number;
  /** Metrics that it uses and does not declare, each with the offset of its first use. */
  readonly assumed: ReadonlyMap<string, number>;
}

type Instrument = 'Counter' | 'Gauge' | 'Histogram';

interface Shape {
  /** A use of a metric: the name, and what follows up to the method. */
  readonly use: RegExp;
  readonly before: (metrics: ReadonlyMap<string, Instrument>, text: string) => string;
  readonly after: (text: string) => string;
}

const nothing = (): string => '';

const shapes: Readonly<Record<Language, Shape>> = {
  python: {
    use: /(?<![\w.])([A-Za-z_]\w*)\.labels\s*\(/gu,
    before: (metrics, text) => {
      const declares = /\b(?:Counter|Gauge|Histogram|Summary)\(/u.test(text) && !text.includes('prometheus_client');
      if (metrics.size === 0 && !declares) return '';
      const lines = [...metrics].map(([name, type]) => `${name} = ${type}("${name}", "-")\n`);
      return `from prometheus_client import Counter, Gauge, Histogram, Summary\n${lines.join('')}`;
    },
    after: nothing,
  },
  typescript: {
    use: /(?<![\w$.])([A-Za-z_$][\w$]*)\.(?:labels\s*\(|(?:inc|observe|startTimer)\s*\(\s*\{)/gu,
    before: (metrics, text) => {
      const declares = /\bnew (?:Counter|Gauge|Histogram|Summary)\b/u.test(text) && !text.includes('prom-client');
      if (metrics.size === 0 && !declares) return '';
      const lines = [...metrics].map(
        ([name, type]) => `const ${name} = new $${type}({ name: '${name}', help: '-', labelNames: [] });\n`,
      );
      const plain = declares ? "import { Counter, Gauge, Histogram, Summary } from 'prom-client';\n" : '';
      const own = "import { Counter as $Counter, Gauge as $Gauge, Histogram as $Histogram } from 'prom-client';\n";
      return `${plain}${metrics.size === 0 ? '' : own}${lines.join('')}`;
    },
    after: nothing,
  },
  go: {
    use: /(?<![\w.])([A-Za-z_]\w*)\.(?:WithLabelValues|With)\s*\(/gu,
    before: (metrics, text) => {
      const head = /^\s*package /mu.test(text) ? '' : 'package fragment\n';
      const names =
        head !== '' && (metrics.size > 0 || /\bprometheus\.\w/u.test(text)) && !text.includes('client_golang');
      const imports = names ? 'import "github.com/prometheus/client_golang/prometheus"\n' : '';
      const lines = [...metrics].map(
        ([name, type]) =>
          `var ${name} = prometheus.New${type}Vec(prometheus.${type}Opts{Name: "${name}", Help: "-"}, []string{})\n`,
      );
      // With a package of its own, the example is a whole file, into which nothing can be put.
      if (head === '') return '';
      return `${head}${imports}${lines.join('')}${hasGoDeclarations(text) ? '' : 'func fragment() {\n'}`;
    },
    after: (text) => (/^\s*package /mu.test(text) || hasGoDeclarations(text) ? '' : '\n}\n'),
  },
  java: {
    use: /(?!)/gu,
    before: (_, text) => {
      const names =
        /\b(?:Counter|Timer|Gauge|DistributionSummary)\.builder\(|\b[rR]egistry\.(?:counter|timer|summary)\(/u.test(
          text,
        );
      const imports = names && !/^\s*import /mu.test(text) ? 'import io.micrometer.core.instrument.*;\n' : '';
      return `${imports}${hasJavaClass(text) ? '' : 'class Fragment { void fragment() {\n'}`;
    },
    after: (text) => (hasJavaClass(text) ? '' : '\n} }\n'),
  },
};

/** Puts imports and declarations around an example, so that it can be read as a file. */
export function completeFragment(language: Language, text: string): CompletedFragment {
  const { use, before, after } = shapes[language];
  const assumed = new Map<string, number>();
  const metrics = new Map<string, Instrument>();
  for (const match of text.matchAll(use)) {
    const name = match[1] ?? '';
    if (assumed.has(name) || isDeclared(name, text)) continue;
    assumed.set(name, match.index);
    metrics.set(name, instrumentOf(text.slice(match.index, match.index + 400)));
  }
  const preamble = before(metrics, text);
  return { text: `${preamble}${text}${after(text)}`, preamble: preamble.length, assumed };
}

/** True for a name that the example sets, imports or takes as a parameter. */
function isDeclared(name: string, text: string): boolean {
  const own = name.replaceAll('$', '\\$');
  return new RegExp(
    `(?<![\\w$.])${own}\\s*(?::[^=\\n]{1,80})?:?=(?!=)|\\bimport\\b[^\\n]*\\b${own}\\b|\\b(?:def|func|function)\\b[^\\n]*\\b${own}\\b`,
    'u',
  ).test(text);
}

function instrumentOf(rest: string): Instrument {
  const method = /\.(inc|Inc|dec|Dec|set|Set|observe|Observe|time|startTimer)\s*\(/u.exec(rest)?.[1]?.toLowerCase();
  if (method === 'observe' || method === 'time' || method === 'starttimer') return 'Histogram';
  return method === 'set' || method === 'dec' ? 'Gauge' : 'Counter';
}

function hasGoDeclarations(text: string): boolean {
  return /^(?:func|var|const|type|import)\b/mu.test(text);
}

function hasJavaClass(text: string): boolean {
  return /\b(?:class|interface|record|enum) \w+/u.test(text);
}
