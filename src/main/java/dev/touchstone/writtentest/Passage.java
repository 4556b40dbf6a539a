package dev.touchstone.writtentest;

/** A run of a text that another one has, too, or has not. */
public record Passage(String text, boolean shared) {}
