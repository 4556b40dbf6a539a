package dev.touchstone.questionbank;

import dev.touchstone.shared.DomainEvent;

/**
 * One act for many questions is over; what it did to each is a fact of its own where it would be one alone.
 *
 * @param done for how many it was done
 * @param left how many stayed as they are
 */
public record BankWorkDone(BankWorkId work, BankAct act, int done, int left) implements DomainEvent {}
