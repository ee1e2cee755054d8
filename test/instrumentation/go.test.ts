import { describe, expect, it } from 'vitest';
import { labelRisks } from '../../src/instrumentation/label-risk.ts';
import { textOf } from '../../src/source/line-index.ts';
import { collect, filled, onlyMetric, outline } from './collect.ts';

const head = `package m
import (
	"fmt"
	"net/http"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)
`;
const outlines = (files: Record<string, string>): string[] => collect(files).metrics.map(outline);

describe('declarations of client_golang', () => {
  it.each([
    [
      'vector',
      `${head}var c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a_total", Help: "h"}, []string{"x", "y"})`,
    ],
    [
      'name in parts',
      `${head}var c = prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "", Subsystem: "a", Name: "total"}, []string{"x", "y"})`,
    ],
    ['promauto', `${head}var c = promauto.NewCounterVec(prometheus.CounterOpts{Name: "a_total"}, []string{"x", "y"})`],
    [
      'promauto.With',
      `${head}var c = promauto.With(reg).NewCounterVec(prometheus.CounterOpts{Name: "a_total"}, []string{"x", "y"})`,
    ],
    [
      'factory',
      `${head}func f(reg prometheus.Registerer) {\n factory := promauto.With(reg)\n c := factory.NewCounterVec(prometheus.CounterOpts{Name: "a_total"}, []string{"x", "y"})\n_ = c\n}`,
    ],
    [
      'alias',
      `package m\nimport prom "github.com/prometheus/client_golang/prometheus"\nvar c = prom.NewCounterVec(prom.CounterOpts{Name: "a_total"}, []string{"x", "y"})`,
    ],
    [
      'dot import',
      `package m\nimport . "github.com/prometheus/client_golang/prometheus"\nvar c = NewCounterVec(CounterOpts{Name: "a_total"}, []string{"x", "y"})`,
    ],
    [
      'options in a variable',
      `${head}var o = prometheus.CounterOpts{Name: "a_total"}\nvar c = prometheus.NewCounterVec(o, []string{"x", "y"})`,
    ],
    [
      'constants',
      `${head}const (\n X = "x"\n Y = "y"\n)\nvar c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a_total"}, []string{X, Y})`,
    ],
    [
      'list in a variable',
      `${head}var labels = []string{"x", "y"}\nvar c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a_total"}, labels)`,
    ],
    [
      'append',
      `${head}var labels = []string{"x"}\nvar c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a_total"}, append(labels, "y"))`,
    ],
    [
      'append a list',
      `${head}var a, b = []string{"x"}, []string{"y"}\nvar c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a_total"}, append(a, b...))`,
    ],
    [
      'append in place',
      `${head}func f() {\n labels := []string{"x"}\n labels = append(labels, "y")\n c := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a_total"}, labels)\n_ = c\n}`,
    ],
    [
      'Sprintf',
      `${head}const p = "a"\nvar c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: fmt.Sprintf("%s_total", p)}, []string{"x", "y"})`,
    ],
    [
      'sum',
      `${head}const p = "a"\nvar c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: p + "_total"}, []string{"x", "y"})`,
    ],
    [
      'raw text',
      `${head}var c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: \`a_total\`}, []string{"x", "y"})`,
    ],
    [
      'V2 unconstrained',
      `${head}var c = prometheus.V2.NewCounterVec(prometheus.CounterVecOpts{CounterOpts: prometheus.CounterOpts{Name: "a_total"}, VariableLabels: prometheus.UnconstrainedLabels([]string{"x", "y"})})`,
    ],
    [
      'V2 constrained',
      `${head}var c = prometheus.V2.NewCounterVec(prometheus.CounterVecOpts{CounterOpts: prometheus.CounterOpts{Name: "a_total"}, VariableLabels: prometheus.ConstrainedLabels{{Name: "x"}, {Name: "y", Constraint: f}}})`,
    ],
    [
      'component-base',
      `package m\nimport "k8s.io/component-base/metrics"\nvar c = metrics.NewCounterVec(&metrics.CounterOpts{Name: "a_total", StabilityLevel: metrics.ALPHA}, []string{"x", "y"})`,
    ],
  ])('%s', (_, text) => {
    expect(outline(onlyMetric(text, 'm.go'))).toBe('counter a_total{x,y}');
  });

  it.each([
    ['prometheus.NewGauge(prometheus.GaugeOpts{Name: "a"})', 'gauge a{}'],
    ['prometheus.NewCounterFunc(prometheus.CounterOpts{Name: "a"}, f)', 'counter a{}'],
    ['prometheus.NewSummaryVec(prometheus.SummaryOpts{Name: "a"}, []string{"x"})', 'summary a{x}'],
    ['prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: ns, Name: "a"}, labels())', 'histogram …_a{,…}'],
    ['prometheus.NewDesc("a", "h", []string{"x"}, nil)', 'unknown a{x}'],
    ['prometheus.NewDesc(prometheus.BuildFQName("n", "", "a"), "h", nil, nil)', 'unknown n_a{}'],
  ])('%s', (text, expected) => {
    expect(outlines({ 'm.go': `${head}var m = ${text}` })).toEqual([expected]);
  });

  it('reads constant labels, buckets and constraints', () => {
    const { metrics } = collect({
      'm.go': `${head}var h = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "a", Buckets: []float64{1, 2}, ConstLabels: prometheus.Labels{"run": uuid.NewString()}}, nil)
var e = prometheus.NewHistogram(prometheus.HistogramOpts{Name: "b", Buckets: prometheus.ExponentialBuckets(1, 2, 5)})
var d = prometheus.NewHistogram(prometheus.HistogramOpts{Name: "c"})
var v = prometheus.V2.NewGaugeVec(prometheus.GaugeVecOpts{GaugeOpts: prometheus.GaugeOpts{Name: "d"}, VariableLabels: prometheus.ConstrainedLabels{{Name: "user_id", Constraint: f}}})`,
    });
    expect(metrics.map((m) => m.buckets)).toEqual([2, 5, 11, undefined]);
    expect(metrics[0]!.constantLabels.map((l) => [l.label.value, l.value.tier])).toEqual([['run', 'unbounded']]);
    expect(metrics[3]!.allowList).toBe(true);
    expect(metrics.flatMap(labelRisks).map((r) => `${r.severity} ${r.label}`)).toEqual(['warning run', 'info user_id']);
  });

  it('follows factories', () => {
    const text = `${head}func newCounter(name string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Name: name}, []string{"user_id"})
}
var a = newCounter("a")
var b = newCounter("b")
func f() { a.WithLabelValues(id).Inc() }`;
    expect(outlines({ 'm.go': text })).toEqual([
      'counter a{user_id} WithLabelValues(user_id=id)',
      'counter b{user_id}',
    ]);
  });

  it.each([
    [
      'another package',
      `package m\nimport "example.com/x/metrics"\nvar c = metrics.NewCounterVec(metrics.CounterOpts{Name: "a"}, []string{"user_id"}) // client_golang/prometheus`,
    ],
    ['text', `${head}// prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a"}, []string{"user_id"})`],
  ])('is silent: %s', (_, text) => {
    expect(outlines({ 'm.go': text })).toEqual([]);
  });
});

