package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** Questions of an import entered the bank. */
public record BankImported(ImportBatchId batch, int questions) implements DomainEvent {}
