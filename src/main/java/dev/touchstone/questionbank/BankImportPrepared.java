package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** A file was read and its questions wait to be looked through; nothing is in the bank yet. */
public record BankImportPrepared(ImportBatchId batch, int questions) implements DomainEvent {}