const declared = `${head}var c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a"}, []string{"path", "method"})\n`;
const used = (text: string): string[] => outlines({ 'm.go': declared + text }).filter((line) => line.includes('('));
const all = 'counter a{path,method} ';

describe('uses', () => {
  it.each([
    ['func f() { c.WithLabelValues(p, m).Inc() }', 'WithLabelValues(path=p, method=m)'],
    ['func f() { c.With(prometheus.Labels{"path": p, "method": m}).Inc() }', 'With(path=p, method=m)'],
    ['const K = "path"\nfunc f() { c.With(prometheus.Labels{K: p}).Inc() }', 'With(path=p)'],
    ['func f() { l := prometheus.Labels{"path": p}\n l["method"] = m\n c.With(l).Inc() }', 'With(path=p, method=m)'],
    ['func f() { l := map[string]string{"path": p}\n c.With(l).Inc() }', 'With(path=p)'],
    ['func f() { x, err := c.GetMetricWithLabelValues(p, m)\n _ = x }', 'GetMetricWithLabelValues(path=p, method=m)'],
    ['func f() { x, err := c.GetMetricWith(prometheus.Labels{"path": p})\n _ = x }', 'GetMetricWith(path=p)'],
    [
      'func f() { x := c.MustCurryWith(prometheus.Labels{"path": p})\n x.WithLabelValues(m).Inc() }',
      'MustCurryWith(path=p) WithLabelValues(method=m)',
    ],
    ['func f() { c.DeleteLabelValues(p, m) }', 'remove(path=p, method=m)'],
    ['func f() { c.WithLabelValues(values...).Inc() }', 'WithLabelValues( …)'],
    ['func f() { t := prometheus.NewTimer(c.WithLabelValues(p, m))\n _ = t }', 'WithLabelValues(path=p, method=m)'],
    ['func f() { go func() { c.WithLabelValues(p, m).Inc() }() }', 'WithLabelValues(path=p, method=m)'],
    ['func f() { if x == (T{}) {\n c.WithLabelValues(p, m).Inc() } }', 'WithLabelValues(path=p, method=m)'],
  ])('%s', (text, expected) => {
    expect(used(text)).toEqual([all + expected]);
  });

  it('exemplars are no labels', () => {
    const text = `func f() {
	c.WithLabelValues(p, m).(prometheus.ExemplarAdder).AddWithExemplar(1, prometheus.Labels{"trace_id": t})
	h.(prometheus.ExemplarObserver).ObserveWithExemplar(1, prometheus.Labels{"user_id": u})
}`;
    expect(used(text)).toEqual([`${all}WithLabelValues(path=p, method=m)`]);
  });

  it.each([
    [
      'literal',
      'func New() *M { return &M{hits: promauto.NewCounterVec(prometheus.CounterOpts{Name: "a"}, []string{"path"})} }',
    ],
    [
      'assignment',
      'func New() *M {\n m := &M{}\n m.hits = promauto.NewCounterVec(prometheus.CounterOpts{Name: "a"}, []string{"path"})\n return m }',
    ],
  ])('fields of a struct: %s', (_, make) => {
    const text = `${head}type M struct { hits *prometheus.CounterVec }\n${make}\nfunc (m *M) Hit(r *http.Request) { m.hits.WithLabelValues(r.URL.Path).Inc() }`;
    expect(outlines({ 'm.go': text })).toEqual(['counter a{path} WithLabelValues(path=r.URL.Path)']);
  });

  it('constant metrics by their description', () => {
    const text = `${head}type C struct { desc *prometheus.Desc }
func New() *C { return &C{desc: prometheus.NewDesc("a", "h", []string{"name", "user_id"}, nil)} }
func (c *C) Collect(ch chan<- prometheus.Metric) { ch <- prometheus.MustNewConstMetric(c.desc, prometheus.GaugeValue, 1, u.Name, u.ID) }`;
    expect(outlines({ 'm.go': text })).toEqual(['gauge a{name,user_id} MustNewConstMetric(name=u.Name, user_id=u.ID)']);
  });

  it('across files of a package, and across packages', () => {
    const files = {
      'internal/metrics/metrics.go': `${head.replace('package m', 'package metrics')}var Hits = prometheus.NewCounterVec(prometheus.CounterOpts{Name: name}, []string{"path"})`,
      'internal/metrics/names.go': `package metrics\nimport "github.com/prometheus/client_golang/prometheus"\nconst name = "hits_total"\nfunc f() { Hits.WithLabelValues(p).Inc() }`,
      'cmd/server/main.go': `package main\nimport "example.com/shop/internal/metrics"\nfunc h(r *http.Request) { metrics.Hits.WithLabelValues(r.URL.Path).Inc() }`,
    };
    expect(outlines(files)).toEqual([
      'counter hits_total{path} WithLabelValues(path=r.URL.Path) WithLabelValues(path=p)',
    ]);
  });

  it('the grouping key of a pusher is a label', () => {
    const text = `package m\nimport "github.com/prometheus/client_golang/prometheus/push"\nfunc f() { push.New(url, "job").Grouping("run", uuid.NewString()).Push() }`;
    expect(
      collect({ 'm.go': text }).defaultLabels.map((d) => d.labels.map((l) => `${l.label.value} ${l.value.tier}`)),
    ).toEqual([['run unbounded']]);
  });
});

