package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/** Somebody at the server's command line had a file read in the name of the account that this is done by. */
public record BankImportCommanded(ImportBatchId batch, int questions) implements DomainEvent {}
