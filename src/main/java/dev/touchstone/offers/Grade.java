package dev.touchstone.offers;

/** 初级 中级 高级 资深. */
public enum Grade {
    JUNIOR,
    INTERMEDIATE,
    SENIOR,
    EXPERT
}
