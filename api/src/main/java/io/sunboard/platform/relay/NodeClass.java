package io.sunboard.platform.relay;

/**
 * What a type of {@code Node} is made of, where class and type have different names; a feature
 * brings its own as a bean.
 */
public record NodeClass(Class<?> source, String type) {}
