import { describe, expect, it } from 'vitest';
import { labelRisks } from '../../src/instrumentation/label-risk.ts';
import { regionOf, textOf } from '../../src/source/line-index.ts';
import { collect, filled, onlyMetric, outline } from './collect.ts';

const head = 'from prometheus_client import Counter, Enum, Gauge, Histogram, Info, Summary\n';
const outlines = (files: Record<string, string>): string[] => collect(files).metrics.map(outline);

describe('declarations of prometheus_client', () => {
  it.each([
    ['positional', `${head}c = Counter("a", "h", ["x", "y"])`],
    ['keyword', `${head}c = Counter(name="a", documentation="h", labelnames=("x", "y"))`],
    ['tuple', `${head}c = Counter("a_total", "h", ("x", "y"))`],
    ['module', 'import prometheus_client\nc = prometheus_client.Counter("a", "h", ["x", "y"])'],
    ['module alias', 'import prometheus_client as prom\nc = prom.Counter("a", "h", ["x", "y"])'],
    ['name alias', 'from prometheus_client import Counter as C\nc = C("a", "h", ["x", "y"])'],
    ['submodule', 'from prometheus_client.metrics import Counter\nc = Counter("a", "h", ["x", "y"])'],
    [
      'import in parentheses',
      'from prometheus_client import (\n    Counter,  # a comment\n    Gauge,\n)\nc = Counter("a", "h", ["x", "y"])',
    ],
    ['constant', `${head}X = "x"\nc = Counter("a", "h", [X, "y"])`],
    ['list in a constant', `${head}L = ["x", "y"]\nc = Counter("a", "h", L)`],
    ['splat', `${head}L = ["y"]\nc = Counter("a", "h", ["x", *L])`],
    ['sum of lists', `${head}L = ["x"]\nc = Counter("a", "h", L + ["y"])`],
    ['append', `${head}L = ["x"]\nL.append("y")\nc = Counter("a", "h", L)`],
    ['continued strings', `${head}c = Counter(\n    "a",\n    "some "\n    "help",\n    labelnames=["x", "y"],\n)`],
    ['f-string', `${head}P = "a"\nc = Counter(f"{P}", "h", ["x", "y"])`],
    ['class attribute', `${head}class M:\n    c = Counter("a", "h", ["x", "y"])`],
    ['in a function', `${head}def setup():\n    global c\n    c = Counter("a", "h", ["x", "y"])`],
    ['type annotation', `${head}c: Counter = Counter("a", "h", ["x", "y"])`],
  ])('%s', (_, text) => {
    expect(outline(onlyMetric(text, 'm.py'))).toBe('counter a_total{x,y}');
  });

  it.each([
    ['Counter("a", "h")', 'counter a_total{}'],
    ['Counter("a_total", "h", namespace="ns", subsystem="sub")', 'counter ns_sub_a_total{}'],
    ['Gauge("a", "h", unit="seconds")', 'gauge a_seconds{}'],
    ['Gauge("a", "h", ("x",), "ns")', 'gauge ns_a{x}'],
    ['Summary("a", "h", ["x"])', 'summary a{x}'],
    ['Histogram("a", "h", ["x"])', 'histogram a{x}'],
    ['Info("a", "h")', 'info a_info{}'],
    ['Enum("a", "h", ["x"], states=["on", "off"])', 'stateset a{x}'],
    ['Counter("a", "h", load())', 'counter a_total{,…}'],
    ['Counter(*args)', 'counter …_total{,…}'],
  ])('%s', (text, expected) => {
    const found = outlines({ 'm.py': `${head}m = ${text}` })[0];
    expect(found?.replace('…_total', '…')).toBe(expected.replace('…_total', '…'));
  });

  it.each([
    ['GaugeMetricFamily("a", "h", labels=["x"])', 'gauge a{x}'],
    ['CounterMetricFamily("a", "h", None, ["x"])', 'counter a_total{x}'],
    ['SummaryMetricFamily("a", "h", labels=["x"])', 'summary a{x}'],
    ['HistogramMetricFamily("a", "h", labels=["x"])', 'histogram a{x}'],
    ['InfoMetricFamily("a", "h", labels=["x"])', 'info a_info{x}'],
    ['StateSetMetricFamily("a", "h", labels=["x"])', 'stateset a{x}'],
    ['UnknownMetricFamily("a", "h", labels=["x"])', 'unknown a{x}'],
  ])('%s', (text, expected) => {
    const source = `from prometheus_client.core import *\nfrom prometheus_client.core import ${text.split('(')[0]}\nm = ${text}`;
    expect(outlines({ 'm.py': source })).toEqual([expected]);
  });

  it('counts buckets', () => {
    const { metrics } = collect({
      'm.py': `${head}a = Histogram("a", "h")\nb = Histogram("b", "h", buckets=(1, 2, 3))`,
    });
    expect(metrics.map((m) => m.buckets)).toEqual([14, 3]);
  });

  it('sees generated names', () => {
    const [metric] = collect({ 'm.py': `${head}def make(i):\n    return Gauge(f"job_{i}_seconds", "h")` }).metrics;
    expect(metric).toMatchObject({ name: { value: 'job_…_seconds', complete: false }, generatedName: true });
  });

  it('follows factories', () => {
    const text = `${head}def counter(name, labels):\n    return Counter(name, "h", labels)\na = counter("a", ["x"])\nb = counter("b", labels=["y"])\na.labels(x="1").inc()`;
    expect(outlines({ 'm.py': text })).toEqual([`counter a_total{x} labels(x="1")`, 'counter b_total{y}']);
  });

  it.each([
    [
      'collections',
      'from collections import Counter\nc = Counter("a", "h", ["user_id"])\nc.labels(user_id=1)  # prometheus_client',
    ],
    ['a shadowing class', `${head}class Counter: pass\nc = Counter("a", "h", ["user_id"])`],
  ])('is silent: %s', (_, text) => {
    expect(outlines({ 'm.py': text })).toEqual([]);
  });
});

