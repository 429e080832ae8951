package cn.xiaowu.bridge.catalogue;

/// What is wrong with one field of a form. Never repeats the value.
///
/// @param field the field's name
/// @param message what to do, in Chinese
public record FieldError(String field, String message) {}
