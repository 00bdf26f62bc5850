"""The few words of JSON Schema that our schema uses, in the plainest way."""

import re
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
KNOWN = {
    "$schema",
    "$defs",
    "$ref",
    "title",
    "description",
    "type",
    "properties",
    "required",
    "additionalProperties",
    "propertyNames",
    "items",
    "oneOf",
    "anyOf",
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minItems",
    "exclusiveMinimum",
    "exclusiveMaximum",
}


def fits(value: Any, schema: Any, root: dict[str, Any]) -> bool:
    """Whether a value fits a schema. Raises ValueError for a word of JSON Schema that is not known here."""
    if isinstance(schema, bool):
        return schema
    if set(schema) - KNOWN:
        raise ValueError(f"unknown words: {set(schema) - KNOWN}")
    checks = [
        "$ref" not in schema or fits(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root),
        "type" not in schema or _is(value, schema["type"]),
        "enum" not in schema or value in schema["enum"],
        "oneOf" not in schema or sum(fits(value, each, root) for each in schema["oneOf"]) == 1,
        "anyOf" not in schema or any(fits(value, each, root) for each in schema["anyOf"]),
    ]
    if isinstance(value, str):
        checks.append(_text_fits(value, schema))
    if isinstance(value, int | float) and not isinstance(value, bool):
        checks.append(
            schema.get("exclusiveMinimum", value - 1) < value < schema.get("exclusiveMaximum", value + 1)
        )
    if isinstance(value, list):
        checks += [fits(each, schema.get("items", True), root) for each in value]
        checks.append(len(value) >= schema.get("minItems", 0))
    if isinstance(value, dict):
        checks.append(_object_fits(value, schema, root))
    return all(checks)


def _is(value: Any, types: str | list[str]) -> bool:
    names = [types] if isinstance(types, str) else types
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, TYPES[name]) for name in names)


def _text_fits(value: str, schema: dict[str, Any]) -> bool:
    return (
        schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
        and re.search(schema.get("pattern", ""), value) is not None
    )


def _object_fits(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any]) -> bool:
    properties = schema.get("properties", {})
    others = schema.get("additionalProperties", True)
    return (
        set(schema.get("required", ())) <= set(value)
        and all(fits(name, schema.get("propertyNames", True), root) for name in value)
        and all(fits(each, properties.get(name, others), root) for name, each in value.items())
    )