describe('labels of everything that is registered or pushed', () => {
  it.each([
    [
      'prometheus.WrapRegistererWith(prometheus.Labels{"region": region, "start": time.Now().String()}, reg)',
      ['region bounded', 'start unbounded'],
    ],
    ['prometheus.WrapCollectorWith(prometheus.Labels{"shard": "a"}, c)', ['shard bounded']],
  ])('%s', (text, expected) => {
    const { defaultLabels } = collect({
      'm.go': `${head}func f(reg prometheus.Registerer, region string) {\n ${text}\n}`,
    });
    expect(defaultLabels.flatMap((d) => d.labels.map((l) => `${l.label.value} ${l.value.tier}`))).toEqual(expected);
  });
});

describe('values', () => {
  const value = (expression: string, before = '', parameters = ''): string | undefined =>
    filled(
      onlyMetric(
        `${head}type Reason string\nconst Timeout Reason = "timeout"\nvar table = map[string]string{"a": "b"}\nvar c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a"}, []string{"x"})\nfunc f(${parameters}) {\n${before}\nc.WithLabelValues(${expression}).Inc()\n}`,
        'm.go',
      ),
    )['x'];

  it.each([
    ['r.URL.Path', 'raw-path'],
    ['r.URL.String()', 'raw-path'],
    ['r.RequestURI', 'raw-path'],
    ['c2.Request.URL.Path', 'raw-path'],
    ['strings.ToLower(r.URL.Path)', 'raw-path'],
    ['r.Method + " " + r.URL.Path', 'raw-path'],
    ['fmt.Sprintf("%s %s", r.Method, r.URL.Path)', 'raw-path'],
    ['userID', 'identity'],
    ['user.ID', 'identity'],
    ['claims.Subject', 'identity'],
    ['strconv.Itoa(user.ID)', 'identity'],
    ['strconv.Itoa(msg.RunnerId)', 'identity'],
    ['string(userID)', 'identity'],
    ['r.RemoteAddr', 'address'],
    ['c2.ClientIP()', 'address'],
    ['r.UserAgent()', 'header'],
    ['r.Header.Get("X")', 'header'],
    ['c2.GetHeader("X")', 'header'],
    ['r.Host', 'header'],
    ['err.Error()', 'error-text'],
    ['fmt.Sprint(err)', 'error-text'],
    ['fmt.Sprintf("%v", err)', 'error-text'],
    ['errors.Cause(err).Error()', 'error-text'],
    ['time.Now().String()', 'time'],
    ['time.Now().Format(time.RFC3339)', 'time'],
    ['uuid.New().String()', 'random'],
    ['uuid.NewString()', 'random'],
    ['r.FormValue("x")', 'input'],
    ['mux.Vars(r)["id"]', 'input'],
    ['ctx.Param("id")', 'input'],
    ['r.URL.Query().Get("q")', 'input'],
    ['r.PathValue("id")', 'input'],
    ['chi.URLParam(r, "id")', 'input'],
  ])('unbounded: %s', (expression, kind) => {
    expect(value(expression)).toBe(`unbounded ${kind}`);
  });

  it.each([
    ['"a"', 'literal'],
    ['http.MethodGet', 'constant'],
    ['codes.NOT_FOUND', 'constant'],
    ['table[x]', 'literal'],
    ['strconv.Itoa(status)', 'status'],
    ['http.StatusText(ww.Status())', 'status'],
    ['r.Method', 'status'],
    ['fmt.Sprintf("%T", err)', 'type-name'],
    ['reflect.TypeOf(err).String()', 'type-name'],
    ['c2.FullPath()', 'route-template'],
    ['chi.RouteContext(r.Context()).RoutePattern()', 'route-template'],
    ['r.Pattern', 'route-template'],
    ['info.FullMethod', 'route-template'],
    ['normalizePath(r.URL.Path)', 'normalised'],
    ['os.Getenv("REGION")', 'constant'],
    ['os.Getenv("HOSTNAME")', 'process-host'],
    ['strconv.FormatBool(x)', 'condition'],
  ])('bounded: %s', (expression, kind) => {
    expect(value(expression)).toBe(`bounded ${kind}`);
  });

  it.each([
    ['a variable', 'p', 'p := r.URL.Path', '', 'unbounded raw-path'],
    ['set again', 'p', 'p := "none"\nif ok { p = r.URL.Path }', '', 'unbounded raw-path'],
    ['a typed parameter', 'string(reason)', '', 'reason Reason', 'bounded constant'],
    ['a constant of a type', 'string(Timeout)', '', '', 'bounded literal'],
    ['a loop', 's', 'for _, s := range []string{"a", "b"} {\n}', '', 'bounded constant'],
    [
      'a template from a call with an error',
      't',
      't, err := mux.CurrentRoute(r).GetPathTemplate()',
      '',
      'bounded route-template',
    ],
    ['replaced', 'strings.ReplaceAll(r.URL.Path, id, ":id")', '', '', 'composed raw-path'],
    ['unknown', 'thing', '', 'thing string', 'unknown'],
  ])('%s', (_, expression, before, parameters, expected) => {
    expect(value(expression, before, parameters)).toBe(expected);
  });
});