const declared = `${head}c = Counter("a", "h", ["path", "method"])\nh = Histogram("b", "h", ["path"])\n`;
const used = (text: string): string[] => outlines({ 'm.py': declared + text }).filter((line) => line.includes('('));

describe('uses', () => {
  it.each([
    ['c.labels(path=p, method=m).inc()', 'counter a_total{path,method} labels(path=p, method=m)'],
    ['c.labels(p, m).inc()', 'counter a_total{path,method} labels(path=p, method=m)'],
    ['c.labels(p,\n    m) \\\n    .inc()', 'counter a_total{path,method} labels(path=p, method=m)'],
    ['@h.labels(p).time()\ndef f(): pass', 'histogram b{path} labels(path=p)'],
    ['with h.labels(path=p).time():\n    pass', 'histogram b{path} labels(path=p)'],
    [
      'labels = {"path": p}\nlabels["method"] = m\nc.labels(**labels).inc()',
      'counter a_total{path,method} labels(path=p, method=m)',
    ],
    ['c.labels(**load()).inc()', 'counter a_total{path,method} labels( …)'],
    ['c.labels(*values).inc()', 'counter a_total{path,method} labels( …)'],
    [
      'class A:\n    def f(self):\n        c.labels(p, m).inc()',
      'counter a_total{path,method} labels(path=p, method=m)',
    ],
    [
      'metrics = {"hits": c}\nmetrics["hits"].labels(p, m).inc()',
      'counter a_total{path,method} labels(path=p, method=m)',
    ],
    [
      'metrics = {"hits": c}\nmetrics.get(name).labels(p, m).inc()',
      'counter a_total{path,method} labels(path=p, method=m)',
    ],
    [
      'metrics = {"hits": c}\nfor name, metric in metrics.items():\n    metric.labels(p, m).inc()',
      'counter a_total{path,method} labels(path=p, method=m)',
    ],
    ['async def f():\n    await g(c.labels(p, m))', 'counter a_total{path,method} labels(path=p, method=m)'],
    ['c.remove(p, m)', 'counter a_total{path,method} remove(path=p, method=m)'],
  ])('%s', (text, expected) => {
    expect(used(text)).toEqual([expected]);
  });

  it('exemplars are no labels', () => {
    expect(
      used('c.labels(p, m).inc(1, exemplar={"trace_id": t})\nh.labels(p).observe(1, exemplar={"user_id": u})'),
    ).toEqual(['counter a_total{path,method} labels(path=p, method=m)', 'histogram b{path} labels(path=p)']);
  });

  it('fields of a class', () => {
    const text = `${head}class M:\n    def __init__(self):\n        self.c = Counter("a", "h", ["user_id"])\n    def f(self, user_id):\n        self.c.labels(user_id=user_id).inc()`;
    expect(outlines({ 'm.py': text })).toEqual(['counter a_total{user_id} labels(user_id=user_id)']);
  });

  it('families are filled by place', () => {
    const text = `from prometheus_client.core import GaugeMetricFamily\nclass Collector:\n    def collect(self):\n        g = GaugeMetricFamily("a", "h", labels=["name", "user_id"])\n        for user in users():\n            g.add_metric([user.name, str(user.id)], 1)\n        yield g`;
    expect(outlines({ 'm.py': text })).toEqual([
      'gauge a{name,user_id} add_metric(name=user.name, user_id=str(user.id))',
    ]);
  });

  it('the keys of info are labels', () => {
    expect(outlines({ 'm.py': `${head}i = Info("build", "h")\ni.info({"version": v})` })).toEqual([
      'info build_info{} info(version=v)',
    ]);
  });
});

