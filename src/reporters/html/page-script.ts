/**
 * What the page does beside being read: filters, views, arrow keys. It only hides and shows what is already there, and
 * makes no markup, so that no text of the page can become more than text.
 */
export const pageScript = `
'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const words = (text) => text.toLowerCase().split(/\\s+/).filter((word) => word !== '');
  const texts = new WeakMap();
  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, element.textContent.toLowerCase());
    return texts.get(element);
  };
  const fits = (element, wanted) => wanted.every((word) => textOf(element).includes(word));
  const isTyping = (target) => /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName || '');

  const findings = all('.finding');
  const search = byId('finding-search');
  const rule = byId('finding-rule');
  const boxes = all('input[name=severity]');
  const filterFindings = () => {
    const wanted = words(search.value);
    const severities = boxes.filter((box) => box.checked).map((box) => box.value);
    let shown = 0;
    for (const finding of findings) {
      const fit = severities.includes(finding.dataset.severity)
        && (rule.value === '' || rule.value === finding.dataset.rule) && fits(finding, wanted);
      finding.parentElement.hidden = !fit;
      if (fit) shown += 1;
    }
    const noun = findings.length === 1 ? ' finding' : ' findings';
    byId('finding-count').textContent = (shown === findings.length ? '' : shown + ' of ') + findings.length + noun;
    byId('none-left').hidden = shown > 0;
  };
  if (search) for (const control of [search, rule, ...boxes]) control.addEventListener('input', filterFindings);

  const diagrams = all('.diagram');
  const narrow = matchMedia('(max-width: 720px)');
  const show = (diagram, view) => {
    diagram.classList.toggle('table', view === 'table');
    for (const button of all('button[data-show]', diagram)) {
      button.setAttribute('aria-pressed', String(button.dataset.show === view));
    }
  };
  for (const diagram of diagrams) {
    show(diagram, narrow.matches ? 'table' : 'drawing');
    for (const button of all('button[data-show]', diagram)) {
      button.addEventListener('click', () => show(diagram, button.dataset.show));
    }
  }

  const rowOf = (diagram, id) => byId(diagram.id + '-row-' + id);
  const boxOf = (diagram, id) => byId(diagram.id + '-' + id);
  const neighbours = (diagram, id, from, to) => all('.edge', diagram)
    .filter((edge) => edge.dataset[from] === id).map((edge) => edge.dataset[to]);
  const unlight = (svg) => {
    svg.classList.remove('lit');
    for (const edge of all('.edge.on', svg)) edge.classList.remove('on');
  };
  const light = (diagram, svg, id) => {
    unlight(svg);
    for (const [from, to] of [['from', 'to'], ['to', 'from']]) {
      const seen = new Set([id]);
      for (const at of seen) {
        for (const edge of all('.edge', svg)) {
          if (edge.dataset[from] !== at) continue;
          edge.classList.add('on');
          seen.add(edge.dataset[to]);
        }
      }
    }
    svg.classList.add('lit');
  };
  const step = (diagram, node, key) => {
    const id = node.dataset.node;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const [next] = key === 'ArrowRight' ? neighbours(diagram, id, 'from', 'to') : neighbours(diagram, id, 'to', 'from');
      return next === undefined ? undefined : boxOf(diagram, next);
    }
    const top = (element) => element.getBoundingClientRect().top;
    const column = all('.node', diagram).filter((other) => other.dataset.column === node.dataset.column)
      .sort((a, b) => top(a) - top(b));
    return column[column.indexOf(node) + (key === 'ArrowDown' ? 1 : -1)];
  };
  for (const diagram of diagrams) {
    for (const svg of all('svg', diagram)) {
      for (const node of all('.node', svg)) {
        const id = node.dataset.node;
        node.addEventListener('mouseenter', () => light(diagram, svg, id));
        node.addEventListener('mouseleave', () => unlight(svg));
        node.addEventListener('focus', () => light(diagram, svg, id));
        node.addEventListener('blur', () => unlight(svg));
        node.addEventListener('click', (event) => {
          event.preventDefault();
          show(diagram, 'table');
          const row = rowOf(diagram, id);
          row.focus();
          row.scrollIntoView({ block: 'center' });
        });
        node.addEventListener('keydown', (event) => {
          if (!event.key.startsWith('Arrow') || event.ctrlKey || event.metaKey || event.altKey) return;
          const next = step(diagram, node, event.key);
          event.preventDefault();
          if (next) next.focus();
        });
      }
    }
  }

  const pictureSearch = byId('picture-search');
  const others = all('details.others');
  const searchPicture = () => {
    const wanted = words(pictureSearch.value);
    const isOn = wanted.length > 0;
    let hits = 0;
    let total = 0;
    for (const diagram of diagrams) {
      let own = 0;
      for (const row of all('tr[data-node]', diagram)) {
        const fit = !isOn || fits(row, wanted);
        row.hidden = !fit;
        const box = boxOf(diagram, row.dataset.node);
        if (box) box.classList.toggle('hit', isOn && fit);
        total += 1;
        if (fit) own += 1;
      }
      for (const svg of all('svg', diagram)) svg.classList.toggle('searched', isOn);
      diagram.hidden = own === 0;
      hits += own;
    }
    for (const group of others) {
      const left = all('.diagram:not([hidden])', group).length;
      group.hidden = left === 0;
      if (isOn && left > 0) group.open = true;
    }
    byId('picture-count').textContent = (isOn ? hits + ' of ' : '') + total + (total === 1 ? ' box' : ' boxes');
  };
  if (pictureSearch) pictureSearch.addEventListener('input', searchPicture);

  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && search && !isTyping(event.target) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
    }
    if (event.key === 'Escape' && event.target.type === 'search' && event.target.value !== '') {
      event.preventDefault();
      event.target.value = '';
      event.target.dispatchEvent(new Event('input'));
    }
  });

  // What is folded on the screen is open on paper.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const each of folded) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of folded) each.open = false;
  });
})();
`;

/** The script that the policy of the page lets run; a test holds it to the text. */
export const pageScriptHash = 'sha256-rp1zxse/yCD7rPzzYmHfIRM6bY5ze7g0mivOmnfs59k=';
