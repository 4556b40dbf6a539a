package dev.touchstone.identity;

import dev.touchstone.shared.DomainEvent;
import java.util.Set;

/** An administrator changed what the account may be. */
public record AccountRolesChanged(AccountId account, Set<Role> before, Set<Role> after) implements DomainEvent {}