describe('across files', () => {
  const metrics = `${head}logons = Counter("logons", "h", ["user_id", "username"])\nclass Holder:\n    hits = Counter("hits", "h", ["path"])\n`;
  it.each([
    [
      'from the package',
      'from ..utils import metrics\nmetrics.logons.labels(user_id=user.id, username=user.name).inc()',
    ],
    ['the name', 'from ..utils.metrics import logons\nlogons.labels(user_id=user.id, username=user.name).inc()'],
    ['an alias', 'from app.utils.metrics import logons as l\nl.labels(user_id=user.id, username=user.name).inc()'],
    [
      'the module',
      'import app.utils.metrics\napp.utils.metrics.logons.labels(user_id=user.id, username=user.name).inc()',
    ],
    ['module alias', 'import app.utils.metrics as m\nm.logons.labels(user_id=user.id, username=user.name).inc()'],
    ['what cannot be followed', 'self.state.logons.labels(user_id=user.id, username=user.name).inc()'],
  ])('%s', (_, text) => {
    expect(outlines({ 'app/utils/metrics.py': metrics, 'app/views/login.py': text })[0]).toBe(
      'counter logons_total{user_id,username} labels(user_id=user.id, username=user.name)',
    );
  });
});

describe('values', () => {
  const value = (expression: string, before = ''): string | undefined =>
    filled(
      onlyMetric(
        `${head}import uuid, time, json, os, traceback\nfrom datetime import datetime\nALLOWED = {"a"}\nTABLE = {"a": "b"}\nc = Counter("a", "h", ["x"])\n${before}\nc.labels(x=${expression}).inc()`,
        'm.py',
      ),
    )['x'];

  it.each([
    ['request.path', 'raw-path'],
    ['request.full_path', 'raw-path'],
    ['request.url', 'raw-path'],
    ['request.url.path', 'raw-path'],
    ['request.get_full_path()', 'raw-path'],
    ['scope["path"]', 'raw-path'],
    ['self.request.path', 'raw-path'],
    ['str(request.url)', 'raw-path'],
    ['f"{request.method} {request.path}"', 'raw-path'],
    ['request.path.lower()', 'raw-path'],
    ['user.id', 'identity'],
    ['request.user.pk', 'identity'],
    ['request.user.username', 'identity'],
    ['current_user.email', 'identity'],
    ['user_id', 'identity'],
    ['str(user.id)', 'identity'],
    ['get_user_id()', 'identity'],
    ['request.remote_addr', 'address'],
    ['request.client.host', 'address'],
    ['request.META["REMOTE_ADDR"]', 'address'],
    ['request.headers["X-A"]', 'header'],
    ['request.headers.get("X-A")', 'header'],
    ['request.META["HTTP_USER_AGENT"]', 'header'],
    ['str(e)', 'error-text'],
    ['repr(err)', 'error-text'],
    ['e.args', 'error-text'],
    ['traceback.format_exc()', 'error-text'],
    ['f"{e}"', 'error-text'],
    ['"failed: %s" % e', 'error-text'],
    ['"failed: {}".format(e)', 'error-text'],
    ['"failed: " + str(e)', 'error-text'],
    ['time.time()', 'time'],
    ['datetime.now()', 'time'],
    ['datetime.utcnow().isoformat()', 'time'],
    ['uuid.uuid4()', 'random'],
    ['str(uuid.uuid4())', 'random'],
    ['secrets.token_hex()', 'random'],
    ['json.dumps(x)', 'input'],
    ['request.json["a"]', 'input'],
    ['request.args.get("a")', 'input'],
    ['request.form["a"]', 'input'],
    ['request.path_params["id"]', 'input'],
    ['request.view_args["id"]', 'input'],
    ['request.url_rule.rule if request.url_rule else request.path', 'raw-path'],
    ['request.endpoint or request.path', 'raw-path'],
  ])('unbounded: %s', (expression, kind) => {
    expect(value(expression)).toBe(`unbounded ${kind}`);
  });

  it.each([
    ['"a"', 'literal'],
    ['1', 'literal'],
    ['True', 'literal'],
    ['None', 'literal'],
    ['"a" if x else "b"', 'literal'],
    ['type(e).__name__', 'type-name'],
    ['e.__class__.__name__', 'type-name'],
    ['get_exception_class_name(e)', 'type-name'],
    ['f"{h.__class__.__module__}.{type(h).__name__}"', 'type-name'],
    ['response.status_code', 'status'],
    ['str(response.status_code)', 'status'],
    ['request.method', 'status'],
    ['request.url_rule.rule', 'route-template'],
    ['request.endpoint', 'route-template'],
    ['request.scope["route"].path', 'route-template'],
    ['request.resolver_match.view_name', 'route-template'],
    ['resolver_match.route', 'route-template'],
    ['x if x in ALLOWED else "other"', 'membership'],
    ['TABLE[x]', 'literal'],
    ['TABLE.get(x, "other")', 'constant'],
    ['Status.OK.value', 'constant'],
    ['SOME_CONSTANT', 'constant'],
    ['os.environ["REGION"]', 'constant'],
    ['os.getenv("HOSTNAME")', 'process-host'],
    ['socket.gethostname()', 'process-host'],
    ['normalize_path(request.path)', 'normalised'],
    ['_endpoint_label(scope)', 'normalised'],
    ['bucket(n)', 'normalised'],
    ['isinstance(x, str)', 'condition'],
    ['not x', 'condition'],
    ['a == b', 'condition'],
  ])('bounded: %s', (expression, kind) => {
    expect(value(expression)).toBe(`bounded ${kind}`);
  });

  it.each([
    ['a variable', 'p', 'p = request.path', 'unbounded raw-path'],
    ['one of several', 'p', 'p = "none"\nif x:\n    p = request.path', 'unbounded raw-path'],
    ['a function', 'path_of(r)', 'def path_of(r):\n    return r.x or request.path', 'unbounded raw-path'],
    ['a loop over an enumeration', 's', 'class S(enum.Enum):\n    a = 1\nfor s in S:\n    pass', 'bounded constant'],
    ['a loop over a list', 's', 'for s in ("a", "b"):\n    pass', 'bounded constant'],
    ['replaced', 're.sub(r"\\d+", ":id", request.path)', 'import re', 'composed raw-path'],
    ['composed', 'f"a{b}"', '', 'composed'],
    ['unknown', 'thing', '', 'unknown'],
  ])('%s', (_, expression, before, expected) => {
    expect(value(expression, before)).toBe(expected);
  });

  it('what is caught', () => {
    const text = `${head}c = Counter("a", "h", ["x"])\ntry:\n    f()\nexcept (A, B) as boom:\n    c.labels(x=boom).inc()`;
    expect(filled(onlyMetric(text, 'm.py'))).toEqual({ x: 'unbounded error-text' });
  });

  it("a field of one's own is no path of a request handler", () => {
    const text = `${head}c = Counter("a", "h", ["x"])\nclass A:\n    def __init__(self):\n        self.path = "a"\n    def f(self):\n        c.labels(x=self.path).inc()`;
    expect(filled(onlyMetric(text, 'm.py'))).toEqual({ x: 'bounded literal' });
  });
});

