package dev.touchstone.jobs;

/** Something the plan still lacks: message key and arguments of the sentence shown in the preflight. */
public record PlanProblem(String key, Object... arguments) {}
