package dev.touchstone.identity;

import dev.touchstone.shared.Language;
import java.util.Set;

/** A member of staff as others see them. {@code email} is lower case and unique. */
public record Account(AccountId id, String name, String email, Language language, Set<Role> roles, boolean enabled) {}
