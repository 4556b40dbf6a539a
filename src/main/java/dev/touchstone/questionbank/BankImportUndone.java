package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** The questions of an import were taken out again, unused. */
public record BankImportUndone(ImportBatchId batch, int questions) implements DomainEvent {}