describe('frameworks', () => {
  const middlewares = (text: string): string[] =>
    collect({ 'm.py': text }).middlewares.map(
      (m) => `${m.library} ${m.labels.map((l) => `${l.label} ${l.tier} ${l.kind}`).join()} ${textOf(m.span)}`,
    );

  it.each([
    ['PrometheusMetrics(app)', ['prometheus_flask_exporter path unbounded raw-path PrometheusMetrics']],
    [
      'PrometheusMetrics.for_app_factory()',
      ['prometheus_flask_exporter path unbounded raw-path PrometheusMetrics.for_app_factory'],
    ],
    ["PrometheusMetrics(app, group_by='path')", ["prometheus_flask_exporter path unbounded raw-path 'path'"]],
    [
      'PrometheusMetrics(app, group_by=lambda r: request.path)',
      ['prometheus_flask_exporter path unbounded raw-path lambda r: request.path'],
    ],
    ["PrometheusMetrics(app, group_by='url_rule')", []],
    ["PrometheusMetrics(app, group_by='endpoint')", []],
    ['PrometheusMetrics(app, group_by=lambda r: r.endpoint_name)', []],
    ['PrometheusMetrics(app, **options)', []],
  ])('flask: %s', (call, expected) => {
    expect(middlewares(`from prometheus_flask_exporter import PrometheusMetrics\nmetrics = ${call}`)).toEqual(expected);
  });

  it('flask: labels that are functions', () => {
    const text = `from flask import request\nfrom prometheus_flask_exporter import PrometheusMetrics\nmetrics = PrometheusMetrics.for_app_factory(group_by="endpoint")\n
by_path = metrics.counter("by_path_total", "Requests by path", labels={"path": lambda: request.path, "status": lambda r: r.status_code})`;
    const [metric] = collect({ 'm.py': text }).metrics;
    expect(metric).toMatchObject({
      library: 'prometheus_flask_exporter',
      type: 'counter',
      name: { value: 'by_path_total' },
    });
    expect(filled(metric!)).toEqual({ path: 'unbounded raw-path', status: 'bounded status' });
  });

  it.each([
    ['app.add_middleware(PrometheusMiddleware)', ['starlette_exporter path composed raw-path app.add_middleware']],
    [
      'app.add_middleware(PrometheusMiddleware, group_paths=False)',
      ['starlette_exporter path unbounded raw-path False'],
    ],
    ['app.add_middleware(PrometheusMiddleware, group_paths=True)', []],
    [
      'app.add_middleware(PrometheusMiddleware, group_paths=True, labels={"x": from_header("X")})',
      ['starlette_exporter x unbounded header from_header("X")'],
    ],
    [
      'app.add_middleware(PrometheusMiddleware, group_paths=True, labels={"x": from_header("X", allowed_values=("a",))})',
      [],
    ],
    ['app.add_middleware(PrometheusMiddleware, group_paths=True, exemplars=lambda: {"trace_id": t})', []],
    ['app.add_middleware(Other)', []],
  ])('starlette: %s', (call, expected) => {
    expect(middlewares(`from starlette_exporter import PrometheusMiddleware, from_header\n${call}`)).toEqual(expected);
  });

  it.each([
    ['Instrumentator().instrument(app)', []],
    ['Instrumentator(should_group_untemplated=True)', []],
    [
      'Instrumentator(should_group_untemplated=False)',
      ['prometheus_fastapi_instrumentator handler unbounded raw-path False'],
    ],
  ])('fastapi: %s', (call, expected) => {
    expect(middlewares(`from prometheus_fastapi_instrumentator import Instrumentator\n${call}`)).toEqual(expected);
  });

  it('django names views and is fine', () => {
    expect(
      middlewares('import django_prometheus\nMIDDLEWARE = ["django_prometheus.middleware.PrometheusBeforeMiddleware"]'),
    ).toEqual([]);
  });
});

