import { describeManifest } from '../../src/model/manifest.ts';
import { defineRule } from '../../src/rule.ts';
import type { Rule } from '../../src/rule.ts';

interface Data {
  readonly object: string;
  readonly key: string;
}

/** What people write for a credential that is still to come; variables, which something fills in, are none of it. */
const standIn =
  /^(?:<[^<>]+>|(?:please[-_ ]?)?(?:change|replace)[-_ ]?(?:me|this|it)!?|(?:your|insert|enter)[-_ ][\w -]+|\[[\w -]+\]|todo|x{3,})$/iu;

const rule: Rule = defineRule({
  meta: {
    id: 'input/placeholder-secret',
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    since: '0.1.0',
    docs: {
      summary: 'Report Secrets in which a credential is still to be filled in',
      references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
    },
    messages: {
      text: ({ object, key }: Data) =>
        `${object} has a placeholder for "${key}": applied as it is, the credential is one that everybody knows who has seen this file.`,
    },
  },
  check({ workspace, report }) {
    for (const manifest of workspace.manifests) {
      if (manifest.kind.value !== 'Secret' || manifest.group !== '') continue;
      for (const { key, value } of manifest.view.get('stringData')?.entries() ?? []) {
        if (value.kind !== 'scalar' || !standIn.test(value.text.trim())) continue;
        report({
          message: 'text',
          data: { object: describeManifest(manifest), key: key.text },
          at: value.anchor,
          help: `Create the Secret where the value is generated, as with kubectl create secret generic, or keep it sealed; write no value into the file.`,
        });
      }
    }
  },
});
export default rule;