describe('other libraries', () => {
  it.each([
    [
      'metrics.GetOrCreateCounter(fmt.Sprintf(`x_total{user=%q,kind="a"}`, userID)).Inc()',
      'counter x_total{user,kind} Counter(user=userID, kind=fmt.Sprintf(`x_total{user=%q,kind="a"}`, userID))',
    ],
    ['metrics.NewGauge(fmt.Sprintf("x{path=\\"%s\\"}", r.URL.Path), nil)', 'gauge x{path} Gauge(path=r.URL.Path)'],
    ['metrics.NewHistogram(`x{kind="a"}`)', 'histogram x{kind} Histogram(kind=`x{kind="a"}`)'],
  ])('VictoriaMetrics: %s', (text, expected) => {
    const source = `package m\nimport (\n "fmt"\n "github.com/VictoriaMetrics/metrics"\n)\nfunc f() {\n ${text}\n}`;
    expect(outlines({ 'm.go': source })).toEqual([expected]);
  });

  it.each([
    [
      'c, err := meter.Int64Counter("a", metric.WithDescription("d"))\nc.Add(ctx, 1, metric.WithAttributes(attribute.String("k", v)))',
      'counter a{k,…} Add(k=v)',
    ],
    [
      'h, _ := meter.Float64Histogram("a")\nh.Record(ctx, 1, metric.WithAttributes(attribute.Key("k").String(v)))',
      'histogram a{k,…} Record(k=v)',
    ],
    [
      'c, _ := otel.Meter("m").Int64UpDownCounter("a")\nc.Add(ctx, 1, metric.WithAttributes(semconv.HTTPRoute(route)))',
      'gauge a{http_route,…} Add(http_route=route)',
    ],
  ])('OpenTelemetry: %s', (text, expected) => {
    const source = `package m\nimport (\n "go.opentelemetry.io/otel"\n "go.opentelemetry.io/otel/metric"\n "go.opentelemetry.io/otel/attribute"\n)\nfunc f() {\n span.SetAttributes(attribute.String("user.id", userID))\n ${text}\n}`;
    expect(outlines({ 'm.go': source })).toEqual([expected]);
  });

  const middlewares = (imports: string, text: string): string[] =>
    collect({ 'm.go': `package m\nimport (\n ${imports}\n)\nfunc f() {\n ${text}\n}` }).middlewares.map(
      (m) => `${m.library} ${textOf(m.span)}`,
    );

  it.each([
    ['"github.com/slok/go-http-metrics/middleware/std"', 'std.Handler("", mdlw, h)', ['go-http-metrics ""']],
    ['"github.com/slok/go-http-metrics/middleware"', 'mdlw.Handler("", h)', ['go-http-metrics ""']],
    ['"github.com/slok/go-http-metrics/middleware/std"', 'std.Handler("/users/:id", mdlw, h)', []],
    ['"net/http"', 'mux.Handler("", h) // client_golang/prometheus', []],
    [
      'ginprometheus "github.com/zsais/go-gin-prometheus"',
      'p := ginprometheus.NewPrometheus("gin")\np.Use(r)',
      ['go-gin-prometheus ginprometheus.NewPrometheus'],
    ],
    [
      'ginprometheus "github.com/zsais/go-gin-prometheus"',
      'p := ginprometheus.NewPrometheus("gin")\np.ReqCntURLLabelMappingFn = f\np.Use(r)',
      [],
    ],
  ])('middleware %s: %s', (imports, text, expected) => {
    expect(middlewares(imports, text)).toEqual(expected);
  });
});