describe('OpenTelemetry', () => {
  const otel = 'from opentelemetry import metrics, trace\nmeter = metrics.get_meter("m")\n';
  it.each([
    ['m = meter.create_counter("a", unit="1", description="d")\nm.add(1, {"k": v})', 'counter a{k,…} add(k=v)'],
    ['m = meter.create_counter("a")\nm.add(1, attributes={"k": v})', 'counter a{k,…} add(k=v)'],
    ['m = meter.create_histogram("a")\nm.record(1, {"k": v})', 'histogram a{k,…} record(k=v)'],
    ['m = meter.create_up_down_counter("a")\nm.add(-1, {"k": v})', 'gauge a{k,…} add(k=v)'],
    [
      'def read(options):\n    yield metrics.Observation(1, {"k": v})\nm = meter.create_observable_gauge("a", callbacks=[read])',
      'gauge a{k,…} Observation(k=v)',
    ],
    ['all = {"c": meter.create_counter("a")}\nall["c"].add(1, {"k": v})', 'counter a{k,…} add(k=v)'],
  ])('%s', (text, expected) => {
    expect(outlines({ 'm.py': otel + text })).toEqual([expected]);
  });

  it('sees no labels in spans, logs and sets', () => {
    const text = `${otel}span = trace.get_current_span()\nspan.set_attribute("user.id", user_id)\nspan.add_event("x", {"user.id": user_id})\nlogger.info("x", extra={"user_id": user_id})\nseen = set()\nseen.add(user_id)\n`;
    expect(outlines({ 'm.py': text })).toEqual([]);
  });
});

