// Writes src/knowledge/generated/prometheus-config-structs.ts: every struct that Prometheus decodes its configuration
// into, with the YAML name, Go type and default of each field, read from the sources of a Prometheus release.
//
//	go run scripts/prometheus-config-structs.go 0.316.0 > src/knowledge/generated/prometheus-config-structs.ts
//
// The argument is a version of the Go module github.com/prometheus/prometheus (0.316.0 is Prometheus 3.16.0). Sources
// are fetched by `go mod download`; nothing is compiled but this file.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"time"
)

type structTable struct {
	goType   string
	names    []string
	fields   map[string]string
	goNames  map[string]string
	inline   []string
	defaults map[string]string
}

var (
	structs   = map[string]*structTable{}
	plain     = map[string]bool{}
	aliases   = map[string]string{}
	sdNames   = map[string]string{}
	sdTypes   = map[string]bool{}
	literals  = map[string]*ast.CompositeLit{}
	fileSet   = token.NewFileSet()
	constants = map[string]string{}
)

func main() {
	root := download("github.com/prometheus/prometheus@v" + os.Args[1])
	common := download("github.com/prometheus/common@" + required(root, "github.com/prometheus/common"))
	sigv4 := download("github.com/prometheus/sigv4@" + required(root, "github.com/prometheus/sigv4"))
	readFolder(common+"/config", "common")
	readFolder(sigv4, "sigv4")
	for _, folder := range []string{"config", "model/relabel", "discovery/targetgroup", "storage/remote/azuread", "storage/remote/googleiam"} {
		readFolder(filepath.Join(root, folder), filepath.Base(folder))
	}
	folders, err := os.ReadDir(root + "/discovery")
	check(err)
	for _, folder := range folders {
		if folder.IsDir() {
			readFolder(filepath.Join(root, "discovery", folder.Name()), folder.Name())
		}
	}
	followAliases()
	version := strings.TrimSpace(read(root + "/VERSION"))
	write(version)
}

// followAliases gives what is known of an alias to the struct behind it: Kuma's SDConfig has another name.
func followAliases() {
	for alias, name := range aliases {
		if plain[alias] {
			plain[name] = true
		}
		if literal, ok := literals[alias]; ok && structs[name] != nil {
			literals[name] = literal
		}
	}
}

func download(module string) string {
	command := exec.Command("go", "mod", "download", "-json", module)
	command.Dir = os.TempDir()
	command.Env = append(os.Environ(), "GOFLAGS=-mod=mod")
	output, err := command.Output()
	check(err)
	var result struct{ Dir string }
	check(json.Unmarshal(output, &result))
	return result.Dir
}

func required(root, module string) string {
	match := regexp.MustCompile(regexp.QuoteMeta(module) + ` (v\S+)`).FindStringSubmatch(read(root + "/go.mod"))
	return match[1]
}

func readFolder(folder, pkg string) {
	files, _ := filepath.Glob(filepath.Join(folder, "*.go"))
	sort.Strings(files)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(fileSet, file, nil, 0)
		check(err)
		for _, declaration := range parsed.Decls {
			switch declaration := declaration.(type) {
			case *ast.GenDecl:
				readSpecs(declaration, pkg)
			case *ast.FuncDecl:
				readFunction(declaration, pkg)
			}
		}
	}
}

func readSpecs(declaration *ast.GenDecl, pkg string) {
	for _, spec := range declaration.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			if structType, ok := spec.Type.(*ast.StructType); ok {
				readStruct(pkg, spec.Name.Name, structType)
			} else if name, ok := spec.Type.(*ast.Ident); ok {
				aliases[pkg+"."+spec.Name.Name] = pkg + "." + name.Name
			}
		case *ast.ValueSpec:
			for i, value := range spec.Values {
				if literal, ok := value.(*ast.CompositeLit); ok && strings.HasPrefix(spec.Names[i].Name, "Default") {
					if name, ok := literal.Type.(*ast.Ident); ok {
						literals[pkg+"."+name.Name] = literal
					}
				}
				if literal, ok := value.(*ast.BasicLit); ok {
					constants[pkg+"."+spec.Names[i].Name] = unquote(literal.Value)
				}
			}
		}
	}
}