describe('as real projects write it', () => {
  const risks = (files: Record<string, string>): string[] =>
    collect(files)
      .metrics.flatMap(labelRisks)
      .map((r) => `${r.severity} ${r.metric.name.value} ${r.label}`);

  // The listener of actions-runner-controller before labels were taken out: constants, append, and a map filled by key.
  const runners = (labels: string): string => `${head}
const (
	labelKeyRepository = "repository"
	labelKeyRunnerID = "runner_id"
	labelKeyRunnerName = "runner_name"
	labelKeyJobName = "job_name"
	labelKeyResult = "job_result"
)
var (
	jobLabels = []string{labelKeyRepository, labelKeyJobName}
	startedLabels = ${labels}
	jobDuration = prometheus.NewHistogramVec(
		prometheus.HistogramOpts{Subsystem: "gha", Name: "job_execution_duration_seconds", Buckets: runtimeBuckets},
		startedLabels,
	)
)
var runtimeBuckets = []float64{1, 2, 3}
type exporter struct{}
func (e *exporter) Publish(msg *Job) {
	l := prometheus.Labels{labelKeyRepository: msg.Repository, labelKeyJobName: msg.JobName}
	l[labelKeyRunnerID] = strconv.Itoa(msg.RunnerId)
	l[labelKeyRunnerName] = msg.RunnerName
	jobDuration.With(l).Observe(1)
}`;
  it('labels from constants, append and maps filled by key', () => {
    expect(
      risks({ 'cmd/listener/metrics.go': runners('append(jobLabels, labelKeyRunnerID, labelKeyRunnerName)') }),
    ).toEqual([
      'info gha_job_execution_duration_seconds job_name',
      'error gha_job_execution_duration_seconds runner_id',
      'error gha_job_execution_duration_seconds runner_name',
    ]);
  });

  it('the same constants for the labels and for the values', () => {
    const text = `${head}
const COMPONENT = "component"
const REQUSER = "user"
const PATH = "path"
var requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "request_kf"}, []string{COMPONENT, REQUSER, PATH})
func Inc(component, user, action, path string) {
	requests.With(prometheus.Labels{COMPONENT: component, REQUSER: user, PATH: path}).Inc()
}`;
    expect(risks({ 'monitoring.go': text })).toEqual(['info request_kf user', 'info request_kf path']);
  });

  it('names and namespaces depend on the system', () => {
    const text = `${head}var ready = prometheus.NewGaugeVec(prometheus.GaugeOpts{Namespace: "certmanager", Name: "certificate_ready_status"}, []string{"name", "namespace", "condition", "size_bucket", "model"})
func f(crt *Certificate) { ready.With(prometheus.Labels{"name": crt.Name, "namespace": crt.Namespace, "condition": string(c)}).Set(1) }`;
    expect(risks({ 'metrics.go': text })).toEqual([]);
  });
});