describe('as real projects write it', () => {
  const risks = (text: string): string[] =>
    collect({ 'm.py': text })
      .metrics.flatMap(labelRisks)
      .map((r) => `${r.severity} ${r.metric.name.value} ${r.label}`);

  // An exporter with a map of counters, prefixed names and labels from its configuration.
  it('a map of counters with labels of the configuration', () => {
    const text = `${head}
class Exporter:
    def __init__(self, prefix, static_label):
        self.static_label_keys = static_label.keys()
        self.state_counters = {
            "task-sent": Counter(
                f"{prefix}task_sent",
                "Sent when a task message "
                "is published.",
                ["name", "hostname", *self.static_label_keys],
            ),
            "task-failed": Counter(f"{prefix}task_failed", "Failed.", ["name", "hostname", "exception", *self.static_label_keys]),
        }

    def track(self, event):
        counter = self.state_counters.get(event["type"])
        _labels = {"name": event["name"], "hostname": get_hostname(event["hostname"])}
        if event["type"] == "task-failed":
            _labels["exception"] = get_exception_class_name(event["exception"])
        counter.labels(**_labels).inc()
`;
    expect(risks(text)).toEqual(['info …task_sent_total hostname', 'info …task_failed_total hostname']);
  });

  it('a list of labels that grows', () => {
    const text = `from prometheus_client.core import GaugeMetricFamily
def collect(self):
    labels = ["deployment_name", "state_name"]
    if self.with_ids:
        labels.append("flow_run_id")
    family = GaugeMetricFamily("prefect_info_flow_runs", "Runs", labels=labels)
    yield family
`;
    expect(risks(text)).toEqual(['warning prefect_info_flow_runs flow_run_id']);
  });

  it.each([
    ['a label from a function that knows routes', 'REQUESTS.labels(endpoint=_endpoint_label(scope)).inc()'],
    [
      'the name of a handler',
      "REQUESTS.labels(endpoint=f'{handler.__class__.__module__}.{type(handler).__name__}').inc()",
    ],
  ])('is silent: %s', (_, use) => {
    expect(risks(`${head}REQUESTS = Counter("requests", "h", ["endpoint"])\n${use}`)).toEqual([]);
  });

  it.each([
    ['failed_login_attempts_gauge.labels(user_id=user.user_id).set(1)', 'user_id', 'error'],
    ['failed_login_attempts_gauge.labels(error=str(e)).set(1)', 'error', 'warning'],
    ['failed_login_attempts_gauge.labels(path=request.url.path).set(1)', 'path', 'warning'],
  ])('%s', (use, label, severity) => {
    const text = `${head}failed_login_attempts_gauge = Gauge("failed", "h", ["${label}"])\n${use}`;
    expect(risks(text)).toEqual([`${severity} failed ${label}`]);
  });
});

