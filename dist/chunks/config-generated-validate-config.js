"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/config/generated/validate-config.js
var validate_config_exports = {};
__export(validate_config_exports, {
  validate: () => validate
});
module.exports = __toCommonJS(validate_config_exports);
var validate = validate10;
var schema11 = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "https://raw.githubusercontent.com/scrapelint/scrapelint/main/schema/scrapelint.schema.json",
  type: "object",
  additionalProperties: false,
  properties: {
    preset: { enum: ["recommended", "strict", "all"] },
    rules: { type: "object", additionalProperties: { enum: ["off", "info", "warning", "error"] } },
    exclude: { type: "array", items: { $ref: "#/definitions/text" } },
    scopes: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["name", "include"],
        properties: {
          name: { $ref: "#/definitions/text" },
          include: { type: "array", items: { $ref: "#/definitions/text" } }
        }
      }
    },
    assume: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["kind", "name"],
        properties: {
          kind: { $ref: "#/definitions/text" },
          name: { $ref: "#/definitions/text" },
          namespace: { $ref: "#/definitions/text" }
        }
      }
    },
    ignores: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["rules", "reason"],
        properties: {
          rules: { type: "array", minItems: 1, items: { $ref: "#/definitions/text" } },
          path: { $ref: "#/definitions/text" },
          kind: { $ref: "#/definitions/text" },
          name: { $ref: "#/definitions/text" },
          namespace: { $ref: "#/definitions/text" },
          reason: { $ref: "#/definitions/text" },
          until: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }
        }
      }
    },
    "bounded-labels": {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["label", "reason"],
        properties: {
          label: { $ref: "#/definitions/text" },
          metrics: { type: "array", minItems: 1, items: { $ref: "#/definitions/text" } },
          reason: { $ref: "#/definitions/text" }
        }
      }
    },
    "fail-on": { enum: ["error", "warning", "info", "never"] },
    "min-severity": { enum: ["error", "warning", "info"] },
    "min-confidence": { enum: ["high", "medium", "low"] },
    prometheus: {
      type: "object",
      additionalProperties: false,
      properties: { version: { $ref: "#/definitions/version" } }
    },
    kubernetes: {
      type: "object",
      additionalProperties: false,
      properties: { version: { $ref: "#/definitions/version" } }
    },
    "require-reason": { type: "boolean" }
  },
  definitions: {
    text: { type: ["string", "number"], pattern: "\\S" },
    version: { type: ["string", "number"], pattern: "^v?[0-9]+(\\.[0-9]+){1,2}$" }
  }
};
var schema12 = { type: ["string", "number"], pattern: "\\S" };
var schema27 = { type: ["string", "number"], pattern: "^v?[0-9]+(\\.[0-9]+){1,2}$" };
var func2 = Object.prototype.hasOwnProperty;
var pattern0 = new RegExp("\\S", "u");
var pattern12 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
var pattern16 = new RegExp("^v?[0-9]+(\\.[0-9]+){1,2}$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
        const err0 = {
          instancePath,
          schemaPath: "#/additionalProperties",
          keyword: "additionalProperties",
          params: { additionalProperty: key0 },
          schema: false,
          parentSchema: schema11,
          data
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.preset !== void 0) {
      let data0 = data.preset;
      if (!(data0 === "recommended" || data0 === "strict" || data0 === "all")) {
        const err1 = {
          instancePath: instancePath + "/preset",
          schemaPath: "#/properties/preset/enum",
          keyword: "enum",
          params: { allowedValues: schema11.properties.preset.enum },
          schema: schema11.properties.preset.enum,
          parentSchema: schema11.properties.preset,
          data: data0
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.rules !== void 0) {
      let data1 = data.rules;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          let data2 = data1[key1];
          if (!(data2 === "off" || data2 === "info" || data2 === "warning" || data2 === "error")) {
            const err2 = {
              instancePath: instancePath + "/rules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
              schemaPath: "#/properties/rules/additionalProperties/enum",
              keyword: "enum",
              params: { allowedValues: schema11.properties.rules.additionalProperties.enum },
              schema: schema11.properties.rules.additionalProperties.enum,
              parentSchema: schema11.properties.rules.additionalProperties,
              data: data2
            };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + "/rules",
          schemaPath: "#/properties/rules/type",
          keyword: "type",
          params: { type: "object" },
          schema: schema11.properties.rules.type,
          parentSchema: schema11.properties.rules,
          data: data1
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.exclude !== void 0) {
      let data3 = data.exclude;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 !== "string" && !(typeof data4 == "number" && isFinite(data4))) {
            const err4 = {
              instancePath: instancePath + "/exclude/" + i0,
              schemaPath: "#/definitions/text/type",
              keyword: "type",
              params: { type: schema12.type },
              schema: schema12.type,
              parentSchema: schema12,
              data: data4
            };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data4 === "string") {
            if (!pattern0.test(data4)) {
              const err5 = {
                instancePath: instancePath + "/exclude/" + i0,
                schemaPath: "#/definitions/text/pattern",
                keyword: "pattern",
                params: { pattern: "\\S" },
                schema: "\\S",
                parentSchema: schema12,
                data: data4
              };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + "/exclude",
          schemaPath: "#/properties/exclude/type",
          keyword: "type",
          params: { type: "array" },
          schema: schema11.properties.exclude.type,
          parentSchema: schema11.properties.exclude,
          data: data3
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.scopes !== void 0) {
      let data5 = data.scopes;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.name === void 0) {
              const err7 = {
                instancePath: instancePath + "/scopes/" + i1,
                schemaPath: "#/properties/scopes/items/required",
                keyword: "required",
                params: { missingProperty: "name" },
                schema: schema11.properties.scopes.items.required,
                parentSchema: schema11.properties.scopes.items,
                data: data6
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data6.include === void 0) {
              const err8 = {
                instancePath: instancePath + "/scopes/" + i1,
                schemaPath: "#/properties/scopes/items/required",
                keyword: "required",
                params: { missingProperty: "include" },
                schema: schema11.properties.scopes.items.required,
                parentSchema: schema11.properties.scopes.items,
                data: data6
              };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            for (const key2 in data6) {
              if (!(key2 === "name" || key2 === "include")) {
                const err9 = {
                  instancePath: instancePath + "/scopes/" + i1,
                  schemaPath: "#/properties/scopes/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key2 },
                  schema: false,
                  parentSchema: schema11.properties.scopes.items,
                  data: data6
                };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data6.name !== void 0) {
              let data7 = data6.name;
              if (typeof data7 !== "string" && !(typeof data7 == "number" && isFinite(data7))) {
                const err10 = {
                  instancePath: instancePath + "/scopes/" + i1 + "/name",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data7
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
              if (typeof data7 === "string") {
                if (!pattern0.test(data7)) {
                  const err11 = {
                    instancePath: instancePath + "/scopes/" + i1 + "/name",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data7
                  };
                  if (vErrors === null) {
                    vErrors = [err11];
                  } else {
                    vErrors.push(err11);
                  }
                  errors++;
                }
              }
            }
            if (data6.include !== void 0) {
              let data8 = data6.include;
              if (Array.isArray(data8)) {
                const len2 = data8.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data9 = data8[i2];
                  if (typeof data9 !== "string" && !(typeof data9 == "number" && isFinite(data9))) {
                    const err12 = {
                      instancePath: instancePath + "/scopes/" + i1 + "/include/" + i2,
                      schemaPath: "#/definitions/text/type",
                      keyword: "type",
                      params: { type: schema12.type },
                      schema: schema12.type,
                      parentSchema: schema12,
                      data: data9
                    };
                    if (vErrors === null) {
                      vErrors = [err12];
                    } else {
                      vErrors.push(err12);
                    }
                    errors++;
                  }
                  if (typeof data9 === "string") {
                    if (!pattern0.test(data9)) {
                      const err13 = {
                        instancePath: instancePath + "/scopes/" + i1 + "/include/" + i2,
                        schemaPath: "#/definitions/text/pattern",
                        keyword: "pattern",
                        params: { pattern: "\\S" },
                        schema: "\\S",
                        parentSchema: schema12,
                        data: data9
                      };
                      if (vErrors === null) {
                        vErrors = [err13];
                      } else {
                        vErrors.push(err13);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err14 = {
                  instancePath: instancePath + "/scopes/" + i1 + "/include",
                  schemaPath: "#/properties/scopes/items/properties/include/type",
                  keyword: "type",
                  params: { type: "array" },
                  schema: schema11.properties.scopes.items.properties.include.type,
                  parentSchema: schema11.properties.scopes.items.properties.include,
                  data: data8
                };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
          } else {
            const err15 = {
              instancePath: instancePath + "/scopes/" + i1,
              schemaPath: "#/properties/scopes/items/type",
              keyword: "type",
              params: { type: "object" },
              schema: schema11.properties.scopes.items.type,
              parentSchema: schema11.properties.scopes.items,
              data: data6
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + "/scopes",
          schemaPath: "#/properties/scopes/type",
          keyword: "type",
          params: { type: "array" },
          schema: schema11.properties.scopes.type,
          parentSchema: schema11.properties.scopes,
          data: data5
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.assume !== void 0) {
      let data10 = data.assume;
      if (Array.isArray(data10)) {
        const len3 = data10.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data11 = data10[i3];
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.kind === void 0) {
              const err17 = {
                instancePath: instancePath + "/assume/" + i3,
                schemaPath: "#/properties/assume/items/required",
                keyword: "required",
                params: { missingProperty: "kind" },
                schema: schema11.properties.assume.items.required,
                parentSchema: schema11.properties.assume.items,
                data: data11
              };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (data11.name === void 0) {
              const err18 = {
                instancePath: instancePath + "/assume/" + i3,
                schemaPath: "#/properties/assume/items/required",
                keyword: "required",
                params: { missingProperty: "name" },
                schema: schema11.properties.assume.items.required,
                parentSchema: schema11.properties.assume.items,
                data: data11
              };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
            for (const key3 in data11) {
              if (!(key3 === "kind" || key3 === "name" || key3 === "namespace")) {
                const err19 = {
                  instancePath: instancePath + "/assume/" + i3,
                  schemaPath: "#/properties/assume/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key3 },
                  schema: false,
                  parentSchema: schema11.properties.assume.items,
                  data: data11
                };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data11.kind !== void 0) {
              let data12 = data11.kind;
              if (typeof data12 !== "string" && !(typeof data12 == "number" && isFinite(data12))) {
                const err20 = {
                  instancePath: instancePath + "/assume/" + i3 + "/kind",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data12
                };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
              if (typeof data12 === "string") {
                if (!pattern0.test(data12)) {
                  const err21 = {
                    instancePath: instancePath + "/assume/" + i3 + "/kind",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data12
                  };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              }
            }
            if (data11.name !== void 0) {
              let data13 = data11.name;
              if (typeof data13 !== "string" && !(typeof data13 == "number" && isFinite(data13))) {
                const err22 = {
                  instancePath: instancePath + "/assume/" + i3 + "/name",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data13
                };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
              if (typeof data13 === "string") {
                if (!pattern0.test(data13)) {
                  const err23 = {
                    instancePath: instancePath + "/assume/" + i3 + "/name",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data13
                  };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              }
            }
            if (data11.namespace !== void 0) {
              let data14 = data11.namespace;
              if (typeof data14 !== "string" && !(typeof data14 == "number" && isFinite(data14))) {
                const err24 = {
                  instancePath: instancePath + "/assume/" + i3 + "/namespace",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data14
                };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
              if (typeof data14 === "string") {
                if (!pattern0.test(data14)) {
                  const err25 = {
                    instancePath: instancePath + "/assume/" + i3 + "/namespace",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data14
                  };
                  if (vErrors === null) {
                    vErrors = [err25];
                  } else {
                    vErrors.push(err25);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err26 = {
              instancePath: instancePath + "/assume/" + i3,
              schemaPath: "#/properties/assume/items/type",
              keyword: "type",
              params: { type: "object" },
              schema: schema11.properties.assume.items.type,
              parentSchema: schema11.properties.assume.items,
              data: data11
            };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = {
          instancePath: instancePath + "/assume",
          schemaPath: "#/properties/assume/type",
          keyword: "type",
          params: { type: "array" },
          schema: schema11.properties.assume.type,
          parentSchema: schema11.properties.assume,
          data: data10
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.ignores !== void 0) {
      let data15 = data.ignores;
      if (Array.isArray(data15)) {
        const len4 = data15.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data16 = data15[i4];
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            if (data16.rules === void 0) {
              const err28 = {
                instancePath: instancePath + "/ignores/" + i4,
                schemaPath: "#/properties/ignores/items/required",
                keyword: "required",
                params: { missingProperty: "rules" },
                schema: schema11.properties.ignores.items.required,
                parentSchema: schema11.properties.ignores.items,
                data: data16
              };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
            if (data16.reason === void 0) {
              const err29 = {
                instancePath: instancePath + "/ignores/" + i4,
                schemaPath: "#/properties/ignores/items/required",
                keyword: "required",
                params: { missingProperty: "reason" },
                schema: schema11.properties.ignores.items.required,
                parentSchema: schema11.properties.ignores.items,
                data: data16
              };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
            for (const key4 in data16) {
              if (!(key4 === "rules" || key4 === "path" || key4 === "kind" || key4 === "name" || key4 === "namespace" || key4 === "reason" || key4 === "until")) {
                const err30 = {
                  instancePath: instancePath + "/ignores/" + i4,
                  schemaPath: "#/properties/ignores/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key4 },
                  schema: false,
                  parentSchema: schema11.properties.ignores.items,
                  data: data16
                };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data16.rules !== void 0) {
              let data17 = data16.rules;
              if (Array.isArray(data17)) {
                if (data17.length < 1) {
                  const err31 = {
                    instancePath: instancePath + "/ignores/" + i4 + "/rules",
                    schemaPath: "#/properties/ignores/items/properties/rules/minItems",
                    keyword: "minItems",
                    params: { limit: 1 },
                    schema: 1,
                    parentSchema: schema11.properties.ignores.items.properties.rules,
                    data: data17
                  };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
                const len5 = data17.length;
                for (let i5 = 0; i5 < len5; i5++) {
                  let data18 = data17[i5];
                  if (typeof data18 !== "string" && !(typeof data18 == "number" && isFinite(data18))) {
                    const err32 = {
                      instancePath: instancePath + "/ignores/" + i4 + "/rules/" + i5,
                      schemaPath: "#/definitions/text/type",
                      keyword: "type",
                      params: { type: schema12.type },
                      schema: schema12.type,
                      parentSchema: schema12,
                      data: data18
                    };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                  if (typeof data18 === "string") {
                    if (!pattern0.test(data18)) {
                      const err33 = {
                        instancePath: instancePath + "/ignores/" + i4 + "/rules/" + i5,
                        schemaPath: "#/definitions/text/pattern",
                        keyword: "pattern",
                        params: { pattern: "\\S" },
                        schema: "\\S",
                        parentSchema: schema12,
                        data: data18
                      };
                      if (vErrors === null) {
                        vErrors = [err33];
                      } else {
                        vErrors.push(err33);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err34 = {
                  instancePath: instancePath + "/ignores/" + i4 + "/rules",
                  schemaPath: "#/properties/ignores/items/properties/rules/type",
                  keyword: "type",
                  params: { type: "array" },
                  schema: schema11.properties.ignores.items.properties.rules.type,
                  parentSchema: schema11.properties.ignores.items.properties.rules,
                  data: data17
                };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
            if (data16.path !== void 0) {
              let data19 = data16.path;
              if (typeof data19 !== "string" && !(typeof data19 == "number" && isFinite(data19))) {
                const err35 = {
                  instancePath: instancePath + "/ignores/" + i4 + "/path",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data19
                };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
              if (typeof data19 === "string") {
                if (!pattern0.test(data19)) {
                  const err36 = {
                    instancePath: instancePath + "/ignores/" + i4 + "/path",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data19
                  };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
              }
            }
            if (data16.kind !== void 0) {
              let data20 = data16.kind;
              if (typeof data20 !== "string" && !(typeof data20 == "number" && isFinite(data20))) {
                const err37 = {
                  instancePath: instancePath + "/ignores/" + i4 + "/kind",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data20
                };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
              }
              if (typeof data20 === "string") {
                if (!pattern0.test(data20)) {
                  const err38 = {
                    instancePath: instancePath + "/ignores/" + i4 + "/kind",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data20
                  };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
              }
            }
            if (data16.name !== void 0) {
              let data21 = data16.name;
              if (typeof data21 !== "string" && !(typeof data21 == "number" && isFinite(data21))) {
                const err39 = {
                  instancePath: instancePath + "/ignores/" + i4 + "/name",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data21
                };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
              if (typeof data21 === "string") {
                if (!pattern0.test(data21)) {
                  const err40 = {
                    instancePath: instancePath + "/ignores/" + i4 + "/name",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data21
                  };
                  if (vErrors === null) {
                    vErrors = [err40];
                  } else {
                    vErrors.push(err40);
                  }
                  errors++;
                }
              }
            }
            if (data16.namespace !== void 0) {
              let data22 = data16.namespace;
              if (typeof data22 !== "string" && !(typeof data22 == "number" && isFinite(data22))) {
                const err41 = {
                  instancePath: instancePath + "/ignores/" + i4 + "/namespace",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data22
                };
                if (vErrors === null) {
                  vErrors = [err41];
                } else {
                  vErrors.push(err41);
                }
                errors++;
              }
              if (typeof data22 === "string") {
                if (!pattern0.test(data22)) {
                  const err42 = {
                    instancePath: instancePath + "/ignores/" + i4 + "/namespace",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data22
                  };
                  if (vErrors === null) {
                    vErrors = [err42];
                  } else {
                    vErrors.push(err42);
                  }
                  errors++;
                }
              }
            }
            if (data16.reason !== void 0) {
              let data23 = data16.reason;
              if (typeof data23 !== "string" && !(typeof data23 == "number" && isFinite(data23))) {
                const err43 = {
                  instancePath: instancePath + "/ignores/" + i4 + "/reason",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data23
                };
                if (vErrors === null) {
                  vErrors = [err43];
                } else {
                  vErrors.push(err43);
                }
                errors++;
              }
              if (typeof data23 === "string") {
                if (!pattern0.test(data23)) {
                  const err44 = {
                    instancePath: instancePath + "/ignores/" + i4 + "/reason",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data23
                  };
                  if (vErrors === null) {
                    vErrors = [err44];
                  } else {
                    vErrors.push(err44);
                  }
                  errors++;
                }
              }
            }
            if (data16.until !== void 0) {
              let data24 = data16.until;
              if (typeof data24 === "string") {
                if (!pattern12.test(data24)) {
                  const err45 = {
                    instancePath: instancePath + "/ignores/" + i4 + "/until",
                    schemaPath: "#/properties/ignores/items/properties/until/pattern",
                    keyword: "pattern",
                    params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
                    schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                    parentSchema: schema11.properties.ignores.items.properties.until,
                    data: data24
                  };
                  if (vErrors === null) {
                    vErrors = [err45];
                  } else {
                    vErrors.push(err45);
                  }
                  errors++;
                }
              } else {
                const err46 = {
                  instancePath: instancePath + "/ignores/" + i4 + "/until",
                  schemaPath: "#/properties/ignores/items/properties/until/type",
                  keyword: "type",
                  params: { type: "string" },
                  schema: schema11.properties.ignores.items.properties.until.type,
                  parentSchema: schema11.properties.ignores.items.properties.until,
                  data: data24
                };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
          } else {
            const err47 = {
              instancePath: instancePath + "/ignores/" + i4,
              schemaPath: "#/properties/ignores/items/type",
              keyword: "type",
              params: { type: "object" },
              schema: schema11.properties.ignores.items.type,
              parentSchema: schema11.properties.ignores.items,
              data: data16
            };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
      } else {
        const err48 = {
          instancePath: instancePath + "/ignores",
          schemaPath: "#/properties/ignores/type",
          keyword: "type",
          params: { type: "array" },
          schema: schema11.properties.ignores.type,
          parentSchema: schema11.properties.ignores,
          data: data15
        };
        if (vErrors === null) {
          vErrors = [err48];
        } else {
          vErrors.push(err48);
        }
        errors++;
      }
    }
    if (data["bounded-labels"] !== void 0) {
      let data25 = data["bounded-labels"];
      if (Array.isArray(data25)) {
        const len6 = data25.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data26 = data25[i6];
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            if (data26.label === void 0) {
              const err49 = {
                instancePath: instancePath + "/bounded-labels/" + i6,
                schemaPath: "#/properties/bounded-labels/items/required",
                keyword: "required",
                params: { missingProperty: "label" },
                schema: schema11.properties["bounded-labels"].items.required,
                parentSchema: schema11.properties["bounded-labels"].items,
                data: data26
              };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
            if (data26.reason === void 0) {
              const err50 = {
                instancePath: instancePath + "/bounded-labels/" + i6,
                schemaPath: "#/properties/bounded-labels/items/required",
                keyword: "required",
                params: { missingProperty: "reason" },
                schema: schema11.properties["bounded-labels"].items.required,
                parentSchema: schema11.properties["bounded-labels"].items,
                data: data26
              };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
            for (const key5 in data26) {
              if (!(key5 === "label" || key5 === "metrics" || key5 === "reason")) {
                const err51 = {
                  instancePath: instancePath + "/bounded-labels/" + i6,
                  schemaPath: "#/properties/bounded-labels/items/additionalProperties",
                  keyword: "additionalProperties",
                  params: { additionalProperty: key5 },
                  schema: false,
                  parentSchema: schema11.properties["bounded-labels"].items,
                  data: data26
                };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
            if (data26.label !== void 0) {
              let data27 = data26.label;
              if (typeof data27 !== "string" && !(typeof data27 == "number" && isFinite(data27))) {
                const err52 = {
                  instancePath: instancePath + "/bounded-labels/" + i6 + "/label",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data27
                };
                if (vErrors === null) {
                  vErrors = [err52];
                } else {
                  vErrors.push(err52);
                }
                errors++;
              }
              if (typeof data27 === "string") {
                if (!pattern0.test(data27)) {
                  const err53 = {
                    instancePath: instancePath + "/bounded-labels/" + i6 + "/label",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data27
                  };
                  if (vErrors === null) {
                    vErrors = [err53];
                  } else {
                    vErrors.push(err53);
                  }
                  errors++;
                }
              }
            }
            if (data26.metrics !== void 0) {
              let data28 = data26.metrics;
              if (Array.isArray(data28)) {
                if (data28.length < 1) {
                  const err54 = {
                    instancePath: instancePath + "/bounded-labels/" + i6 + "/metrics",
                    schemaPath: "#/properties/bounded-labels/items/properties/metrics/minItems",
                    keyword: "minItems",
                    params: { limit: 1 },
                    schema: 1,
                    parentSchema: schema11.properties["bounded-labels"].items.properties.metrics,
                    data: data28
                  };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
                const len7 = data28.length;
                for (let i7 = 0; i7 < len7; i7++) {
                  let data29 = data28[i7];
                  if (typeof data29 !== "string" && !(typeof data29 == "number" && isFinite(data29))) {
                    const err55 = {
                      instancePath: instancePath + "/bounded-labels/" + i6 + "/metrics/" + i7,
                      schemaPath: "#/definitions/text/type",
                      keyword: "type",
                      params: { type: schema12.type },
                      schema: schema12.type,
                      parentSchema: schema12,
                      data: data29
                    };
                    if (vErrors === null) {
                      vErrors = [err55];
                    } else {
                      vErrors.push(err55);
                    }
                    errors++;
                  }
                  if (typeof data29 === "string") {
                    if (!pattern0.test(data29)) {
                      const err56 = {
                        instancePath: instancePath + "/bounded-labels/" + i6 + "/metrics/" + i7,
                        schemaPath: "#/definitions/text/pattern",
                        keyword: "pattern",
                        params: { pattern: "\\S" },
                        schema: "\\S",
                        parentSchema: schema12,
                        data: data29
                      };
                      if (vErrors === null) {
                        vErrors = [err56];
                      } else {
                        vErrors.push(err56);
                      }
                      errors++;
                    }
                  }
                }
              } else {
                const err57 = {
                  instancePath: instancePath + "/bounded-labels/" + i6 + "/metrics",
                  schemaPath: "#/properties/bounded-labels/items/properties/metrics/type",
                  keyword: "type",
                  params: { type: "array" },
                  schema: schema11.properties["bounded-labels"].items.properties.metrics.type,
                  parentSchema: schema11.properties["bounded-labels"].items.properties.metrics,
                  data: data28
                };
                if (vErrors === null) {
                  vErrors = [err57];
                } else {
                  vErrors.push(err57);
                }
                errors++;
              }
            }
            if (data26.reason !== void 0) {
              let data30 = data26.reason;
              if (typeof data30 !== "string" && !(typeof data30 == "number" && isFinite(data30))) {
                const err58 = {
                  instancePath: instancePath + "/bounded-labels/" + i6 + "/reason",
                  schemaPath: "#/definitions/text/type",
                  keyword: "type",
                  params: { type: schema12.type },
                  schema: schema12.type,
                  parentSchema: schema12,
                  data: data30
                };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
              if (typeof data30 === "string") {
                if (!pattern0.test(data30)) {
                  const err59 = {
                    instancePath: instancePath + "/bounded-labels/" + i6 + "/reason",
                    schemaPath: "#/definitions/text/pattern",
                    keyword: "pattern",
                    params: { pattern: "\\S" },
                    schema: "\\S",
                    parentSchema: schema12,
                    data: data30
                  };
                  if (vErrors === null) {
                    vErrors = [err59];
                  } else {
                    vErrors.push(err59);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err60 = {
              instancePath: instancePath + "/bounded-labels/" + i6,
              schemaPath: "#/properties/bounded-labels/items/type",
              keyword: "type",
              params: { type: "object" },
              schema: schema11.properties["bounded-labels"].items.type,
              parentSchema: schema11.properties["bounded-labels"].items,
              data: data26
            };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
        }
      } else {
        const err61 = {
          instancePath: instancePath + "/bounded-labels",
          schemaPath: "#/properties/bounded-labels/type",
          keyword: "type",
          params: { type: "array" },
          schema: schema11.properties["bounded-labels"].type,
          parentSchema: schema11.properties["bounded-labels"],
          data: data25
        };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data["fail-on"] !== void 0) {
      let data31 = data["fail-on"];
      if (!(data31 === "error" || data31 === "warning" || data31 === "info" || data31 === "never")) {
        const err62 = {
          instancePath: instancePath + "/fail-on",
          schemaPath: "#/properties/fail-on/enum",
          keyword: "enum",
          params: { allowedValues: schema11.properties["fail-on"].enum },
          schema: schema11.properties["fail-on"].enum,
          parentSchema: schema11.properties["fail-on"],
          data: data31
        };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data["min-severity"] !== void 0) {
      let data32 = data["min-severity"];
      if (!(data32 === "error" || data32 === "warning" || data32 === "info")) {
        const err63 = {
          instancePath: instancePath + "/min-severity",
          schemaPath: "#/properties/min-severity/enum",
          keyword: "enum",
          params: { allowedValues: schema11.properties["min-severity"].enum },
          schema: schema11.properties["min-severity"].enum,
          parentSchema: schema11.properties["min-severity"],
          data: data32
        };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data["min-confidence"] !== void 0) {
      let data33 = data["min-confidence"];
      if (!(data33 === "high" || data33 === "medium" || data33 === "low")) {
        const err64 = {
          instancePath: instancePath + "/min-confidence",
          schemaPath: "#/properties/min-confidence/enum",
          keyword: "enum",
          params: { allowedValues: schema11.properties["min-confidence"].enum },
          schema: schema11.properties["min-confidence"].enum,
          parentSchema: schema11.properties["min-confidence"],
          data: data33
        };
        if (vErrors === null) {
          vErrors = [err64];
        } else {
          vErrors.push(err64);
        }
        errors++;
      }
    }
    if (data.prometheus !== void 0) {
      let data34 = data.prometheus;
      if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
        for (const key6 in data34) {
          if (!(key6 === "version")) {
            const err65 = {
              instancePath: instancePath + "/prometheus",
              schemaPath: "#/properties/prometheus/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key6 },
              schema: false,
              parentSchema: schema11.properties.prometheus,
              data: data34
            };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data34.version !== void 0) {
          let data35 = data34.version;
          if (typeof data35 !== "string" && !(typeof data35 == "number" && isFinite(data35))) {
            const err66 = {
              instancePath: instancePath + "/prometheus/version",
              schemaPath: "#/definitions/version/type",
              keyword: "type",
              params: { type: schema27.type },
              schema: schema27.type,
              parentSchema: schema27,
              data: data35
            };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
          if (typeof data35 === "string") {
            if (!pattern16.test(data35)) {
              const err67 = {
                instancePath: instancePath + "/prometheus/version",
                schemaPath: "#/definitions/version/pattern",
                keyword: "pattern",
                params: { pattern: "^v?[0-9]+(\\.[0-9]+){1,2}$" },
                schema: "^v?[0-9]+(\\.[0-9]+){1,2}$",
                parentSchema: schema27,
                data: data35
              };
              if (vErrors === null) {
                vErrors = [err67];
              } else {
                vErrors.push(err67);
              }
              errors++;
            }
          }
        }
      } else {
        const err68 = {
          instancePath: instancePath + "/prometheus",
          schemaPath: "#/properties/prometheus/type",
          keyword: "type",
          params: { type: "object" },
          schema: schema11.properties.prometheus.type,
          parentSchema: schema11.properties.prometheus,
          data: data34
        };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.kubernetes !== void 0) {
      let data36 = data.kubernetes;
      if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
        for (const key7 in data36) {
          if (!(key7 === "version")) {
            const err69 = {
              instancePath: instancePath + "/kubernetes",
              schemaPath: "#/properties/kubernetes/additionalProperties",
              keyword: "additionalProperties",
              params: { additionalProperty: key7 },
              schema: false,
              parentSchema: schema11.properties.kubernetes,
              data: data36
            };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
        if (data36.version !== void 0) {
          let data37 = data36.version;
          if (typeof data37 !== "string" && !(typeof data37 == "number" && isFinite(data37))) {
            const err70 = {
              instancePath: instancePath + "/kubernetes/version",
              schemaPath: "#/definitions/version/type",
              keyword: "type",
              params: { type: schema27.type },
              schema: schema27.type,
              parentSchema: schema27,
              data: data37
            };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
          if (typeof data37 === "string") {
            if (!pattern16.test(data37)) {
              const err71 = {
                instancePath: instancePath + "/kubernetes/version",
                schemaPath: "#/definitions/version/pattern",
                keyword: "pattern",
                params: { pattern: "^v?[0-9]+(\\.[0-9]+){1,2}$" },
                schema: "^v?[0-9]+(\\.[0-9]+){1,2}$",
                parentSchema: schema27,
                data: data37
              };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            }
          }
        }
      } else {
        const err72 = {
          instancePath: instancePath + "/kubernetes",
          schemaPath: "#/properties/kubernetes/type",
          keyword: "type",
          params: { type: "object" },
          schema: schema11.properties.kubernetes.type,
          parentSchema: schema11.properties.kubernetes,
          data: data36
        };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data["require-reason"] !== void 0) {
      let data38 = data["require-reason"];
      if (typeof data38 !== "boolean") {
        const err73 = {
          instancePath: instancePath + "/require-reason",
          schemaPath: "#/properties/require-reason/type",
          keyword: "type",
          params: { type: "boolean" },
          schema: schema11.properties["require-reason"].type,
          parentSchema: schema11.properties["require-reason"],
          data: data38
        };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
  } else {
    const err74 = {
      instancePath,
      schemaPath: "#/type",
      keyword: "type",
      params: { type: "object" },
      schema: schema11.type,
      parentSchema: schema11,
      data
    };
    if (vErrors === null) {
      vErrors = [err74];
    } else {
      vErrors.push(err74);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  validate
});