describe('files with errors', () => {
  it('go on after a syntax error, which is one problem', () => {
    const { metrics, problems } = collect({
      'a.go': `${head}func f() { x := (1\nvar c = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "a"}, []string{"x"})\n`,
      'b/b.go': `${head}var d = prometheus.NewGauge(prometheus.GaugeOpts{Name: "b"})`,
    });
    expect(problems.map((p) => p.span.file.path)).toEqual(['a.go']);
    expect(metrics.map((m) => m.name.value)).toContain('b');
  });

  it.each([
    'if a == B {\n}',
    'for range xs {\n}',
    'L:\n for {\n break L\n }',
    'goto L\nL:\n x()',
    'x := "("\n y := \')\'\n // (',
  ])('a gap of the grammar is no problem: %j', (text) => {
    expect(collect({ 'a.go': `${head}func f() {\n${text}\n}` }).problems).toEqual([]);
  });

  it.each([
    ['parentheses', (n: number) => `${'('.repeat(n)}1${')'.repeat(n)}`],
    ['sums', (n: number) => `${'a + '.repeat(n)}b`],
    ['calls', (n: number) => `x${'.a()'.repeat(n)}`],
    ['functions', (n: number) => `${'func() { x = '.repeat(n)}1${' }'.repeat(n)}`],
    ['literals', (n: number) => `${'T{A: '.repeat(n)}1${'}'.repeat(n)}`],
  ])('deep nesting does not crash: %s', (_, make) => {
    for (const depth of [500, 10_000]) {
      const { metrics } = collect({
        'a.go': `${head}var x = ${make(depth)}\n`,
        'b/b.go': `${head}var d = prometheus.NewGauge(prometheus.GaugeOpts{Name: "b"})`,
      });
      expect(metrics).toHaveLength(1);
    }
  });
});