describe('files with errors', () => {
  it('go on after a syntax error, which is one problem', () => {
    const { metrics, problems } = collect({
      'a.py': `${head}def broken(:\n    x = (1,\n\nc = Counter("a", "h", ["user_id"])\n`,
      'b.py': `${head}d = Counter("b", "h", ["x"])`,
    });
    expect(problems.map((p) => [p.kind, p.span.file.path, regionOf(p.span).start.line])).toEqual([
      ['syntax', 'a.py', 2],
    ]);
    expect(metrics.map((m) => m.name.value)).toContain('b_total');
  });

  it.each([
    'with open(a) as (b, c):\n    pass\n',
    '@a.b(c).d(e)\ndef f(): pass\n',
    'x = 20.\nyield\n',
    'match x:\n    case X():\n        pass\n',
    'with (open(a) as b, open(c) as d):\n    pass\n',
    'type X = int\ndef f[T](x: T) -> T: ...\n',
    'try:\n    pass\nexcept* E:\n    pass\n',
  ])('a gap of the grammar is no problem: %j', (text) => {
    expect(collect({ 'a.py': `import prometheus_client\n${text}` }).problems).toEqual([]);
  });

  it.each([
    ['parentheses', (n: number) => `x = ${'('.repeat(n)}1${')'.repeat(n)}`],
    ['sums', (n: number) => `x = ${'a + '.repeat(n)}b`],
    ['calls', (n: number) => `x${'.a()'.repeat(n)}`],
    ['lambdas', (n: number) => `x = ${'lambda: '.repeat(n)}1`],
    ['lists', (n: number) => `x = ${'['.repeat(n)}${']'.repeat(n)}`],
    ['choices', (n: number) => `x = ${'a if b else '.repeat(n)}1`],
  ])('deep nesting does not crash: %s', (_, make) => {
    for (const depth of [500, 20_000]) {
      const { metrics } = collect({
        'a.py': `import prometheus_client\n${make(depth)}\n`,
        'b.py': `${head}d = Counter("b", "h")`,
      });
      expect(metrics).toHaveLength(1);
    }
  });
});
