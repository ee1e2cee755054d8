import type { Rule } from '../../src/rule.ts';
import { serverRule } from '../../src/builders/server-rule.ts';

const rule: Rule = serverRule({
  id: 'server/image-unpinned',
  summary: 'Report servers whose image names no version',
  severity: 'warning',
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],
  help: 'Name a version, such as "v3.5.0", or a digest.',
  find({ container, version }) {
    const { image } = container;
    if (image === undefined || version !== undefined || image.value.includes('@sha256:')) return undefined;
    const tag = /:([^/:]+)$/.exec(image.value)?.[1];
    // Tags of other forms, and what a template or kustomize fills in, say something to somebody.
    if (tag !== undefined && !['latest', 'main', 'master'].includes(tag)) return undefined;
    return {
      at: image,
      what: `runs the image "${image.value}", which is another version whenever a node pulls it: a major one refuses configurations that the last one took`,
    };
  },
});
export default rule;