func readFunction(function *ast.FuncDecl, pkg string) {
	ast.Inspect(function, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if ok && text(call.Fun) == "discovery.RegisterConfig" {
			sdTypes[pkg+"."+strings.TrimSuffix(strings.TrimPrefix(text(call.Args[0]), "&"), "{}")] = true
		}
		return true
	})
	if function.Recv == nil {
		return
	}
	receiver := pkg + "." + strings.TrimPrefix(text(function.Recv.List[0].Type), "*")
	body := text(function.Body)
	if function.Name.Name == "UnmarshalYAML" && strings.Contains(body, "type plain") {
		plain[receiver] = true
	}
	if match := regexp.MustCompile(`return "(\w+)"`).FindStringSubmatch(body); function.Name.Name == "Name" && match != nil {
		sdNames[receiver] = match[1]
	}
}

func readStruct(pkg, name string, structType *ast.StructType) {
	table := &structTable{goType: pkg + "." + name, fields: map[string]string{}, goNames: map[string]string{}, defaults: map[string]string{}}
	if pkg == "common" {
		table.goType = "config." + name
	}
	for _, field := range structType.Fields.List {
		if field.Tag == nil {
			continue
		}
		match := regexp.MustCompile(`yaml:"([^"]*)"`).FindStringSubmatch(field.Tag.Value)
		if match == nil || match[1] == "-" {
			continue
		}
		key, options, _ := strings.Cut(match[1], ",")
		typeName := qualify(text(field.Type), pkg)
		if strings.Contains(options, "inline") {
			table.inline = append(table.inline, typeName)
			continue
		}
		table.names = append(table.names, key)
		table.fields[key] = typeName
		if len(field.Names) > 0 {
			table.goNames[field.Names[0].Name] = key
		}
	}
	if len(table.names)+len(table.inline) > 0 {
		structs[pkg+"."+name] = table
	}
}

var typeName = regexp.MustCompile(`[A-Za-z_][\w.]*`)

// qualify writes a type with its package everywhere; `common` is the package config of prometheus/common.
func qualify(goType, pkg string) string {
	return typeName.ReplaceAllStringFunc(goType, func(name string) string {
		switch name {
		case "map", "string", "bool", "int", "int64", "uint", "uint64", "float64", "any":
			return name
		}
		if before, after, found := strings.Cut(name, "."); found {
			if before == "config" || before == "config_util" {
				return "common." + after
			}
			return name
		}
		return pkg + "." + name
	})
}

func fillDefaults() {
	for name, literal := range literals {
		table := structs[name]
		if table == nil {
			continue
		}
		pkg, _, _ := strings.Cut(name, ".")
		for _, element := range literal.Elts {
			pair, ok := element.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			key, known := table.goNames[text(pair.Key)]
			value, simple := simpleValue(pair.Value, pkg)
			if known && simple && value != "" {
				table.defaults[key] = value
			}
		}
	}
}

func simpleValue(expression ast.Expr, pkg string) (string, bool) {
	switch expression := expression.(type) {
	case *ast.BasicLit:
		return unquote(expression.Value), true
	case *ast.Ident:
		if expression.Name == "true" || expression.Name == "false" {
			return expression.Name, true
		}
		value, ok := constants[pkg+"."+expression.Name]
		return value, ok
	case *ast.CallExpr:
		source := text(expression)
		if match := regexp.MustCompile(`^model\.Duration\((\d+) \* time\.(\w+)\)$`).FindStringSubmatch(source); match != nil {
			count, _ := strconv.Atoi(match[1])
			return formatDuration(time.Duration(count) * map[string]time.Duration{"Second": time.Second, "Minute": time.Minute, "Millisecond": time.Millisecond}[match[2]]), true
		}
		if match := regexp.MustCompile(`^boolPtr\((\w+)\)$`).FindStringSubmatch(source); match != nil {
			return match[1], true
		}
	}
	return "", false
}

func formatDuration(duration time.Duration) string {
	switch {
	case duration == 0:
		return "0s"
	case duration%time.Minute == 0:
		return fmt.Sprintf("%dm", duration/time.Minute)
	case duration%time.Second == 0:
		return fmt.Sprintf("%ds", duration/time.Second)
	}
	return fmt.Sprintf("%dms", duration/time.Millisecond)
}

func write(version string) {
	fillDefaults()
	roots := []string{"config.Config", "config.ScrapeConfigs"}
	kinds := map[string]string{}
	for typeName := range sdTypes {
		target := typeName
		if alias, ok := aliases[typeName]; ok {
			target = alias
		}
		kinds[sdNames[typeName]] = target
		roots = append(roots, target)
	}
	reachable := map[string]bool{}
	for len(roots) > 0 {
		name := roots[0]
		roots = roots[1:]
		if alias, ok := aliases[name]; ok && structs[name] == nil && structs[strings.TrimLeft(alias, "[]*")] != nil {
			roots = append(roots, strings.TrimLeft(alias, "[]*"))
		}
		table := structs[name]
		if table == nil || reachable[name] {
			continue
		}
		reachable[name] = true
		for _, field := range table.fields {
			for _, part := range typeName.FindAllString(field, -1) {
				roots = append(roots, part)
			}
		}
		for _, inline := range table.inline {
			roots = append(roots, typeName.FindAllString(inline, -1)...)
		}
		if name == "config.AlertingConfig" {
			roots = append(roots, "config.AlertmanagerConfig")
		}
	}
	fmt.Printf("// Generated by scripts/prometheus-config-structs.go from Prometheus %s (Apache-2.0). Do not edit.\n", version)
	fmt.Print("import type { StructTable } from '../prometheus-config-types.ts';\n\n")
	fmt.Printf("/** The Prometheus release that the tables below were read from. */\nexport const prometheusConfigVersion: string = '%s';\n\n", version)
	fmt.Print("/** What stands before `_sd_configs`, and the struct that its entries are decoded into. */\nexport const discoveryStructs: Readonly<Record<string, string>> = {\n")
	for _, kind := range sorted(kinds) {
		fmt.Printf("  %s: '%s',\n", kind, kinds[kind])
	}
	fmt.Print("};\n\n/** Every struct by its package and name; `common` is the package config of prometheus/common. */\nexport const configStructs: Readonly<Record<string, StructTable>> = {\n")
	for _, name := range sorted(reachable) {
		table := structs[name]
		goType := table.goType
		if plain[name] {
			goType = goType[:strings.Index(goType, ".")] + ".plain"
		}
		fmt.Printf("  '%s': {\n    goType: '%s',\n    fields: {\n", name, goType)
		for _, key := range table.names {
			fmt.Printf("      %s: '%s',\n", key, table.fields[key])
		}
		fmt.Print("    },\n")
		if len(table.inline) > 0 {
			fmt.Printf("    inline: ['%s'],\n", strings.Join(table.inline, "', '"))
		}
		if len(table.defaults) > 0 {
			fmt.Print("    defaults: {\n")
			for _, key := range table.names {
				if value, ok := table.defaults[key]; ok {
					fmt.Printf("      %s: '%s',\n", key, value)
				}
			}
			fmt.Print("    },\n")
		}
		fmt.Print("  },\n")
	}
	fmt.Print("};\n")
}

func sorted[V any](table map[string]V) []string {
	names := make([]string, 0, len(table))
	for name := range table {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func text(node ast.Node) string {
	var buffer bytes.Buffer
	check(printer.Fprint(&buffer, fileSet, node))
	return buffer.String()
}

func unquote(literal string) string {
	if value, err := strconv.Unquote(literal); err == nil {
		return value
	}
	return literal
}

func read(path string) string {
	content, err := os.ReadFile(path)
	check(err)
	return string(content)
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
